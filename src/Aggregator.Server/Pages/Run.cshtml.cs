using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One night: its stages and what went wrong in them.</summary>
public sealed class RunModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The night.</summary>
    public RunView Run { get; private set; } = null!;

    /// <summary>Serves the page, or 404.</summary>
    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await Data.RunAsync(id, Stop) is not { } run)
        {
            return NotFound();
        }

        Run = run;
        RefreshSeconds = run.IsRunning ? 5 : null;
        return Page();
    }
}
