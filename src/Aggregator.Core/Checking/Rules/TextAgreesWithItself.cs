namespace Aggregator.Core.Checking.Rules;

/// <summary>TEXT_TEXT: the text does not contradict itself: parts and totals, percentages, averages, announced lists, one thing said twice.</summary>
internal sealed class TextAgreesWithItself : IRule
{
    private const int Most = 30;

    public RuleInfo Info { get; } = new("TEXT_TEXT", "文内数据矛盾", Severity.Warning, "", 2008, null,
        "正文中的分项与合计、百分比、平均数、同比幅度、列举项数和前后两次所写的同一数字是否一致。", "请核对原始台账，改正有误的数字；口径不同的请写明口径。")
    {
        Family = RuleFamily.TextAndTables,
        GoodExample = "收到意见100条，采纳37条，采纳率37%。",
        BadExample = "收到意见100条，采纳37条，采纳率47%。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        foreach (var found in TextContradictions.Of(report.Report).DistinctBy(found => (found.Subject, found.Expected, found.Actual)).Take(Most))
        {
            yield return report.Fails(Info, found.Subject,
                $"{report.Report.PartOf(found.Places[0])}{found.Message}。原文：“{Places.Snippet(text, found.Places[0])}”",
                [.. found.Places.Select(place => report.At(place))], found.Expected, found.Actual, found.Difference);
        }
    }
}
