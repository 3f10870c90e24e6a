using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Data.Workers;
using Aggregator.Jobs;
using Aggregator.Pipeline.Stages;
using Aggregator.Pipeline.Workers;
using Aggregator.Server.Web;

namespace Aggregator.Server.Hosting;

/// <summary>Tells who works, and calls nights off. The end is written down first: else the request would count as unfinished, and would be taken up again within the minute.</summary>
internal sealed class NightDesk(RunStore runs, IJobEngine engine, WorkerStore? workers = null) : INightDesk
{
    public async Task<ActionOutcome> CancelAsync(long run, string by, CancellationToken stop)
    {
        if (await runs.GetAsync(run, stop) is not { } night)
        {
            return new(false, $"没有取消：没有第{run}次运行。");
        }

        if (night.FinishedAt is not null)
        {
            return new(false, $"没有取消：第{run}次运行已经结束。");
        }

        if (night.Stages.Any(stage => stage.Stage == StageNames.Publish))
        {
            return new(false, $"没有取消：第{run}次运行已经开始发布结果，很快完成。");
        }

        await runs.FinishAsync(run, RunState.Cancelled, $"由{by}取消。已经完成的部分都已保存，下次运行直接沿用。", stop);
        await engine.CancelAsync(JobNames.Night, night.RequestId, stop);
        return await runs.GetAsync(run, stop) is { State: RunState.Cancelled }
            ? new(true, $"第{run}次运行已取消。已经完成的部分都已保存，下次运行直接沿用。")
            : new(false, $"没有取消：第{run}次运行刚刚结束。");
    }

    public async Task<IReadOnlyList<WorkerView>?> WorkersAsync(CancellationToken stop)
    {
        if (workers is null)
        {
            return null;
        }

        var leader = await workers.HolderAsync(NightCrew.Lead, stop);
        return [.. (await workers.AllAsync(stop)).Select(one => new WorkerView(one.Name, one.Leads, one.Id == leader, new DateTimeOffset(one.JoinedAt, TimeSpan.Zero)))];
    }
}
