namespace Aggregator.Core.Reports;

/// <summary>One figure of a report with the place it was read from.</summary>
/// <param name="Table"><c>T1</c>, <c>T2</c>, <c>T3</c>, <c>narrative</c>, <c>stats2014</c> or <c>appendix</c>.</param>
/// <param name="Row">Row code of forms.json; for the narrative the metric code.</param>
/// <param name="Column">Column code of forms.json; empty for the narrative.</param>
/// <param name="State">What stands there.</param>
/// <param name="Value">The number when <paramref name="State"/> is <see cref="FigureState.Value"/>, else null. Counts are whole.</param>
/// <param name="Measure">件, 条, 次, 万元, 元, % …; the measure the number is in, as the form or the text says.</param>
/// <param name="Raw">The raw characters; empty for a blank or missing cell.</param>
/// <param name="Source">The place; for a missing cell the place of its table or section.</param>
/// <param name="Doubt">Why a person should look at it, as a Chinese sentence; null when there is none.</param>
public sealed record Figure(
    string Table,
    string Row,
    string Column,
    FigureState State,
    decimal? Value,
    string Measure,
    string Raw,
    Provenance Source,
    string? Doubt = null)
{
    /// <summary>
    /// The number to use in a sum whose row or total is filled: a blank and a mark of non-applicability count as 0, a masked,
    /// textual or missing cell has no number (null).
    /// </summary>
    public decimal? Summand => State switch
    {
        FigureState.Value => Value,
        FigureState.Blank or FigureState.NotApplicable => 0,
        _ => null,
    };
}
