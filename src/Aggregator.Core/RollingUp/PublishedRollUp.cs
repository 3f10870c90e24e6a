using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>The city's own whole-area report beside the computed totals.</summary>
/// <param name="Unit">Code of the unit that hands it in.</param>
/// <param name="File">The accepted file; null when none has come.</param>
/// <param name="IsOwnLineMissing">Whether the roster has nobody for the government's own figures, so that no total is complete.</param>
/// <param name="Cells">The form's cells in its order; none without a report.</param>
public sealed record PublishedRollUp(string Unit, string? File, bool IsOwnLineMissing, IReadOnlyList<PublishedCell> Cells);

/// <summary>One cell of the city's own report beside the computed total.</summary>
/// <param name="Table">T1, T2 or T3.</param>
/// <param name="Row">Row code.</param>
/// <param name="Column">Column code.</param>
/// <param name="Computed">The total added up from the units; null when no unit has a number.</param>
/// <param name="IsProvisional">Whether units are missing in it.</param>
/// <param name="Published">What the city's report says; null when it says no number.</param>
/// <param name="State">What stands there in the city's report.</param>
/// <param name="Causes">What makes the gap, the largest first; empty without a gap.</param>
public sealed record PublishedCell(string Table, string Row, string Column, decimal? Computed, bool IsProvisional, decimal? Published, FigureState State, IReadOnlyList<GapCause> Causes)
{
    /// <summary>Published less computed, a total without a number counted as 0; null when the city's report says no number.</summary>
    public decimal? Gap => Published - (Computed ?? 0);

    /// <summary>What of the gap no certain cause accounts for; null without a gap to account for.</summary>
    public decimal? Unexplained => Gap - Causes.Where(cause => cause.IsCertain).Sum(cause => cause.Amount ?? 0);
}

/// <summary>One cause of a gap.</summary>
/// <param name="Kind">
/// <c>left-out</c> (the city's report holds a unit that the roll-up leaves out), <c>regulation</c> (规章 of others than the government),
/// <c>late</c> (a report that came after the city's was made), <c>omitted</c>, <c>doubled</c>, <c>superseded</c> (the file before the unit's
/// correction), <c>not-accepted</c> (a file that was sent back), <c>adjusted</c> (an entry of the office), <c>other-rows</c> (其他处理 of an
/// old form put into another row), <c>recounted</c> (totals added up from parts where the units' own totals disagree), <c>missing</c> (no
/// report), <c>no-number</c> (the cell holds none) or <c>own-line-missing</c>.
/// </param>
/// <param name="Units">Codes of the units it is about.</param>
/// <param name="Amount">What it adds to the gap; null when that cannot be known.</param>
/// <param name="IsCertain">Whether the figures bear it out exactly and nothing else would do as well; false for what is only possible (可能).</param>
/// <param name="Document">Number of the document of an entry, or the file that was used; null for the other kinds.</param>
public sealed record GapCause(string Kind, IReadOnlyList<string> Units, decimal? Amount, bool IsCertain, string? Document = null);
