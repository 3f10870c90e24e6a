using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Api;

/// <summary>Remembers which elements several keys together have, as long as the array is kept: who pages through an answer asks the same again and again.</summary>
internal sealed class ApiMatchMemory
{
    private const int MostPlaces = 1_000_000;

    private static readonly ConditionalWeakTable<OpenDataSet, ApiMatchMemory> Known = [];

    private readonly ConcurrentDictionary<string, IReadOnlyList<int>> _places = new(StringComparer.Ordinal);

    private int _held;

    /// <summary>What is remembered of an array.</summary>
    public static ApiMatchMemory Of(OpenDataSet set) => Known.GetValue(set, _ => new ApiMatchMemory());

    /// <summary>The places for a question, looked up where it is not remembered.</summary>
    public IReadOnlyList<int> Get(string question, Func<IReadOnlyList<int>> look)
    {
        if (_places.TryGetValue(question, out var known))
        {
            return known;
        }

        var found = look();
        // An empty answer takes room too: questions can be made up without end.
        var size = found.Count + 100;
        if (size <= MostPlaces / 2)
        {
            if (Interlocked.Add(ref _held, size) > MostPlaces)
            {
                _places.Clear();
                Interlocked.Exchange(ref _held, size);
            }

            _places[question] = found;
        }

        return found;
    }
}
