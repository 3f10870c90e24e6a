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
    /// <summary>The action of an entry with which the end of the log, as it was found, was taken for good.</summary>
    public const string Adopted = "audit.adopt";

    private const int AtOnce = 1000;

    /// <summary>Adds an entry.</summary>
    public Task AppendAsync(AuditNote note, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(note);
        return WriteAsync<bool>((_, _, _) => Task.FromResult<(bool, AuditNote?)>((true, note)), stop);
    }

    /// <summary>Does a piece of work and notes it, both or neither; of several writers one at a time, so that what one has read stands until it is written.</summary>
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

    /// <summary>The newest entry on a subject whose action begins so; null for none.</summary>
    public async Task<AuditEntry?> LastOnAsync(string subject, string actionBegins, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.AuditEntries.Where(row => row.Subject == subject && row.Action.StartsWith(actionBegins)).OrderByDescending(row => row.Seq).FirstOrDefaultAsync(stop).ConfigureAwait(false) is { } row ? EntryOf(row) : null;
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
        var (adopted, isOther) = (new List<long>(), false);
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
            if (row.Action == Adopted)
            {
                adopted.Add(last);
            }

            if (noted?.Seq == last)
            {
                atHead = noted.Value.Hash == lastHash;
                isOther = !atHead;
            }
        }

        if (isOther)
        {
            return new(last, noted!.Value.Seq, $"第{noted.Value.Seq}条记录与链头文件记下的校验值不符：末尾被截去后又续写，或者整条记录链被重写过。") { IsOfHead = true };
        }

        return noted switch
        {
            null when last > 0 => new(last, last, $"链头文件“{head.File}”不见了，不能确认末尾没有被截去；现存{last}条记录前后相接。") { IsOfHead = true },
            { Seq: 0 } => new(last, Math.Max(1, last), $"链头文件“{head.File}”读不出来，不能确认末尾没有被截去。") { IsOfHead = true },
            _ when !atHead => new(last, last + 1, $"末尾被截去：链头文件记到第{noted!.Value.Seq}条，库中只有{last}条。") { IsOfHead = true },
            _ => new(last, null, $"共{last}条记录，前后相接，没有改动、缺失或截去。" + (adopted.Count == 0 ? "" : $"其中恢复后重新认定链头{adopted.Count}次（第{string.Join('、', adopted)}条），此前的末尾是否完整，见这些记录写明的理由。")),
        };
    }

    /// <summary>
    /// Takes the end of the log as it is now for good, after a restore that left the head file behind or ahead: with an entry that says why and what was
    /// found, so that it can never be done unseen. Nothing is done where the log itself is broken, or nothing is wrong.
    /// </summary>
    /// <param name="noteOf">Makes the entry, of <see cref="Adopted"/>, out of what was found.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>What was found, and whether it was adopted.</returns>
    public async Task<(AuditVerdict Found, bool IsDone)> AdoptAsync(Func<AuditVerdict, (long Seq, string Hash)?, AuditNote> noteOf, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(noteOf);
        var found = await VerifyAsync(stop).ConfigureAwait(false);
        if (!found.IsOfHead)
        {
            return (found, false);
        }

        var note = noteOf(found, head.Read());
        var entry = await store.WriteAsync((context, token) => AuditChain.AppendAsync(context, note, clock.GetUtcNow(), token), stop).ConfigureAwait(false);
        await head.AdoptAsync(entry, CancellationToken.None).ConfigureAwait(false);
        return (found, true);
    }

    /// <summary>The hash an entry must have; another means that it was changed.</summary>
    public static string HashOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return AuditChain.HashOf(new AuditEntryRow
        {
            Seq = entry.Seq,
            OccurredAt = entry.At.UtcDateTime,
            Who = entry.Note.Who,
            RoleCode = entry.Note.Role,
            Action = entry.Note.Action,
            Subject = entry.Note.Subject,
            Detail = entry.Note.Detail,
            PreviousHash = entry.PreviousHash,
        });
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
