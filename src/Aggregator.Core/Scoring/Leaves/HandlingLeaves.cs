using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>E 依申请办理: rates from tables 2 and 3. Every figure of a rate must be a number: a blank is never a zero here.</summary>
internal static class HandlingLeaves
{
    // Below this many concluded cases a percentage says nothing; each corrected case costs a point instead.
    private const decimal FewCases = 5;

    public static LeafMark AnsweredInTime(LeafInput input) => LeafMark.NotApplicable("没有导入依申请公开台账，不计入。");

    public static LeafMark ReviewsCorrected(LeafInput input) => Corrected(input.Report, "行政复议", "review");

    public static LeafMark SuitsLost(LeafInput input) => Corrected(input.Report, "行政诉讼", "direct_suit", "suit_after_review");

    public static LeafMark CarriedOver(LeafInput input)
    {
        if (!input.Report.Has("T2"))
        {
            return LeafMark.NotAssessable("没有表二，不计入。");
        }

        if (Numbers(input.Report, "T2", ["new_received", "carried_in", "carried_out"], "total") is not [var received, var carriedIn, var carriedOut])
        {
            return LeafMark.NotAssessable("表二新收、上年结转、结转下年度的总计有一项没有数字，不计入。");
        }

        var all = received + carriedIn;
        if (all <= 0)
        {
            return LeafMark.NotApplicable("全年没有申请，不计入。");
        }

        var rate = carriedOut / all;
        var points = rate <= 0.05m ? 2 : rate <= 0.10m ? 1 : 0;
        return LeafMark.Scored(points, $"表二结转率＝结转下年度{carriedOut.Text()}÷（新收{received.Text()}＋上年结转{carriedIn.Text()}）＝{Percent(rate)}（不超过5%得2分，不超过10%得1分，超过0分），得{points}分。");
    }

    private static LeafMark Corrected(Report report, string name, params string[] blocks)
    {
        if (!report.Has("T3"))
        {
            return LeafMark.NotAssessable("没有表三，不计入。");
        }

        var (total, pending, corrected) = (0m, 0m, 0m);
        foreach (var block in blocks)
        {
            if (Numbers(report, "T3", [FormDefinition.CasesRow], $"{block}_total") is not [var blockTotal])
            {
                return LeafMark.NotAssessable($"表三{name}的总计没有数字，不计入。");
            }

            if (blockTotal == 0)
            {
                continue;
            }

            if (Numbers(report, "T3", [FormDefinition.CasesRow], $"{block}_pending") is not [var blockPending]
                || Numbers(report, "T3", [FormDefinition.CasesRow], $"{block}_corrected") is not [var blockCorrected])
            {
                return LeafMark.NotAssessable($"表三{name}的结果纠正或尚未审结没有数字，不计入。");
            }

            (total, pending, corrected) = (total + blockTotal, pending + blockPending, corrected + blockCorrected);
        }

        var concluded = total - pending;
        if (concluded <= 0)
        {
            return LeafMark.NotApplicable($"没有审结的{name}案件，不计入。");
        }

        var rate = corrected / concluded;
        var formula = $"表三{name}纠错率＝结果纠正{corrected.Text()}÷（总计{total.Text()}－尚未审结{pending.Text()}）＝{Percent(rate)}";
        if (concluded < FewCases)
        {
            var left = Math.Max(0, 4 - corrected);
            return LeafMark.Scored(left, $"{formula}；审结不足5件，按件计分，每件纠正扣1分，得{left.Text()}分。");
        }

        var points = corrected == 0 ? 4 : rate <= 0.05m ? 3 : rate <= 0.15m ? 2 : rate <= 0.30m ? 1 : 0;
        return LeafMark.Scored(points, $"{formula}（没有纠正得4分，5%以内3分，15%以内2分，30%以内1分，超过0分），得{points}分。");
    }

    // Negative or absurd numbers are findings of their own and give no rate.
    private static decimal[]? Numbers(Report report, string table, string[] rows, string column)
    {
        var values = rows.Select(row => report.Cell(table, row, column)?.Value).ToArray();
        return values.All(value => value is >= 0 and <= 1_000_000_000_000) ? [.. values.Select(value => value!.Value)] : null;
    }

    private static string Percent(decimal rate) => Math.Round(rate * 100, 1, MidpointRounding.AwayFromZero).Text() + "%";
}
