using Aggregator.Data.Access;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>
/// Messages on their way. One is written down once for each channel, however often and by how many processes it is asked for; whoever sends it
/// takes a lease first, so that two do not send it at once, and a process that dies over it leaves it to be tried again.
/// </summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the times.</param>
public sealed class NoticeStore(Store store, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes a message down unless the same is written down for the channel already.</summary>
    /// <returns>Whether it is new.</returns>
    public Task<bool> PutAsync(string channel, string subject, string kind, long? runId, string messageJson, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            if (await context.Notices.AnyAsync(row => row.Channel == channel && row.Subject == subject, token).ConfigureAwait(false))
            {
                return false;
            }

            context.Add(new NoticeRow { Channel = channel, Subject = subject, Event = kind, RunId = runId, MessageJson = messageJson, CreatedAt = Now, NextAt = Now });
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return true;
        },
        stop);

    /// <summary>Of these subjects those that are written down for the channel.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(string channel, IReadOnlyCollection<string> subjects, CancellationToken stop)
    {
        await using var context = store.Open();
        return (await context.Notices.Where(row => row.Channel == channel && subjects.Contains(row.Subject)).Select(row => row.Subject).ToListAsync(stop).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Takes the oldest message of these channels whose time has come, for as long as <paramref name="lease"/>, and counts the attempt; null when there is none.</summary>
    public async Task<OutgoingNotice?> TakeAsync(IReadOnlyCollection<string> channels, TimeSpan lease, CancellationToken stop)
    {
        while (true)
        {
            await using var context = store.Open();
            var now = Now;
            var due = await context.Notices.Where(row => row.EndedAt == null && row.NextAt <= now && channels.Contains(row.Channel)).OrderBy(row => row.Id).Take(1).ToListAsync(stop).ConfigureAwait(false);
            if (due.Count == 0)
            {
                return null;
            }

            var (id, attempts, until) = (due[0].Id, due[0].Attempts, now + lease);
            // Whoever counts the attempt has it; another process that saw the same row finds the count changed.
            var mine = await store.WriteAsync(
                (context, token) => context.Notices.Where(row => row.Id == id && row.Attempts == attempts && row.EndedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, attempts + 1).SetProperty(row => row.NextAt, until), token),
                stop).ConfigureAwait(false);
            if (mine == 1)
            {
                return (await ListAsync(context.Notices.Where(row => row.Id == id), stop).ConfigureAwait(false))[0];
            }
        }
    }

    /// <summary>It was sent; <paramref name="remark"/> is what is to be known of it all the same, empty in the usual case.</summary>
    public Task SentAsync(long id, string remark, CancellationToken stop) => EndAsync(id, sent: true, remark, stop);

    /// <summary>It is given up.</summary>
    public Task GiveUpAsync(long id, string problem, CancellationToken stop) => EndAsync(id, sent: false, problem, stop);

    /// <summary>It is to be tried again.</summary>
    public Task PutOffAsync(long id, DateTimeOffset until, string problem, CancellationToken stop) => store.WriteAsync(
        (context, token) => context.Notices.Where(row => row.Id == id && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, until.UtcDateTime).SetProperty(row => row.Problem, StoredText.Of(problem)), token),
        stop);

    /// <summary>The newest messages, newest first.</summary>
    public async Task<IReadOnlyList<OutgoingNotice>> RecentAsync(int count, CancellationToken stop)
    {
        await using var context = store.Open();
        return await ListAsync(context.Notices.OrderByDescending(row => row.Id).Take(count), stop).ConfigureAwait(false);
    }

    /// <summary>How many messages are on their way, were sent, and were given up.</summary>
    public async Task<(int Waiting, int Sent, int GivenUp)> CountAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        var counts = await context.Notices.GroupBy(row => new { Ended = row.EndedAt != null, row.Sent }).Select(group => new { group.Key.Ended, group.Key.Sent, Count = group.Count() }).ToListAsync(stop).ConfigureAwait(false);
        return (counts.Where(one => !one.Ended).Sum(one => one.Count), counts.Where(one => one.Ended && one.Sent).Sum(one => one.Count), counts.Where(one => one.Ended && !one.Sent).Sum(one => one.Count));
    }

    private static async Task<IReadOnlyList<OutgoingNotice>> ListAsync(IQueryable<NoticeRow> rows, CancellationToken stop) =>
        (await rows.ToListAsync(stop).ConfigureAwait(false)).ConvertAll(row => new OutgoingNotice(
            row.Id, row.Channel, row.Subject, row.Event, row.RunId, row.MessageJson, UtcTime.Of(row.CreatedAt), row.Attempts, UtcTime.Of(row.NextAt),
            UtcTime.Of(row.EndedAt), row.Sent, row.Problem));

    private Task<int> EndAsync(long id, bool sent, string problem, CancellationToken stop)
    {
        DateTime? now = Now;
        return store.WriteAsync(
            (context, token) => context.Notices.Where(row => row.Id == id && row.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now).SetProperty(row => row.Sent, sent).SetProperty(row => row.Problem, StoredText.Of(problem)), token),
            stop);
    }
}
