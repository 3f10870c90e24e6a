using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring.Measures;

/// <summary>依申请办理: rates from tables 2 and 3. Every figure of a rate must be a number: a blank is never a zero here.</summary>
internal static class HandlingMeasures
{
    public static Measurement AnsweredInTime(MeasureInput input) => Measurement.NotApplicable("没有导入依申请公开台账，不计入。");

    public static Measurement ReviewsCorrected(MeasureInput input) => Corrected(input.Facts, "行政复议", "review");

    public static Measurement SuitsLost(MeasureInput input) => Corrected(input.Facts, "行政诉讼", "direct_suit", "suit_after_review");

    public static Measurement CarriedOver(MeasureInput input)
    {
        if (!input.Facts.Tables.Contains("T2"))
        {
            return Measurement.NotAssessable("没有表二，不计入。");
        }

        var cells = new RateCells(input.Facts);
        if (cells.Number("T2/new_received/total") is not { } received || cells.Number("T2/carried_in/total") is not { } carriedIn || cells.Number("T2/carried_out/total") is not { } carriedOut)
        {
            return Measurement.NotAssessable("表二新收、上年结转、结转下年度的总计有一项没有数字，不计入。");
        }

        var all = received + carriedIn;
        return all <= 0
            ? Measurement.NotApplicable("全年没有申请，不计入。")
            : cells.Rate(carriedOut / all, $"表二结转率＝结转下年度{carriedOut.Text()}÷（新收{received.Text()}＋上年结转{carriedIn.Text()}）");
    }

    private static Measurement Corrected(ReportFacts facts, string name, params string[] blocks)
    {
        if (!facts.Tables.Contains("T3"))
        {
            return Measurement.NotAssessable("没有表三，不计入。");
        }

        var cells = new RateCells(facts);
        var (total, pending, corrected) = (0m, 0m, 0m);
        foreach (var block in blocks)
        {
            if (cells.Number($"T3/{FormDefinition.CasesRow}/{block}_total") is not { } blockTotal)
            {
                return Measurement.NotAssessable($"表三{name}的总计没有数字，不计入。");
            }

            if (blockTotal == 0)
            {
                continue;
            }

            if (cells.Number($"T3/{FormDefinition.CasesRow}/{block}_pending") is not { } blockPending || cells.Number($"T3/{FormDefinition.CasesRow}/{block}_corrected") is not { } blockCorrected)
            {
                return Measurement.NotAssessable($"表三{name}的结果纠正或尚未审结没有数字，不计入。");
            }

            (total, pending, corrected) = (total + blockTotal, pending + blockPending, corrected + blockCorrected);
        }

        var concluded = total - pending;
        return concluded <= 0
            ? Measurement.NotApplicable($"没有审结的{name}案件，不计入。")
            : cells.Rate(corrected / concluded, $"表三{name}纠错率＝结果纠正{corrected.Text()}÷（总计{total.Text()}－尚未审结{pending.Text()}）") with { Cases = new CaseCount(concluded, corrected, "审结", "纠正") };
    }
}
