using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Access;

/// <summary>The log of who did what. Entries are added and never changed.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the time of an entry.</param>
/// <param name="head">Where the last entry's hash is kept too.</param>
public sealed class AuditStore(Store store, TimeProvider clock, AuditHead head)
{
    private const int AtOnce = 1000;

    /// <summary>Adds an entry.</summary>
    public Task AppendAsync(AuditNote note, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(note);
        return WriteAsync<bool>((_, _, _) => Task.FromResult<(bool, AuditNote?)>((true, note)), stop);
    }

    /// <summary>Does a piece of work and notes it, both or neither.</summary>
    /// <param name="work">The work: its result, and what to note of it, or null for nothing. It may be done again from the start.</param>
    /// <param name="stop">Cancels.</param>
    internal async Task<T> WriteAsync<T>(Func<AggregatorContext, DateTimeOffset, CancellationToken, Task<(T Result, AuditNote? Note)>> work, CancellationToken stop)
    {
        var (result, entry) = await store.WriteAsync(
            async (context, token) =>
            {
                var at = clock.GetUtcNow();
                var (done, note) = await work(context, at, token).ConfigureAwait(false);
                return (done, note is null ? null : await AuditChain.AppendAsync(context, note, at, token).ConfigureAwait(false));
            },
            stop,
            turn: ServerTurn.Audit).ConfigureAwait(false);
        if (entry is not null)
        {
            // The entry stands already: who went away in between does not keep it from being noted.
            await head.NoteAsync(entry, HashAtAsync, CancellationToken.None).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>The newest entries, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> LatestAsync(int count, CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await context.AuditEntries.OrderByDescending(row => row.Seq).Take(count).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(EntryOf);
    }

    /// <summary>All entries in order, read a thousand at a time.</summary>
    public async IAsyncEnumerable<AuditEntry> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in RowsAsync(stop).ConfigureAwait(false))
        {
            yield return EntryOf(row);
        }
    }

    /// <summary>
    /// Reads the whole log and says whether each entry is what it was and follows the one before, and whether the end agrees with the head file. Who
    /// can write both the database and the head file can write another history; nothing here detects that.
    /// </summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken stop)
    {
        // Read first: entries that come while we read are behind it.
        var noted = head.Read();
        var (last, lastHash, atHead) = (0L, AuditChain.Beginning, noted is null or { Seq: 0 });
        await foreach (var row in RowsAsync(stop).ConfigureAwait(false))
        {
            if (row.Seq != last + 1)
            {
                return new(last, last + 1, $"第{last + 1}条记录缺失：后面一条的编号是{row.Seq}。");
            }

            if (row.PreviousHash != lastHash)
            {
                return new(last, row.Seq, $"第{row.Seq}条记录接不上前一条：前一条已被改动或替换。");
            }

            if (AuditChain.HashOf(row) != row.EntryHash)
            {
                return new(last, row.Seq, $"第{row.Seq}条记录的内容与它的校验值不符：已被改动。");
            }

            (last, lastHash) = (row.Seq, row.EntryHash);
            if (noted?.Seq == last)
            {
                if (noted.Value.Hash != lastHash)
                {
                    return new(last, last, $"第{last}条记录与链头文件记下的校验值不符：末尾被截去后又续写，或者整条记录链被重写过。");
                }

                atHead = true;
            }
        }

        return noted switch
        {
            null when last > 0 => new(last, last, $"链头文件“{head.File}”不见了，不能确认末尾没有被截去；现存{last}条记录前后相接。"),
            { Seq: 0 } => new(last, Math.Max(1, last), $"链头文件“{head.File}”读不出来，不能确认末尾没有被截去。"),
            _ when !atHead => new(last, last + 1, $"末尾被截去：链头文件记到第{noted!.Value.Seq}条，库中只有{last}条。"),
            _ => new(last, null, $"共{last}条记录，前后相接，没有改动、缺失或截去。"),
        };
    }

    private async Task<string?> HashAtAsync(long seq, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.AuditEntries.Where(row => row.Seq == seq).Select(row => row.EntryHash).FirstOrDefaultAsync(stop).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<AuditEntryRow> RowsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var context = store.Open();
        for (var after = long.MinValue; ;)
        {
            var from = after;
            var rows = await context.AuditEntries.Where(row => row.Seq > from).OrderBy(row => row.Seq).Take(AtOnce).ToListAsync(stop).ConfigureAwait(false);
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < AtOnce)
            {
                yield break;
            }

            after = rows[^1].Seq;
        }
    }

    private static AuditEntry EntryOf(AuditEntryRow row) => new(
        row.Seq, UtcTime.Of(row.OccurredAt), new AuditNote(row.Who, row.RoleCode, row.Action, row.Subject, row.Detail), row.PreviousHash, row.EntryHash);
}
