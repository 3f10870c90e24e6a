namespace Aggregator.Core.Checking.Rules;

/// <summary>TEXT_TABLE: a figure the narrative states equals the table. A phrase with two readings (收到 n 件) fails only when both do.</summary>
internal sealed class NarrativeAgreesWithTables : IRule
{
    public RuleInfo Info { get; } = new("TEXT_TABLE", "文表不一致", Severity.Warning, "", 2008, null,
        "正文中的申请、答复、复议、诉讼、规范性文件等数字是否与三张表（2018年及以前为统计附表）一致。", "请核对正文与表格，改正有误的一处；口径不同的请写明口径。")
    {
        Family = RuleFamily.TextAndTables,
        GoodExample = "正文写新收申请12件，表二新收总计12。",
        BadExample = "正文写新收申请12件，表二新收总计15。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        var broken = TextTableComparison.Of(report.Report).Where(c => !c.Agrees);

        // The same wrong number said twice is one mistake with two places.
        foreach (var group in broken.GroupBy(c => (c.Stated.Row, c.Stated.Value)))
        {
            var first = group.First();
            var value = group.Key.Value!.Value;
            var expected = first.Allowed[0].Sum;
            var readings = string.Join("，", first.Allowed.Select(reading => $"{reading.Reading}为{reading.Sum.Text()}"));
            var sentence = Places.Snippet(text, Sentences.Around(text, first.Stated.Source.Span));
            yield return report.Fails(Info, group.Key.Row,
                $"{report.Report.PartOf(first.Stated.Source.Span)}写{first.Name}{value.Text()}{first.Stated.Measure}，而{readings}。原文：“{sentence}”",
                [.. group.Take(5).Select(c => report.At(Sentences.Around(text, c.Stated.Source.Span))), .. first.Cells.Take(5).Select(report.At)],
                string.Join("或", first.Allowed.Select(reading => reading.Sum.Text()).Distinct()), value.Text(), value - expected);
        }

        // Requests dropped because a fee was not paid were asked for it first. A custom of the work, not a sentence of law.
        if (report.Report.Cell("T2", "other_no_fee", "total") is { State: Reports.FigureState.Value, Value: > 0 } dropped && FeeStatements.DeniesNotices(report.Report) is { } denied)
        {
            yield return report.Fails(Info, "other_no_fee",
                $"{report.Report.PartOf(denied)}写明没有发出过收费通知，而表二{CellNames.Of(report.Report.Form, dropped)}为{dropped.Value.Value.Text()}。原文：“{Places.Snippet(text, denied)}”",
                [report.At(denied), report.At(dropped)], dropped.Value.Value.Text(), "0", -dropped.Value.Value);
        }
    }
}
