using System.Globalization;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>运行: the nights, and a form that asks for one now.</summary>
public sealed class RunsModel(ISiteData data, TimeProvider clock, INightDesk? desk = null, INoticeLog? notices = null) : SitePage(data, clock)
{
    private const int NoticesListed = 100;

    private const int Listed = 200;

    private const int Seconds = 5;

    private static readonly TimeSpan Awaited = TimeSpan.FromMinutes(10);

    /// <summary>The nights, newest first.</summary>
    public IReadOnlyList<RunView> Runs { get; private set; } = [];

    /// <summary>What became of a request just made: true asked, false refused, null none made.</summary>
    public bool? Asked { get; private set; }

    /// <summary>The nights as a table.</summary>
    public TableView<RunView> Table { get; private set; } = null!;

    /// <summary>The messages about the nights as a table; null when nobody is told.</summary>
    public TableView<NoticeView>? Sent { get; private set; }

    /// <summary>When the next night runs by itself; null when none is scheduled.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>The processes that share the work; null where one works alone, and for whoever may not start nights.</summary>
    public IReadOnlyList<WorkerView>? Workers { get; private set; }

    /// <summary>Address of the engine's own pages; null where it has none, and for whoever may not see them.</summary>
    public string? JobBoard => Person.CanReview && HttpContext.RequestServices.GetService<JobBoard>() is not null ? Web.JobBoard.Address : null;

    /// <summary>Whether there are two finished nights of the newest one's year.</summary>
    public bool CanCompare => Runs.FirstOrDefault(run => run.HasResults) is { } newest && FormerOf(newest) is not null;

    /// <summary>The finished night of the same year before a finished one; null when there is none here.</summary>
    public long? FormerOf(RunView run) => run.HasResults ? Runs.FirstOrDefault(former => former.Id < run.Id && former.Year == run.Year && former.HasResults)?.Id : null;

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync([FromQuery] string? asked)
    {
        Runs = await Data.RunsAsync(Listed, Stop);
        Workers = Person.CanReview && desk is not null ? await desk.WorkersAsync(Stop) : null;
        Asked = asked switch { "yes" => true, "no" => false, _ => null };
        Next = HttpContext.RequestServices.GetService<NightSchedule>()?.Next(Now);
        // One that was asked for begins within moments; afterwards there is nothing more to wait for.
        var isAwaited = Asked == true && !Runs.Any(run => run.Started > Now - Awaited);
        RefreshEvery(Runs.Any(run => run.IsRunning) || isAwaited ? Seconds : null);
        Table = TableViews.Of(Request, "", Runs,
        [
            new TableColumn<RunView>("id", "编号", run => run.Id, run => run.Id.ToString(CultureInfo.InvariantCulture)),
            new("state", "状态", run => Wording.RunState(run.State), run => Wording.RunState(run.State)),
            new("by", "发起", Wording.RunBy, Wording.RunBy),
            new("progress", "进度"),
            new("year", "年度", run => run.Year, run => run.Year.ToString(CultureInfo.InvariantCulture)),
            new("asof", "截至", run => run.AsOf, run => Wording.Iso(run.AsOf)),
            new("started", "开始", run => run.Started, run => Wording.Moment(run.Started)),
            new("took", "用时", run => run.Finished - run.Started),
            new("faults", "故障", run => run.Faults.Count, null, "num"),
            new("message", "说明", null, run => run.Message),
            new("changes", "变动"),
        ], 50);
        if (notices is not null && await notices.RecentAsync(NoticesListed, Stop) is { Count: > 0 } sent)
        {
            Sent = TableViews.Of(Request, "n", sent,
            [
                new TableColumn<NoticeView>("at", "时间", one => one.At, one => Wording.Moment(one.At)),
                new("title", "通知", null, one => one.Title),
                new("by", "方式", one => one.Channel, one => one.Channel),
                new("state", "状态", one => one.State, one => one.State),
                new("attempts", "次数", one => one.Attempts, null, "num"),
                new("problem", "问题", null, one => one.Problem),
            ], 20);
        }
    }

    /// <summary>Asks for a night and shows the list; loading the page again asks for nothing.</summary>
    public async Task<IActionResult> OnPostAsync() => !Person.CanReview ? NotAllowed()
        : Redirect(await Data.RequestNightAsync(Stop) ? "/runs?asked=yes" : "/runs?asked=no");
}
