using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Intake;

namespace Aggregator.Pipeline;

/// <summary>Past runs brought back for judging again.</summary>
internal static class StoredRuns
{
    /// <summary>The run, or the newest finished one, with what it knew.</summary>
    /// <exception cref="RefusedInputException">There is none, or it was not finished.</exception>
    public static async Task<(long RunId, CitySnapshot Snapshot)> LoadAsync(RunStore runs, SnapshotLoader loader, long? runId, CancellationToken stop)
    {
        var id = runId ?? (await runs.LatestFinishedAsync(stop))?.Id ?? throw new RefusedInputException(["库中还没有完成的运行，请先用 aggregator run 处理一次。"]);
        if (await runs.GetAsync(id, stop) is not { } run)
        {
            throw new RefusedInputException([$"库中没有第{id}次运行，请核对 --run 和 --data。"]);
        }

        return (id, await loader.LoadAsync(id, stop) ?? throw new RefusedInputException([run.State is RunState.Done or RunState.DoneWithFaults
            ? $"第{id}次运行的明细已按保留规定清理，没有可以重新核验的结论，请用 --run 指定别的运行。"
            : $"第{id}次运行没有完成，没有可以重新核验的结论，请用 --run 指定已完成的运行。"]));
    }
}
