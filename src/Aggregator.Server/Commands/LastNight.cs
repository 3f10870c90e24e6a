using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Pipeline;

namespace Aggregator.Server.Commands;

/// <summary>What the last finished night of a store knew, for verbs that speak of it without another night.</summary>
internal static class LastNight
{
    /// <summary>Its snapshot; what was decided since is acted on by the next night.</summary>
    /// <exception cref="RefusedInputException">There is no finished night.</exception>
    public static async Task<CitySnapshot> SnapshotAsync(Store store, CancellationToken stop)
    {
        var runs = new RunStore(store, TimeProvider.System);
        return await runs.LatestFinishedAsync(stop) is { } run && await new SnapshotLoader(runs, new LedgerStore(store, TimeProvider.System)).LoadAsync(run.Id, stop) is { } snapshot
            ? snapshot
            : throw new RefusedInputException(["这个数据目录里还没有完成过的处理，请先用 run 或 serve 处理一次，再使用本命令。"]);
    }
}
