using Aggregator.Data;
using Aggregator.Server.Web;

namespace Aggregator.Server.Notices;

/// <summary>The messages on their way and those that have ended, for the page.</summary>
internal sealed class NoticeLog(NoticeStore notices) : INoticeLog
{
    public async Task<IReadOnlyList<NoticeView>> RecentAsync(int count, CancellationToken stop) =>
        [.. (await notices.RecentAsync(count, stop)).Select(one => new NoticeView(
            one.CreatedAt, NoticeMessage.FromJson(one.MessageJson).Title, one.Channel switch { "smtp" => "邮件", "webhook" => "网络通知", _ => one.Channel }, StateOf(one), one.Attempts, one.Problem, one.RunId))];

    private static string StateOf(OutgoingNotice one) => one switch
    {
        { EndedAt: not null, Sent: true } => "已发出",
        { EndedAt: not null } => "没有发出，不再重试",
        { Attempts: 0 } => "等待发出",
        _ => $"没有发出，{Wording.Moment(one.NextAt)} 再试",
    };
}
