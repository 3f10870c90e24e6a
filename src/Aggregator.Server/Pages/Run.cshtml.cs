using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One night: its stages and what went wrong in them.</summary>
public sealed class RunModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private const int LookedThrough = 50;

    /// <summary>The night.</summary>
    public RunView Run { get; private set; } = null!;

    /// <summary>Whether the night has results to look at.</summary>
    public bool IsFinished => IsDone(Run);

    /// <summary>The finished night of the same year before it, or null.</summary>
    public long? Former { get; private set; }

    /// <summary>Serves the page, or 404.</summary>
    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await Data.RunAsync(id, Stop) is not { } run)
        {
            return NotFound();
        }

        Run = run;
        RefreshSeconds = run.IsRunning ? 5 : null;
        Former = (await Data.RunsAsync(LookedThrough, Stop)).FirstOrDefault(former => former.Id < id && former.Year == run.Year && IsDone(former))?.Id;
        return Page();
    }

    private static bool IsDone(RunView run) => run.State is "done" or "done-with-faults";
}
