using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>
/// LATE_PUBLISH: the report was published by the legal day and the office's own, judged by its stated publication. Without one, a document date behind the
/// deadline still proves it late; an earlier document date proves nothing.
/// </summary>
internal sealed class PublishedInTime : IRule
{
    public RuleInfo Info { get; } = new("LATE_PUBLISH", "逾期公布", Severity.Error, FormBasis.Deadlines, 2008, null,
        "公布时间是否在法定期限和本级规定的更早期限内。", "已逾期的无法补救；如页面日期因网站迁移等原因有误，请附凭据更正。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "部门1月31日公布。",
        BadExample = "部门2月3日公布。",
    };

    public IEnumerable<Finding> Check(CheckedReport report) => report.Submission.Filed switch
    {
        { Published: { } published } => Lateness.Findings(report, Info, "published", published, "公布"),
        { ReceivedAt: null, DocumentDate: { } day } => Lateness.Findings(report, Info, "document-date", new ChinaMoment(day), "落款"),
        _ => [],
    };
}
