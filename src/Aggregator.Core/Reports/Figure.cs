namespace Aggregator.Core.Reports;

/// <summary>One figure of a report with the place it was read from.</summary>
/// <param name="Table"><c>T1</c>, <c>T2</c>, <c>T3</c>, <c>narrative</c>, <c>narrative_other_year</c>, <c>stats2014</c> or <c>appendix</c>.</param>
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
    /// <summary>The row's label as printed in a table of indicators, whose rows no one form fixes; null elsewhere.</summary>
    public string? Label { get; init; }

    /// <summary>The scope word nearest before it in its sentence, as printed (本级, 本机关, 全区, 全市 …); null in a table or where none stands.</summary>
    public string? Scope { get; init; }

    /// <summary>The year a narrative figure speaks of: the one its sentence names, else the report's; null when neither tells, and in a table.</summary>
    public int? SubjectYear { get; init; }

    /// <summary>How a narrative figure was said; null in a table.</summary>
    public FigureSaying? Said { get; init; }

    /// <summary>约, 超过, 不到 and the like beside a narrative figure; null when it claims to be exact.</summary>
    public FigureQualifier? Qualifier { get; init; }

    /// <summary>Offset of the narrative figure this one is a part of (收到 35 件, 其中 网上申请 20 件); null when it is none's.</summary>
    public int? PartOf { get; init; }

    /// <summary>Offset of the count a share belongs to (20 件, 占 57%); null for anything else.</summary>
    public int? ShareOf { get; init; }

    /// <summary>Offset of the first place that states the same number for the same thing; null for the first and for one said once.</summary>
    public int? Restates { get; init; }

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
