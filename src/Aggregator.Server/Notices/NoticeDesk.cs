using Aggregator.Data;
using Aggregator.Jobs.Nights;

namespace Aggregator.Server.Notices;

/// <summary>Writes down what is to be told and sends it. A message is sent again until it is taken or has been tried for a day; one that cannot be sent holds up no other.</summary>
internal sealed class NoticeDesk(NightNews news, NoticeStore notices, IEnumerable<INoticeChannel> channels, TimeProvider clock, ILogger<NoticeDesk> log) : INoticeDesk
{
    /// <summary>The most seconds that sending one message may take; the lease is longer.</summary>
    public const int LongestSend = 90;

    private const int MostAtOnce = 20;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>The waits between attempts; when they are used up the message is given up.</summary>
    internal static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
    ];

    private readonly Dictionary<string, INoticeChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task TellAsync(CancellationToken stop)
    {
        if (_channels.Count == 0)
        {
            return;
        }

        await WriteDownAsync(stop);
        for (var sent = 0; sent < MostAtOnce && await notices.TakeAsync(_channels.Keys, Lease, stop) is { } mine; sent++)
        {
            await SendAsync(mine, stop);
        }
    }

    private async Task WriteDownAsync(CancellationToken stop)
    {
        var recent = await news.RecentAsync(stop);
        foreach (var channel in _channels.Keys)
        {
            var known = await notices.KnownAsync(channel, [.. recent.Select(one => one.Id)], stop);
            foreach (var one in recent.Where(one => !known.Contains(one.Id)))
            {
                await notices.PutAsync(channel, one.Id, one.Event, one.Run, one.ToJson(), stop);
            }
        }
    }

    // A crash of ours is one more attempt that failed: it would else hold up all that come after, for ever.
    private async Task<string> TriedAsync(OutgoingNotice mine, CancellationToken stop)
    {
        try
        {
            return await _channels[mine.Channel].SendAsync(NoticeMessage.FromJson(mine.MessageJson), stop);
        }
        catch (Exception crash) when (crash is not NoticeNotSentException && !stop.IsCancellationRequested)
        {
            // Its type alone: a library's words may repeat an address with its token.
            log.LogError("Notice {Notice} by {Channel}: {Crash}", mine.Subject, mine.Channel, crash.GetType().Name);
            throw new NoticeNotSentException("程序发送时出错，请把本条信息交给系统管理员。");
        }
    }

    private async Task SendAsync(OutgoingNotice mine, CancellationToken stop)
    {
        try
        {
            var remark = await TriedAsync(mine, stop);
            // Noted even while the process stops: what is sent and not noted is sent again.
            await notices.SentAsync(mine.Id, remark, CancellationToken.None);
            log.LogInformation("Notice {Notice} by {Channel}: sent at attempt {Attempt}", mine.Subject, mine.Channel, mine.Attempts);
        }
        catch (NoticeNotSentException failed) when (mine.Attempts <= Waits.Length)
        {
            var wait = Waits[mine.Attempts - 1];
            log.LogWarning("Notice {Notice} by {Channel}: attempt {Attempt} failed, next in {Wait}: {Problem}", mine.Subject, mine.Channel, mine.Attempts, wait, failed.Message);
            await notices.PutOffAsync(mine.Id, clock.GetUtcNow() + wait, failed.Message, CancellationToken.None);
        }
        catch (NoticeNotSentException failed)
        {
            log.LogError("Notice {Notice} by {Channel}: given up at attempt {Attempt}: {Problem}", mine.Subject, mine.Channel, mine.Attempts, failed.Message);
            await notices.GiveUpAsync(mine.Id, failed.Message, CancellationToken.None);
        }
    }
}
