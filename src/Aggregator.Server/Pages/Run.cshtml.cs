using Aggregator.Jobs.Nights;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>One night: its stages and what went wrong in them.</summary>
public sealed class RunModel(ISiteData data, TimeProvider clock, INightDesk? desk = null) : SitePage(data, clock)
{
    private const int LookedThrough = 50;

    private const int Seconds = 5;

    /// <summary>The night.</summary>
    public RunView Run { get; private set; } = null!;

    /// <summary>Whether the night has results to look at.</summary>
    public bool IsFinished => Run.HasResults;

    /// <summary>Whether the person can call it off now.</summary>
    public bool CanCancel => desk is not null && Person.CanReview && Run is { IsRunning: true, IsPublishing: false };

    /// <summary>Whether it says nothing any more though it is not at its end.</summary>
    public bool IsSilent => Run is { IsRunning: true, Heartbeat: { } beat } && Now - beat > NightWatch.LongestSilence;

    /// <summary>What came of calling it off; null when nobody did.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>The finished night of the same year before it, or null.</summary>
    public long? Former { get; private set; }

    /// <summary>Whether the finished night before it was carried out by another version of the program, so that nothing could be taken over.</summary>
    public bool IsOfAnotherProgram { get; private set; }

    /// <summary>Serves the page, or 404.</summary>
    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await Data.RunAsync(id, Stop) is not { } run)
        {
            return NotFound();
        }

        Run = run;
        RefreshEvery(run.IsRunning ? Seconds : null);
        var runs = await Data.RunsAsync(LookedThrough, Stop);
        Former = runs.FirstOrDefault(former => former.Id < id && former.Year == run.Year && former.HasResults)?.Id;
        var before = runs.FirstOrDefault(one => one.Id < id && one.HasResults);
        IsOfAnotherProgram = run.CodeVersion.Length > 0 && before is { CodeVersion.Length: > 0 } && before.CodeVersion != run.CodeVersion;
        return Page();
    }

    /// <summary>Calls the night off and shows how it stands.</summary>
    public async Task<IActionResult> OnPostCancelAsync(long id)
    {
        if (desk is null || !Person.CanReview)
        {
            return NotAllowed();
        }

        Told = await desk.CancelAsync(id, Person.Name, Stop);
        Response.StatusCode = Told.Done ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        await LoadAsync();
        return await OnGetAsync(id);
    }
}
