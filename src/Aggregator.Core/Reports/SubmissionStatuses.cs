namespace Aggregator.Core.Reports;

/// <summary>Codes and Chinese names of submission states.</summary>
public static class SubmissionStatuses
{
    /// <summary>The code in submissions.json.</summary>
    public static string Code(this SubmissionStatus status) => status switch
    {
        SubmissionStatus.Accepted => "accepted",
        SubmissionStatus.Returned => "returned",
        SubmissionStatus.Unreadable => "unreadable",
        SubmissionStatus.OffTopic => "off-topic",
        SubmissionStatus.Superseded => "superseded",
        SubmissionStatus.Unplaced => "unplaced",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this SubmissionStatus status) => status switch
    {
        SubmissionStatus.Accepted => "已采纳",
        SubmissionStatus.Returned => "退回修改",
        SubmissionStatus.Unreadable => "无法读取",
        SubmissionStatus.OffTopic => "非年度报告",
        SubmissionStatus.Superseded => "已被更正件替代",
        SubmissionStatus.Unplaced => "待归属",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
