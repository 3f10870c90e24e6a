using System.Buffers;
using System.Runtime.CompilerServices;
using Aggregator.Core.Documents;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>Finds the names of a roster's units in a text. Made once for a night.</summary>
public sealed class UnitNames
{
    // A shorter name (财政局) is also an ordinary word in a neighbour's report.
    private const int Shortest = 5;

    private static readonly ConditionalWeakTable<CitySnapshot, UnitNames> Known = [];

    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _names;
    private readonly int[] _lengths;

    private UnitNames(CitySnapshot night)
    {
        foreach (var unit in night.Roster.Units)
        {
            foreach (var name in unit.Aliases.Prepend(unit.Name).Where(name => name.Length >= Shortest))
            {
                _units.TryAdd(name, unit.Code);
            }
        }

        _names = SearchValues.Create([.. _units.Keys], StringComparison.Ordinal);
        _lengths = [.. _units.Keys.Select(name => name.Length).Distinct().OrderDescending()];
    }

    /// <summary>The names of a night's units.</summary>
    public static UnitNames Of(CitySnapshot night) => Known.GetValue(night, one => new UnitNames(one));

    /// <summary>Where names stand in a stretch of a text, in order of place, the longest where several begin, with the code of the unit.</summary>
    public IEnumerable<(TextSpan Span, string Unit)> In(string text, TextSpan within)
    {
        var end = Math.Min(text.Length, within.End);
        for (var at = within.Offset; at < end;)
        {
            var found = text.AsSpan(at, end - at).IndexOfAny(_names);
            if (found < 0)
            {
                yield break;
            }

            at += found;
            var (unit, length) = LongestAt(text.AsSpan(at, end - at));
            yield return (new TextSpan(at, length), unit);
            at += length;
        }
    }

    private (string Unit, int Length) LongestAt(ReadOnlySpan<char> text)
    {
        var units = _units.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length <= text.Length && units.TryGetValue(text[..length], out var unit))
            {
                return (unit, length);
            }
        }

        return ("", 1);
    }
}
