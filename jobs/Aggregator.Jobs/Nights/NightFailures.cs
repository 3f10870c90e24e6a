using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Pipeline;

namespace Aggregator.Jobs.Nights;

/// <summary>A night that failed for good is written down as failed, so that the page says so and the pump lets it rest.</summary>
public sealed class NightFailures(RunStore runs) : IJobFailures
{
    /// <inheritdoc />
    public async Task RecordAsync(JobFailure failure, CancellationToken stop)
    {
        if (failure.Job != JobNames.Night || failure.Id == 0)
        {
            return;
        }

        var request = await runs.GetRequestAsync(failure.Id, stop).ConfigureAwait(false);
        var night = NightParameters.FromJson(request.ParametersJson);
        var run = await runs.StartOrResumeAsync(failure.Id, night.Year, night.AsOf, CodeVersion.Current, stop).ConfigureAwait(false);
        await runs.AddFaultAsync(run.Id, run.Stage ?? "", "night", "本次处理多次重试仍未完成，请把本条信息交给系统管理员。", failure.Error.ToString(), stop).ConfigureAwait(false);
        await runs.FinishAsync(run.Id, RunState.Failed, "处理失败：多次重试仍未完成，已收文件均已保存；排除故障后请重新发起。", stop).ConfigureAwait(false);
    }
}
