using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>运行: the nights, and a form that asks for one now.</summary>
public sealed class RunsModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private const int Listed = 50;

    /// <summary>The nights, newest first.</summary>
    public IReadOnlyList<RunView> Runs { get; private set; } = [];

    /// <summary>What became of a request just made: true asked, false refused, null none made.</summary>
    public bool? Asked { get; private set; }

    /// <summary>Whether there are two finished nights of the newest one's year.</summary>
    public bool CanCompare => Runs.Where(run => run.State is "done" or "done-with-faults").ToList() is { Count: > 1 } finished && finished.Skip(1).Any(run => run.Year == finished[0].Year);

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync([FromQuery] string? asked)
    {
        Runs = await Data.RunsAsync(Listed, Stop);
        Asked = asked switch { "yes" => true, "no" => false, _ => null };
        if (Runs.Any(r => r.IsRunning) || Asked == true)
        {
            RefreshSeconds = 5;
        }
    }

    /// <summary>Asks for a night and shows the list; loading the page again asks for nothing.</summary>
    public async Task<IActionResult> OnPostAsync() =>
        !Person.CanReview ? Forbid() : Redirect(await Data.RequestNightAsync(Stop) ? "/runs?asked=yes" : "/runs?asked=no");
}
