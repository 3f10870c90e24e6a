namespace Aggregator.Core.Reports;

/// <summary>A national form as data: its three tables by code and printed label.</summary>
/// <param name="Code"><c>2021</c> or <c>2019</c>.</param>
/// <param name="Circular">The circular it was issued by.</param>
/// <param name="Years">Report years, as text.</param>
/// <param name="T1">表一 主动公开: rows with the columns each has.</param>
/// <param name="T2">表二 依申请公开: every row has every column.</param>
/// <param name="T3">表三 行政复议、行政诉讼: one row <c>cases</c>, fifteen columns in three blocks.</param>
public sealed record FormDefinition(string Code, string Circular, string Years, FormDefinition.Table1 T1, FormDefinition.Table2 T2, IReadOnlyList<FormDefinition.ResultColumn> T3)
{
    /// <summary>The one row of table 3.</summary>
    public const string CasesRow = "cases";

    /// <summary>表一.</summary>
    public sealed record Table1(IReadOnlyList<DisclosureColumn> Columns, IReadOnlyList<DisclosureRow> Rows);

    /// <summary>A column of 表一 and the measure its numbers are in (件, 项, 个, 万元).</summary>
    public sealed record DisclosureColumn(string Code, string Label, string Measure);

    /// <summary>A row of 表一, the block it stands in, and the codes of its columns.</summary>
    public sealed record DisclosureRow(string Code, string Label, string Block, IReadOnlyList<string> Columns);

    /// <summary>表二.</summary>
    public sealed record Table2(IReadOnlyList<LabelledCode> Columns, IReadOnlyList<OutcomeRow> Rows)
    {
        /// <summary>The outcome rows, between 上年结转 and 总计: what adds up to the row <c>total</c>.</summary>
        public IEnumerable<OutcomeRow> Outcomes => Rows.Where(r => r.Code is not ("new_received" or "carried_in" or "total" or "carried_out"));
    }

    /// <summary>A code and its printed label.</summary>
    public sealed record LabelledCode(string Code, string Label);

    /// <summary>A row of 表二; <paramref name="Group"/> is the label its group shares, or null.</summary>
    public sealed record OutcomeRow(string Code, string Label, string? Group);

    /// <summary>A column of 表三; codes begin with the block's code (<c>review_</c>, <c>direct_suit_</c>, <c>suit_after_review_</c>).</summary>
    public sealed record ResultColumn(string Code, string Block, string Label);
}
