namespace Aggregator.Server.Web;

/// <summary>The messages about the nights, for the page.</summary>
public interface INoticeLog
{
    /// <summary>The newest, newest first, at most <paramref name="count"/>.</summary>
    Task<IReadOnlyList<NoticeView>> RecentAsync(int count, CancellationToken stop);
}

/// <summary>One message by one channel.</summary>
/// <param name="At">When it was written down.</param>
/// <param name="Title">Its first line.</param>
/// <param name="Channel">The channel, for a reader.</param>
/// <param name="State">How it stands, for a reader.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Problem">What stood in the way of the last attempt; empty when nothing did.</param>
/// <param name="Run">The run it is about, or null.</param>
public sealed record NoticeView(DateTimeOffset At, string Title, string Channel, string State, int Attempts, string Problem, long? Run);
