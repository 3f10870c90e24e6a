using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Pipeline.Workers;

namespace Aggregator.Pipeline.Stages;

/// <summary>Does a stage's task for one item and keeps what came of it. A crash of ours is a fault and costs this item, never the night.</summary>
internal sealed class ItemRun<TItem, T>(StageTask<TItem, T> task, LedgerStore ledger, long runId, string codeVersion) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _alone = new(1);

    /// <summary>Computes within bounds.</summary>
    /// <param name="item">The item.</param>
    /// <param name="subject">Its subject, for what crashed. Keys hash whole submissions: they are made once an item, by the caller.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The value, or what crashed.</returns>
    public async Task<(T? Value, PartFault? Fault)> ComputeAsync(TItem item, string subject, CancellationToken stop)
    {
        var isAlone = task.Alone?.Invoke(item) ?? false;
        if (isAlone)
        {
            await _alone.WaitAsync(stop);
        }

        try
        {
            return (await BoundedWork.RunAsync(own => task.Compute(item, own), task.Limit, stop), null);
        }
        catch (TimeoutException slow)
        {
            return (null, new PartFault(subject, "处理用时超过上限，已跳过并记录，文件已原样保存，其余照常进行；请人工查看，并把本条信息交给系统管理员。", slow.ToString()));
        }
        catch (Exception broken) when (broken is not OperationCanceledException && !FullDisk.Tells(broken) && !FullStore.Tells(broken))
        {
            return (null, new PartFault(subject, "程序处理时出错，已记录，其余照常进行；请把本条信息交给系统管理员。", broken.ToString()));
        }
        finally
        {
            if (isAlone)
            {
                _alone.Release();
            }
        }
    }

    /// <summary>Keeps a value under its key for the run.</summary>
    public async Task SaveAsync((string Subject, string InputHash) key, T value, CancellationToken stop)
    {
        var output = new StageOutput(task.Stage, key.Subject, key.InputHash, codeVersion, Payload.Pack(value));
        await ledger.SaveAsync(runId, task.Rows is null ? output : task.Rows(output, value), stop);
    }

    /// <inheritdoc />
    public void Dispose() => _alone.Dispose();
}
