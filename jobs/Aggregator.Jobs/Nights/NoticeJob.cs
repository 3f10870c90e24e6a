namespace Aggregator.Jobs.Nights;

/// <summary>Tells people how the nights went. The id is always 0.</summary>
/// <remarks>Safe to repeat: what was told is written down. Its own retries are the messages'; an attempt that fails is made up a minute later.</remarks>
public sealed class NoticeJob(INoticeDesk? desk = null) : IJob
{
    /// <inheritdoc />
    public Task RunAsync(long id, CancellationToken stop) => desk?.TellAsync(stop) ?? Task.CompletedTask;
}
