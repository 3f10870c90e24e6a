using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Which pairs of reports the key demands and which it lets pass.</summary>
internal sealed class ReusePairs
{
    private readonly HashSet<string> _tolerated;
    private readonly ILookup<string, string> _sources;

    public ReusePairs(IReadOnlyList<ReuseKey> keys)
    {
        Expected = [.. keys.Where(k => !k.Tolerated).Select(Of)];
        _tolerated = [.. keys.Where(k => k.Tolerated).Select(Of)];
        _sources = keys.ToLookup(k => Name(k.A), k => Name(k.B));
    }

    /// <summary>The pairs that have to be found, each once.</summary>
    public HashSet<string> Expected { get; }

    /// <summary>The name of a report.</summary>
    public static string Name(ReuseReport report) => string.Create(CultureInfo.InvariantCulture, $"{report.Unit} {report.Year}");

    /// <summary>The name of a side of a result; a template has no unit and goes by its id.</summary>
    public static string Name(ResultSide side) => Name(new ReuseReport(side.Unit.Length > 0 ? side.Unit : side.Id ?? "", side.Unit.Length > 0 ? side.Year : 0));

    /// <summary>The name of a key's pair: kind and both reports, whichever copied.</summary>
    public static string Of(ReuseKey key) => Of(key.Kind, Name(key.A), Name(key.B));

    /// <summary>The name of a result's pair.</summary>
    public static string Of(ResultPassage passage) => Of(passage.Kind, Name(passage.A), Name(passage.B));

    /// <summary>Whether a pair that is not expected is right all the same: kept sentences, or two copies of one source or template.</summary>
    public bool Tolerates(ResultPassage passage) =>
        _tolerated.Contains(Of(passage)) || (Name(passage.A) != Name(passage.B) && _sources[Name(passage.A)].Intersect(_sources[Name(passage.B)]).Any());

    private static string Of(string? kind, string a, string b) => string.CompareOrdinal(a, b) <= 0 ? $"{kind} {a} ~ {b}" : $"{kind} {b} ~ {a}";
}
