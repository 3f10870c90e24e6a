using Aggregator.Data;
using Aggregator.Pipeline.Stages;
using Aggregator.Server.Commands;

namespace Aggregator.Server.Hosting;

/// <summary>Shows a night's progress on the terminal, from the store: whichever process or engine carries it out.</summary>
internal static class NightWatcher
{
    /// <summary>Follows the run of a request until it has ended, or until <paramref name="cut"/> says why that will not be told by the store: it throws that.</summary>
    public static async Task<RunView> FollowAsync(RunStore runs, long requestId, CancellationToken stop, bool isShown = true, Func<Exception?>? cut = null)
    {
        using var bar = isShown ? new ProgressBar() : null;
        var shown = 0;
        while (true)
        {
            var run = (await runs.RecentAsync(20, stop)).FirstOrDefault(r => r.RequestId == requestId);
            if (run is not null)
            {
                shown = bar is null ? 0 : Show(bar, run, shown);
                if (run.FinishedAt is not null)
                {
                    return run;
                }
            }

            if (cut?.Invoke() is { } end)
            {
                throw end;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(150), stop);
        }
    }

    // Stages already shown to their end stay above; returns how many.
    private static int Show(ProgressBar bar, RunView run, int shown)
    {
        foreach (var stage in run.Stages.Skip(shown))
        {
            bar.Show(StageNames.ChineseNameOf(stage.Stage), stage.Done + stage.Skipped, stage.Total);
            if (stage.FinishedAt is null)
            {
                return shown;
            }

            shown++;
        }

        return shown;
    }
}
