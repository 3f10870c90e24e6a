using Aggregator.Core.Snapshots;
using Aggregator.Pipeline;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aggregator.Server.Web;

/// <summary>What every page has: the night it speaks of and the sentences about that night.</summary>
public abstract class SitePage(ISiteData data, TimeProvider clock) : PageModel
{
    private const int RunsLookedAt = 10;

    /// <summary>The last finished night, or null. To a unit's own person it is that unit's alone, see <see cref="UnitSnapshot"/>.</summary>
    public CitySnapshot? Snapshot { get; private set; }

    /// <summary>How far that night can be trusted, in words.</summary>
    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>The latest nights, newest first.</summary>
    protected IReadOnlyList<RunView> RecentRuns { get; private set; } = [];

    /// <summary>Seconds until the page loads itself again; null for never.</summary>
    public int? RefreshSeconds { get; private set; }

    /// <summary>Whether it would load itself again, had the reader not stopped it.</summary>
    public bool IsRefreshStopped { get; private set; }

    /// <summary>Who asks.</summary>
    public Person Person => HttpContext.Person();

    /// <summary>Where the data comes from.</summary>
    protected ISiteData Data { get; } = data;

    /// <summary>The moment of the request.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The day in China.</summary>
    public DateOnly Today => ShanghaiClock.Today(clock);

    /// <summary>Cancelled when the browser goes away.</summary>
    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
        {
            await LoadAsync();
        }

        await next();
    }

    /// <summary>Loads the night; a page that answers a form calls it itself.</summary>
    protected async Task LoadAsync()
    {
        Snapshot = await Data.SnapshotAsync(Person, Stop);
        var runs = RecentRuns = await Data.RunsAsync(RunsLookedAt, Stop);
        // What went wrong in a night may name anybody; a unit is told how old its data are.
        Notices = NightNotices.For(Snapshot, Person.IsOffice ? runs : [], Today, HttpContext.RequestServices.GetService<NightSchedule>()?.Missed(runs, Now), Now);
    }

    /// <summary>Loads the page again until there is nothing more to wait for, unless the reader has stopped that by the address: a screen reader would else begin anew each time.</summary>
    protected void RefreshEvery(int? seconds)
    {
        IsRefreshStopped = seconds is not null && Request.Query["refresh"] == "off";
        RefreshSeconds = IsRefreshStopped ? null : seconds;
    }

    /// <summary>The answer to somebody who may see a page and may not do what was sent to it.</summary>
    protected IActionResult NotAllowed() => StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>A unit's name, or its code when the roster has lost it.</summary>
    public string UnitName(string? code) => Snapshot?.Roster.Find(code)?.Name ?? code ?? "—";
}
