using System.Diagnostics;
using Aggregator.Data;

namespace Aggregator.Pipeline.Stages;

/// <summary>
/// Runs one piece of a stage unless the ledger already holds its output for the same input and code. Safe to repeat: a night cut off
/// anywhere finds what it had done and goes on from there.
/// </summary>
internal sealed class StageRunner(RunStore runs, LedgerStore ledger, long runId, string codeVersion)
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
    /// One output per item, computed in parallel; results come in the items' order. An item whose computation crashed or took too long
    /// (<paramref name="limit"/>) is null and a fault. Of the items that are <paramref name="alone"/> only one is in memory at a time.
    /// </summary>
    public async Task<IReadOnlyList<T?>> EachAsync<TItem, T>(
        string stage,
        IReadOnlyList<TItem> items,
        Func<TItem, (string Subject, string InputHash)> key,
        Func<TItem, CancellationToken, T> compute,
        Func<StageOutput, T, StageOutput>? rows,
        CancellationToken stop,
        Func<TItem, bool>? alone = null,
        TimeSpan? limit = null)
        where T : class
    {
        await runs.BeginStageAsync(runId, stage, items.Count, stop);
        var keys = items.Select(key).ToList();
        var found = await ledger.FindAllAsync(stage, codeVersion, keys, stop);
        await ledger.UseAsync(runId, stage, [.. found.Select(pair => (pair.Key, pair.Value.Id))], stop);
        await ledger.KeepOnlyAsync(runId, stage, [.. keys.Select(k => k.Subject)], stop);
        var known = found.Count == 0 ? [] : (await ledger.PayloadsAsync(runId, stage, stop)).ToDictionary(o => o.Subject, o => o.Payload, StringComparer.Ordinal);

        var results = new T?[items.Count];
        var missing = new List<int>();
        for (var i = 0; i < items.Count; i++)
        {
            if (found.ContainsKey(keys[i].Subject))
            {
                results[i] = Payload.Unpack<T>(known[keys[i].Subject]);
            }
            else
            {
                missing.Add(i);
            }
        }

        var done = 0;
        var noted = Stopwatch.GetTimestamp();
        var skipped = items.Count - missing.Count;
        await runs.AdvanceStageAsync(runId, stage, done, skipped, stop);
        using var oneWriter = new SemaphoreSlim(1);
        using var oneAlone = new SemaphoreSlim(1);
        await Parallel.ForEachAsync(missing, stop, async (i, token) =>
        {
            T? value = null;
            var fault = (Message: "", Detail: "");
            var isAlone = alone?.Invoke(items[i]) ?? false;
            if (isAlone)
            {
                await oneAlone.WaitAsync(token);
            }

            try
            {
                value = await BoundedWork.RunAsync(own => compute(items[i], own), limit ?? BoundedWork.PerItem, token);
            }
            catch (TimeoutException slow)
            {
                fault = ("处理用时超过上限，已跳过并记录，文件已原样保存，其余照常进行；请人工查看，并把本条信息交给系统管理员。", slow.ToString());
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                // The boundary: a crash of ours is recorded against our code and costs this item, never the night.
                fault = ("程序处理时出错，已记录，其余照常进行；请把本条信息交给系统管理员。", broken.ToString());
            }
            finally
            {
                if (isAlone)
                {
                    oneAlone.Release();
                }
            }

            results[i] = value;
            var output = value is null ? null : new StageOutput(stage, keys[i].Subject, keys[i].InputHash, codeVersion, Payload.Pack(value));
            await oneWriter.WaitAsync(token);
            try
            {
                if (output is not null)
                {
                    await ledger.SaveAsync(runId, rows is null ? output : rows(output, value!), token);
                }
                else
                {
                    await AddFaultAsync(stage, keys[i].Subject, fault.Message, fault.Detail, token);
                }

                done++;
                if (Stopwatch.GetElapsedTime(noted) >= BetweenNotes)
                {
                    noted = Stopwatch.GetTimestamp();
                    await runs.AdvanceStageAsync(runId, stage, done, skipped, token);
                }
            }
            finally
            {
                oneWriter.Release();
            }
        });
        await runs.AdvanceStageAsync(runId, stage, done, skipped, stop);
        await runs.EndStageAsync(runId, stage, stop);
        return results;
    }

    /// <summary>Records a crash of ours.</summary>
    public async Task AddFaultAsync(string stage, string subject, string message, string detail, CancellationToken stop)
    {
        Interlocked.Increment(ref _faults);
        await runs.AddFaultAsync(runId, stage, subject, message, detail, stop);
    }
}
