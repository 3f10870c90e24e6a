using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>C 准确: identities, continuity, text and tables, filling in.</summary>
internal static class AccuracyLeaves
{
    private static readonly string[] IdentityRules = ["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM", "T1_INT"];

    public static LeafMark Identities(LeafInput input)
    {
        if (!input.Report.Has("T2") && !input.Report.Has("T3"))
        {
            return LeafMark.NotAssessable("没有表二、表三，无法核对勾稽关系，不计入。");
        }

        var broken = input.Failed(IdentityRules);
        var open = input.Open(IdentityRules);
        var identities = TableIdentities.Of(input.Report);
        if (broken.Count == 0 && identities.All(o => o.State is IdentityState.NotApplicable or IdentityState.NotAssessable))
        {
            return LeafMark.NotAssessable("表内没有可以核对的数字，不计入。");
        }

        // A finding is a defect already: a row, a column and a balance broken by one cell are one of them.
        var mistakes = broken.Count;
        var points = Math.Max(0, 12 - (2 * mistakes));
        var doubt = Math.Min(12, 2 * (open.Count + DoubtfulCells(input.Report)));
        var note = open.Count > 0 ? $"另有{open.Count}类关系因缺数无法核对。" : "";
        return LeafMark.Scored(points, mistakes == 0 ? $"没有发现勾稽不符，得{points}分。{note}" : $"勾稽不符{mistakes}处（同一格引起的行、列、平衡不符计1处），每处扣2分，得{points}分。{note}", broken, doubt);
    }

    public static LeafMark OverTheYears(LeafInput input)
    {
        if (input.Previous is null)
        {
            return LeafMark.NotApplicable("没有上年度报告可以对照，不计入。");
        }

        if (!Comparable(input, "T2", "carried_in", "carried_out") && !Comparable(input, "T1", "normative_document", "normative_document") && input.Failed("CARRY_BREAK", "VALID_BREAK").Count == 0)
        {
            return LeafMark.NotAssessable("两年的报告没有可以对照的数字，不计入。");
        }

        var carry = input.Failed("CARRY_BREAK");
        var valid = input.Failed("VALID_BREAK");

        // The columns of one row are one figure broken down: its break counts once.
        var breaks = (carry.Count > 0 ? 1 : 0) + valid.Count;
        var points = Math.Max(0, 5 - (1.5m * breaks));
        return LeafMark.Scored(points, breaks == 0 ? "与上年度报告衔接，得5分。" : $"与上年度报告不衔接又未说明原因{breaks}处，每处扣1.5分，得{points.Text()}分。", [.. carry, .. valid], 1.5m * input.Open("CARRY_BREAK", "VALID_BREAK").Count);
    }

    public static LeafMark TextAndTables(LeafInput input)
    {
        var compared = TextTableComparison.Of(input.Report).Count;
        var broken = input.Failed("TEXT_TABLE");
        if (compared == 0 && broken.Count == 0)
        {
            return LeafMark.NotApplicable("正文没有可与表格对照的数字，不计入。");
        }

        var points = Math.Max(0, 5 - broken.Count);
        return LeafMark.Scored(points, broken.Count == 0 ? $"对照正文{compared}个数字，与表格一致，得{points}分。" : $"对照正文{compared}个数字，与表格不一致{broken.Count}处，每处扣1分，得{points}分。", broken);
    }

    public static LeafMark FillingIn(LeafInput input)
    {
        var findings = input.Failed("CELL_BLANK", "TOTAL_BLANK", "PLACEHOLDER", "TEXT_VALUE", "TEMPLATE_NOTE_LEFT");
        if (findings.Count == 0)
        {
            return LeafMark.Scored(3, "没有发现空白、占位、非数字等填写不规范的情况，得3分。");
        }

        var kinds = findings.Select(f => f.Rule).Distinct().ToList();
        var names = string.Join("、", kinds.Select(kind => RuleCatalogue.Find(kind)?.Title ?? kind));
        var points = 3 - (0.5m * kinds.Count);
        return LeafMark.Scored(points, $"填写不规范{kinds.Count}类（{names}），每类扣0.5分，得{points.Text()}分。", findings);
    }

    // Cells whose reading a person should confirm: each may hide a mistake or make one up.
    private static int DoubtfulCells(Report report) => report.Figures.Count(f => f is { Doubt: not null, State: FigureState.Value, Table: "T1" or "T2" or "T3" });

    private static bool Comparable(LeafInput input, string table, string now, string then) =>
        input.Report.Cells(table).Any(c => c.Row == now && c.Value is not null) && input.Previous!.Cells(table).Any(c => c.Row == then && c.Value is not null);
}
