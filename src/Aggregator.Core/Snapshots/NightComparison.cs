namespace Aggregator.Core.Snapshots;

/// <summary>Two nights of one city and year with everything that differs.</summary>
/// <param name="Before">The earlier night.</param>
/// <param name="Now">The later night.</param>
/// <param name="General">What differs for all: program, rules, scheme, calendar.</param>
/// <param name="Cells">City cells that differ, in the form's order.</param>
/// <param name="Units">Units that are ranked otherwise, in the later ranking's order, those no longer ranked behind.</param>
/// <param name="Findings">Findings that appeared, are gone or were decided on, of all years.</param>
/// <param name="Submissions">Submissions that came, went or stand otherwise, of all years.</param>
public sealed record NightComparison(
    CitySnapshot Before,
    CitySnapshot Now,
    IReadOnlyList<NightCause> General,
    IReadOnlyList<CellDifference> Cells,
    IReadOnlyList<UnitDifference> Units,
    IReadOnlyList<FindingDifference> Findings,
    IReadOnlyList<SubmissionDifference> Submissions)
{
    /// <summary>Changes without a cause: city cells and ranked units.</summary>
    public int Unexplained => Cells.Count(cell => !cell.IsExplained) + Units.Count(unit => unit.Causes.Any(cause => !cause.IsFound));

    /// <summary>Whether nothing at all differs but the day.</summary>
    public bool IsEmpty => General.Count + Cells.Count + Units.Count + Findings.Count + Submissions.Count == 0;
}
