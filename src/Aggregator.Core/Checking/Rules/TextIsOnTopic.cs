namespace Aggregator.Core.Checking.Rules;

/// <summary>OFF_TOPIC: the text is an annual report, and no paragraph of another paper stands in it.</summary>
internal sealed class TextIsOnTopic : IRule
{
    public RuleInfo Info { get; } = new("OFF_TOPIC", "内容与年度报告无关", Severity.Warning, FormBasis.Contents, 2008, null,
        "报送的文件是否是政府信息公开工作年度报告，正文中是否混入通知、广告等无关内容。", "请报送年度报告本身；混入的无关段落请删去。")
    {
        Family = RuleFamily.Wording,
        EarlyBasis = FormBasis.EarlyContents,
        GoodExample = "全文都是政府信息公开工作的情况。",
        BadExample = "报送的是普法工作总结，或总体情况中混入一段招聘启事。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (!report.Report.IsAnnualReport)
        {
            return [report.Fails(Info, "report", report.Report.OffTopicReason ?? "这不是政府信息公开工作年度报告；请核对后报送。", [], severity: Severity.Error)];
        }

        return Sentences.In(report.Report.Text, report.Report.Body)
            .Where(span => OtherTexts.MayHold(report.Report.Text.AsSpan(span.Offset, span.Length)))
            .Where(span => !report.Report.BeginsInTable(span.Offset))
            .Select(span => (Span: span, Kind: OtherTexts.KindOf(span.Of(report.Report.Text))))
            .Where(found => found.Kind is not null)
            .GroupBy(found => report.Report.CodeAt(found.Span))
            .Select(part => report.Fails(Info, part.Key, $"{report.Report.PartOf(part.First().Span)}混入了与报告无关的内容，像是{part.First().Kind}：{Places.Snippet(report.Report.Text, part.First().Span, 60)}。",
                [.. part.Take(5).Select(found => report.At(found.Span))], null, Places.Snippet(report.Report.Text, part.First().Span, 60)));
    }
}
