using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>DATE_UNRELIABLE: the stated day of publication lies behind the year's end and not years behind the deadline, as it does after a portal has moved.</summary>
internal sealed class PublicationDateIsBelievable : IRule
{
    // By then the next report is due as well: who is a year late is reminded long before.
    private const int DaysBeyondBelief = 366;

    public RuleInfo Info { get; } = new("DATE_UNRELIABLE", "发布日期存疑", Severity.Warning, "", 2008, null,
        "写明的发布日期是否在报告年度结束之后、公布期限一年之内。", "请核对首次发布的日期；网站迁移的，请恢复原发布日期并保留首次发布的证据。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "2021年度报告写2022年1月24日发布。",
        BadExample = "2021年度报告写2021年9月3日发布，或2024年5月迁移网站那天发布。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if ((report.Report.Dates.StatedPublished ?? report.Submission.Published) is not { } published)
        {
            yield break;
        }

        var end = new DateOnly(report.Year, 12, 31);
        var deadline = LegalCalendar.DeadlineFor(report.Unit.Kind, report.Year);
        var why = published.Date <= end ? "早于报告年度结束，那时年度数据尚不可能产生"
            : published.Date.DayNumber - deadline.DayNumber > DaysBeyondBelief ? $"比公布期限{deadline.Text()}晚{published.Date.DayNumber - deadline.DayNumber}天，疑似网站迁移或重新上传后的日期"
            : null;
        if (why is not null)
        {
            var received = report.Submission.Filed.ReceivedAt is { } came ? $"登记的报送时间为{came.Date.Text()}。" : "";
            yield return report.Fails(Info, "published", $"文件“{HandInPath.Shown(report.Submission.File)}”写明的发布日期为{published.Date.Text()}，{why}，不能据以判断是否按时公布。{received}",
                [.. report.Report.Dates.PublishedPlace is { } place ? [report.At(place.Span, place.Locator)] : Array.Empty<Evidence>()], null, published.Date.Text());
        }
    }
}
