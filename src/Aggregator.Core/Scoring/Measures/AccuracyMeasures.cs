using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Measures;

/// <summary>准确: identities, continuity, text and tables, filling in.</summary>
internal static class AccuracyMeasures
{
    private static readonly string[] IdentityRules = ["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM", "T1_INT"];

    public static Measurement Identities(MeasureInput input)
    {
        if (input.Facts.Tables.Count == 0)
        {
            return Measurement.NotAssessable("没有表二、表三，无法核对勾稽关系，不计入。");
        }

        var broken = input.Failed(IdentityRules);
        var open = input.Open(IdentityRules);
        if (broken.Count == 0 && !input.Facts.HasIdentities)
        {
            return Measurement.NotAssessable("表内没有可以核对的数字，不计入。");
        }

        // A finding is a defect already: a row, a column and a balance broken by one cell are one of them.
        return (broken.Count == 0
            ? Measurement.Of("没有发现勾稽不符")
            : Measurement.Of($"勾稽不符{broken.Count}处（同一格引起的行、列、平衡不符计1处）", "broken", broken.Count, broken)) with
        {
            Doubts = open.Count + input.Facts.DoubtfulCells,
            Note = open.Count > 0 ? $"另有{open.Count}类关系因缺数无法核对。" : "",
        };
    }

    public static Measurement OverTheYears(MeasureInput input)
    {
        if (input.Previous is null)
        {
            return Measurement.NotApplicable("没有上年度报告可以对照，不计入。");
        }

        var carry = input.Failed("CARRY_BREAK");
        var valid = input.Failed("VALID_BREAK");
        if (!Comparable(input, "carried_in", "carried_out") && !Comparable(input, "normative_document", "normative_document") && carry.Count == 0 && valid.Count == 0)
        {
            return Measurement.NotAssessable("两年的报告没有可以对照的数字，不计入。");
        }

        // The columns of one row are one figure broken down: its break counts once.
        var breaks = (carry.Count > 0 ? 1 : 0) + valid.Count;
        return (breaks == 0
            ? Measurement.Of("与上年度报告衔接")
            : Measurement.Of($"与上年度报告不衔接又未说明原因{breaks}处", "broken", breaks, [.. carry, .. valid])) with
        { Doubts = input.Open("CARRY_BREAK", "VALID_BREAK").Count };
    }

    public static Measurement TextAndTables(MeasureInput input)
    {
        var compared = input.Facts.ComparedFigures;
        var broken = input.Failed("TEXT_TABLE");
        return compared == 0 && broken.Count == 0
            ? Measurement.NotApplicable("正文没有可与表格对照的数字，不计入。")
            : broken.Count == 0
            ? Measurement.Of($"对照正文{compared}个数字，与表格一致")
            : Measurement.Of($"对照正文{compared}个数字，与表格不一致{broken.Count}处", "broken", broken.Count, broken);
    }

    public static Measurement FillingIn(MeasureInput input)
    {
        var findings = input.Failed("CELL_BLANK", "TOTAL_BLANK", "PLACEHOLDER", "TEXT_VALUE", "TEMPLATE_NOTE_LEFT");
        if (findings.Count == 0)
        {
            return Measurement.Of("没有发现空白、占位、非数字等填写不规范的情况");
        }

        var kinds = findings.Select(f => f.Rule).Distinct().ToList();
        return Measurement.Of($"填写不规范{kinds.Count}类（{string.Join("、", kinds.Select(kind => RuleCatalogue.Find(kind)?.Title ?? kind))}）", "kind", kinds.Count, findings);
    }

    private static bool Comparable(MeasureInput input, string now, string then) => input.Facts.ComparableRows.Contains(now) && input.Previous!.ComparableRows.Contains(then);
}
