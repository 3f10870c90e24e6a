using System.Diagnostics;
using Aggregator.Data;
using Aggregator.Data.Workers;
using Aggregator.Pipeline.Workers;

namespace Aggregator.Pipeline.Stages;

/// <summary>
/// Runs one piece of a stage unless the ledger already holds its output for the same input and code. Safe to repeat: a night cut off
/// anywhere finds what it had done and goes on from there.
/// </summary>
internal sealed class StageRunner(RunStore runs, LedgerStore ledger, long runId, string codeVersion, StageShare? others = null)
{
    // A page asks every few seconds; a row for each of thousands of items costs more than most of the items.
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMilliseconds(250);

    private int _faults;

    /// <summary>Crashes of ours so far.</summary>
    public int Faults => _faults;

    /// <summary>One output for the whole city.</summary>
    public async Task<T> OnceAsync<T>(string stage, string subject, string inputHash, Func<T> compute, Func<StageOutput, T, StageOutput>? rows, CancellationToken stop)
    {
        await runs.BeginStageAsync(runId, stage, 1, stop);
        var entry = await ledger.FindAsync(stage, subject, inputHash, codeVersion, stop);
        if (entry is not null)
        {
            await ledger.UseAsync(runId, stage, [(subject, entry.Id)], stop);
            await runs.AdvanceStageAsync(runId, stage, 0, 1, stop);
            await runs.EndStageAsync(runId, stage, stop);
            return Payload.Unpack<T>(await ledger.ReadAsync(entry.Id, stop) ?? throw new InvalidDataException($"The output {entry.Id} is gone."));
        }

        var value = compute();
        var output = new StageOutput(stage, subject, inputHash, codeVersion, Payload.Pack(value));
        await ledger.SaveAsync(runId, rows is null ? output : rows(output, value), stop);
        await runs.AdvanceStageAsync(runId, stage, 1, 0, stop);
        await runs.EndStageAsync(runId, stage, stop);
        return value;
    }

    /// <summary>
    /// One output per item, in the items' order: by all workers of the database where there are some to <paramref name="share"/> with, and what they leave by this
    /// process, in parallel. An item whose computation crashed or took too long is null and a fault.
    /// </summary>
    /// <param name="task">What is done to each.</param>
    /// <param name="items">The items.</param>
    /// <param name="share">Parts for other workers, of items that are missing; null keeps them to this process.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IReadOnlyList<T?>> EachAsync<TItem, T>(StageTask<TItem, T> task, IReadOnlyList<TItem> items, Func<IReadOnlyList<TItem>, IReadOnlyList<StagePart>>? share, CancellationToken stop)
        where T : class
    {
        var stage = task.Stage;
        await runs.BeginStageAsync(runId, stage, items.Count, stop);
        var keys = items.Select(task.Key).ToList();
        var found = await FindAsync(stage, keys, stop);
        await ledger.KeepOnlyAsync(runId, stage, [.. keys.Select(k => k.Subject)], stop);
        var skipped = found.Count;
        await runs.AdvanceStageAsync(runId, stage, 0, skipped, stop);
        var crashed = new HashSet<string>(StringComparer.Ordinal);
        if (share is not null && others is not null && skipped < items.Count)
        {
            var parts = share([.. items.Where((_, i) => !found.ContainsKey(keys[i].Subject))]);
            foreach (var fault in await others.DoAsync(runId, stage, parts, done => runs.AdvanceStageAsync(runId, stage, done, skipped, stop), stop))
            {
                crashed.Add(fault.Subject);
                await AddFaultAsync(stage, fault.Subject, fault.Message, fault.Detail, stop);
            }

            found = await FindAsync(stage, keys, stop);
        }

        var known = found.Count == 0 ? [] : (await ledger.PayloadsAsync(runId, stage, stop)).ToDictionary(o => o.Subject, o => o.Payload, StringComparer.Ordinal);
        var results = new T?[items.Count];
        Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = stop }, i => results[i] = found.ContainsKey(keys[i].Subject) ? Payload.Unpack<T>(known[keys[i].Subject]) : null);
        await MakeAsync(task, items, keys, [.. Enumerable.Range(0, items.Count).Where(i => results[i] is null && !crashed.Contains(keys[i].Subject))], results, found.Count - skipped + crashed.Count, skipped, stop);
        await runs.EndStageAsync(runId, stage, stop);
        return results;
    }

    private async Task MakeAsync<TItem, T>(StageTask<TItem, T> task, IReadOnlyList<TItem> items, List<(string Subject, string InputHash)> keys, IReadOnlyList<int> missing, T?[] results, int done, int skipped, CancellationToken stop)
        where T : class
    {
        var noted = Stopwatch.GetTimestamp();
        using var oneWriter = new SemaphoreSlim(1);
        using var work = new ItemRun<TItem, T>(task, ledger, runId, codeVersion);
        await Parallel.ForEachAsync(missing, stop, async (i, token) =>
        {
            var (value, fault) = await work.ComputeAsync(items[i], keys[i].Subject, token);
            results[i] = value;
            await oneWriter.WaitAsync(token);
            try
            {
                if (value is not null)
                {
                    await work.SaveAsync(keys[i], value, token);
                }
                else
                {
                    await AddFaultAsync(task.Stage, fault!.Subject, fault.Message, fault.Detail, token);
                }

                done++;
                if (Stopwatch.GetElapsedTime(noted) >= BetweenNotes)
                {
                    noted = Stopwatch.GetTimestamp();
                    await runs.AdvanceStageAsync(runId, task.Stage, done, skipped, token);
                }
            }
            finally
            {
                oneWriter.Release();
            }
        });
        await runs.AdvanceStageAsync(runId, task.Stage, done, skipped, stop);
    }

    private async Task<IReadOnlyDictionary<string, LedgerEntry>> FindAsync(string stage, IReadOnlyCollection<(string Subject, string InputHash)> keys, CancellationToken stop)
    {
        var found = await ledger.FindAllAsync(stage, codeVersion, keys, stop);
        await ledger.UseAsync(runId, stage, [.. found.Select(pair => (pair.Key, pair.Value.Id))], stop);
        return found;
    }

    /// <summary>Records a crash of ours.</summary>
    public async Task AddFaultAsync(string stage, string subject, string message, string detail, CancellationToken stop)
    {
        Interlocked.Increment(ref _faults);
        await runs.AddFaultAsync(runId, stage, subject, message, detail, stop);
    }
}
