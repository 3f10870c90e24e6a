namespace Aggregator.SampleCity.Places;

/// <summary>What the office has granted one unit for one year.</summary>
/// <param name="Until">The last day it has; null when it owes nothing.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="Reason">Why.</param>
internal sealed record Grant(DateOnly? Until, string Document, string Reason)
{
    /// <summary>Nothing is due.</summary>
    public static Grant Nothing(SampleUnit unit, int year) => new(null, Number(unit, year), "机构筹建，尚未独立履行职责");

    /// <summary>More time: some weeks behind the law's day, the same for the same unit and year.</summary>
    public static Grant MoreTime(SampleUnit unit, int year) => new(unit.DeadlineFor(year).AddDays(14 + (unit.Index % 8)), Number(unit, year), "网站改版迁移");

    // One document a unit and year.
    private static string Number(SampleUnit unit, int year) => FormattableString.Invariant($"澜公开办〔{year + 1}〕{unit.Index + 1}号");
}
