using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Deadlines;

/// <summary>A day the office itself has set by a document, never later than the law's. It stands beside the law's day and does not replace it.</summary>
/// <param name="Years">Report years it is for.</param>
/// <param name="Kinds">Kinds of unit it binds; may be empty when <paramref name="Units"/> is not.</param>
/// <param name="Units">Codes of single units it binds; such a line goes before one for their kind.</param>
/// <param name="Act">What is due.</param>
/// <param name="Month">Month of the last day, in the year after the report year.</param>
/// <param name="Day">Day of that month; 29 February is the 28th where there is no 29th.</param>
/// <param name="Document">Number of the document: 云政办函〔2026〕1号.</param>
/// <param name="IssuedBy">Who issued it.</param>
public sealed record LocalDeadline(
    IReadOnlyList<int> Years,
    IReadOnlyList<UnitKind> Kinds,
    IReadOnlyList<string> Units,
    FilingAct Act,
    int Month,
    int Day,
    string Document,
    string IssuedBy)
{
    /// <summary>The last day in time for reports of <paramref name="year"/>.</summary>
    public DateOnly LastDayFor(int year) => new(year + 1, Month, Math.Min(Day, DateTime.DaysInMonth(year + 1, Month)));

    /// <summary>The document as cited: who issued it and its number.</summary>
    public string Cited => IssuedBy + Document;
}
