using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>
/// Outputs of stages, content-addressed: the same stage, subject, input and code have one row, whichever run made it. Every write is
/// one transaction and safe to repeat.
/// </summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the times.</param>
public sealed class LedgerStore(Store store, TimeProvider clock)
{
    /// <summary>The output, or null when it has to be made.</summary>
    public async Task<LedgerEntry?> FindAsync(string stage, string subject, string inputHash, string codeVersion, CancellationToken stop)
    {
        var found = await FindAllAsync(stage, codeVersion, [(subject, inputHash)], stop).ConfigureAwait(false);
        return found.GetValueOrDefault(subject);
    }

    /// <summary>The outputs of a stage that are there already, by subject; the others have to be made.</summary>
    /// <exception cref="ArgumentException">A subject comes twice.</exception>
    public async Task<IReadOnlyDictionary<string, LedgerEntry>> FindAllAsync(
        string stage, string codeVersion, IReadOnlyCollection<(string Subject, string InputHash)> wanted, CancellationToken stop)
    {
        var subjects = wanted.ToDictionary(one => one.Subject, one => ContentKey.Of(stage, one.Subject, one.InputHash, codeVersion), StringComparer.Ordinal);
        var entries = new Dictionary<string, LedgerEntry>(StringComparer.Ordinal);
        await using var context = store.Open();
        foreach (var some in subjects.Chunk(FewParameters.Count))
        {
            var keys = Array.ConvertAll(some, one => one.Value);
            var subjectOf = some.ToDictionary(one => one.Value, one => one.Key, StringComparer.Ordinal);
            var rows = await LedgerQueries.ByKeys(context, keys)
                .Select(row => new { row.ContentKey, Entry = new LedgerEntry(row.Id, row.Stage, row.Subject, row.InputHash, row.CodeVersion, row.CreatedByRun, row.CreatedAt) })
                .ToListAsync(stop).ConfigureAwait(false);
            rows.ForEach(row => entries.Add(subjectOf[row.ContentKey], row.Entry));
        }

        return entries;
    }

    /// <summary>Keeps an output with its rows and notes that the run uses it. When the output is there already, only the note is made.</summary>
    /// <returns>The ledger id.</returns>
    public Task<long> SaveAsync(long runId, StageOutput output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        return store.WriteAsync(
            async (context, token) =>
            {
                var id = await KeepAsync(context, runId, output, token).ConfigureAwait(false);
                await LinkAsync(context, runId, output.Stage, [(output.Subject, id)], token).ConfigureAwait(false);
                return id;
            },
            stop);
    }

    /// <summary>Notes that the run uses outputs that are there already; an earlier note for the same subject is replaced.</summary>
    public Task UseAsync(long runId, string stage, IReadOnlyCollection<(string Subject, long LedgerId)> outputs, CancellationToken stop) =>
        store.WriteAsync((context, token) => LinkAsync(context, runId, stage, outputs, token), stop);

    /// <summary>Drops the run's notes for subjects that are gone: a file taken out of the inbox between two attempts of a night.</summary>
    public Task KeepOnlyAsync(long runId, string stage, IReadOnlyCollection<string> subjects, CancellationToken stop)
    {
        var kept = subjects.Select(subject => ContentKey.Of(subject)).ToHashSet(StringComparer.Ordinal);
        return store.WriteAsync(
            async (context, token) =>
            {
                var rows = await OutputsAsync(context, runId, stage, null, token).ConfigureAwait(false);
                context.RemoveRange(rows.Where(row => !kept.Contains(row.SubjectKey)));
                await context.SaveChangesAsync(token).ConfigureAwait(false);
            },
            stop);
    }

    /// <summary>What the run uses for a subject, or null.</summary>
    public async Task<byte[]?> PayloadAsync(long runId, string stage, string subject, CancellationToken stop)
    {
        var key = ContentKey.Of(subject);
        await using var context = store.Open();
        return await context.RunOutputs.Where(row => row.RunId == runId && row.Stage == stage && row.SubjectKey == key)
            .Join(context.StageLedger, row => row.LedgerId, ledger => ledger.Id, (row, ledger) => ledger.Payload)
            .SingleOrDefaultAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Everything the run uses in a stage, in ordinal order of the subjects.</summary>
    public async Task<IReadOnlyList<(string Subject, byte[] Payload)>> PayloadsAsync(long runId, string stage, CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await LedgerQueries.UsedBy(context, runId, stage).Select(row => new { row.Subject, row.Payload }).ToListAsync(stop).ConfigureAwait(false);
        // Sorted here: the databases do not order alike beyond the basic plane.
        return [.. rows.OrderBy(row => row.Subject, StringComparer.Ordinal).Select(row => (row.Subject, row.Payload))];
    }

    /// <summary>The output of this id, or null.</summary>
    public async Task<byte[]?> ReadAsync(long ledgerId, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.StageLedger.Where(row => row.Id == ledgerId).Select(row => row.Payload).SingleOrDefaultAsync(stop).ConfigureAwait(false);
    }

    private async Task<long> KeepAsync(AggregatorContext context, long runId, StageOutput output, CancellationToken stop)
    {
        var key = ContentKey.Of(output.Stage, output.Subject, output.InputHash, output.CodeVersion);
        var known = await context.StageLedger.Where(row => row.ContentKey == key).Select(row => (long?)row.Id).SingleOrDefaultAsync(stop).ConfigureAwait(false);
        if (known is { } id)
        {
            return id;
        }

        var ledger = new StageLedgerRow
        {
            ContentKey = key,
            Stage = output.Stage,
            Subject = StoredText.Of(output.Subject),
            InputHash = output.InputHash,
            CodeVersion = output.CodeVersion,
            CreatedByRun = runId,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            Payload = output.Payload,
        };
        context.Add(ledger);
        await context.SaveChangesAsync(stop).ConfigureAwait(false);
        await BulkRows.InsertAsync(context, [.. QueryRows.Of(ledger.Id, output)], stop).ConfigureAwait(false);
        return ledger.Id;
    }

    private static async Task LinkAsync(AggregatorContext context, long runId, string stage, IReadOnlyCollection<(string Subject, long LedgerId)> outputs, CancellationToken stop)
    {
        var wanted = outputs.ToDictionary(one => ContentKey.Of(one.Subject), StringComparer.Ordinal);
        var only = wanted.Count == 1 ? wanted.Keys.Single() : null; // a single save does not read the whole stage
        var rows = await OutputsAsync(context, runId, stage, only, stop).ConfigureAwait(false);
        var known = rows.ToDictionary(row => row.SubjectKey, StringComparer.Ordinal);
        foreach (var (key, (subject, ledgerId)) in wanted)
        {
            if (known.TryGetValue(key, out var row))
            {
                row.LedgerId = ledgerId;
            }
            else
            {
                context.Add(new RunOutputRow { RunId = runId, Stage = stage, SubjectKey = key, Subject = StoredText.Of(subject), LedgerId = ledgerId });
            }
        }

        await context.SaveChangesAsync(stop).ConfigureAwait(false);
    }

    private static Task<List<RunOutputRow>> OutputsAsync(AggregatorContext context, long runId, string stage, string? onlyKey, CancellationToken stop)
    {
        var rows = context.RunOutputs.AsTracking().Where(row => row.RunId == runId && row.Stage == stage);
        return (onlyKey is null ? rows : rows.Where(row => row.SubjectKey == onlyKey)).ToListAsync(stop);
    }
}
