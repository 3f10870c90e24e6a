using Aggregator.Core.Scoring;

namespace Aggregator.Pipeline.Trials;

/// <summary>Two rankings of one year by two schemes.</summary>
/// <param name="RunId">The run whose reports were ranked.</param>
/// <param name="Year">The report year.</param>
/// <param name="Current">Name of the scheme in force.</param>
/// <param name="Tried">Name of the scheme tried.</param>
/// <param name="Before">By the scheme in force.</param>
/// <param name="After">By the scheme tried.</param>
/// <param name="Movements">Every unit, in the order of <paramref name="After"/>.</param>
public sealed record SchemeTrialOutcome(long RunId, int Year, string Current, string Tried, IReadOnlyList<RankedUnit> Before, IReadOnlyList<RankedUnit> After, IReadOnlyList<RankMovement> Movements)
{
    /// <summary>Those whose rank, group or grade would be another.</summary>
    public IReadOnlyList<RankMovement> Moved
    {
        get
        {
            var (before, after) = (Grades(Before), Grades(After));
            return [.. Movements.Where(m => m.Rank != m.FormerRank || m.Group != m.FormerGroup || before.GetValueOrDefault(m.Unit) != after.GetValueOrDefault(m.Unit))];
        }
    }

    /// <summary>Names of units by code, of the roster of the run.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>A unit's name; its code when the roster has none.</summary>
    public string NameOf(string unit) => Names.GetValueOrDefault(unit, unit);

    internal static Dictionary<string, string> Grades(IReadOnlyList<RankedUnit> ranking) => ranking.ToDictionary(unit => unit.Unit, unit => unit.Grade, StringComparer.Ordinal);
}
