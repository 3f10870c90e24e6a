using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Pipeline;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Filing;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>报送: the year's calendar, who is to be reminded, what is to be sent back, and every file with what became of it.</summary>
public sealed class SubmissionsModel(ISiteData data, TimeProvider clock, IHandInDesk? desk = null, IPlacementDesk? placements = null) : SitePage(data, clock)
{
    /// <summary>Files on one page.</summary>
    public const int PageSize = 20;

    /// <summary>Reminders and notices on one page.</summary>
    public const int LettersOnPage = 20;

    // A list no longer than this stands open by itself.
    private const int ShownUnasked = 5;

    private readonly TimeProvider _clock = clock;

    /// <summary>The day's board.</summary>
    public FilingBoard Board { get; private set; } = null!;

    /// <summary>Who is to be reminded, the most urgent first.</summary>
    public TableView<Reminder> Reminders { get; private set; } = null!;

    /// <summary>What is or should be sent back, what was sent first.</summary>
    public TableView<ReturnNotice> Returned { get; private set; } = null!;

    /// <summary>The choice above these: drafts, or what was sent.</summary>
    public FilterView NoticeFilter { get; private set; } = null!;

    /// <summary>The files asked for.</summary>
    public TableView<Submission> Files { get; private set; } = null!;

    /// <summary>The state that is asked for, or null for all.</summary>
    public SubmissionStatus? Only { get; private set; }

    /// <summary>The kind of unit that is asked for, or null for all.</summary>
    public UnitKind? Kind { get; private set; }

    /// <summary>Whether only late ones are asked for.</summary>
    public bool IsLate { get; private set; }

    /// <summary>How many files have each state, in the order they are listed; states nobody has are left out.</summary>
    public IReadOnlyList<(SubmissionStatus Status, int Count)> Counts { get; private set; } = [];

    /// <summary>Units that have handed in over the web since the night: nobody need remind them.</summary>
    public IReadOnlySet<string> Since { get; private set; } = new HashSet<string>();

    /// <summary>How many files handed in over the web wait for the next night.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many files a person has placed since, which the night has not done yet.</summary>
    public int Placed { get; private set; }

    /// <summary>The letters of the night, as files.</summary>
    public IReadOnlyList<DownloadView> Letters { get; private set; } = [];

    /// <summary>Serves the page; what it does not know in the address counts as absent.</summary>
    public async Task OnGetAsync([FromQuery] string? status, [FromQuery] string? kind, [FromQuery] string? late)
    {
        if (Snapshot is not { } night)
        {
            return;
        }

        Board = FilingBoard.Of(night, ShanghaiClock.Today(_clock));
        Only = SubmissionList.Parse(status);
        Kind = kind is not null && UnitKinds.TryParse(kind, out var known) ? known : null;
        IsLate = late == "1";
        ShowLetters(night.Roster);
        Counts = [.. SubmissionList.Order.Select(one => (one, night.Submissions.Count(file => file.Status == one))).Where(one => one.Item2 > 0)];
        var files = SubmissionList.Of(night, Only)
            .Where(file => Kind is null || night.Roster.Find(file.Unit)?.Kind == Kind)
            .Where(file => !IsLate || file.DaysLate > 0 || file.LocalDaysLate > 0).ToList();
        Files = TableViews.Of(Request, "", files, Columns(night.Roster), PageSize);
        Letters = [.. (await Data.DownloadsAsync(Stop)).Where(one => one.File.StartsWith("notices/", StringComparison.Ordinal))];
        await WaitingAsync();
    }

    /// <summary>The address of the list with a state.</summary>
    public string StateHref(SubmissionStatus? status)
    {
        var query = new QueryBuilder();
        query.Add("status", status?.Code());
        query.Add("kind", Kind?.Code());
        query.Add("late", IsLate ? "1" : null);
        return "/submissions" + query + "#files";
    }

    /// <summary>Whether a list that is folded up stands open: it is short, or somebody asked for something in it.</summary>
    public bool IsOpen(TableLayout list) => list.All <= ShownUnasked || Request.Query.Keys.Any(key => key.StartsWith(list.Id + ".", StringComparison.Ordinal)) || (list.Id == "return" && Request.Query.ContainsKey("notice"));

    private void ShowLetters(Roster roster)
    {
        Reminders = TableViews.Of(Request, "remind", Board.Reminders,
        [
            new TableColumn<Reminder>("unit", "单位", one => roster.OrderOf(one.Unit.Code), one => one.Unit.Name + "\n" + one.Unit.Code),
            new("rung", "催报阶段", one => one.Rung, one => one.Rung.ChineseName()),
            new("what", "情况", null, one => one.Sentence),
            new("letter", "通知"),
        ], LettersOnPage);
        var notice = FilterChoice.Of(Request, "notice", "状态", [("sent", "已退回"), ("draft", "拟稿")]);
        Returned = TableViews.Of(Request, "return", [.. Board.Notices.Where(one => notice.Lets(one.IsDraft ? "draft" : "sent")).OrderBy(one => one.IsDraft)],
        [
            new TableColumn<ReturnNotice>("unit", "单位", one => roster.OrderOf(one.Unit.Code), one => one.Unit.Name + "\n" + one.Unit.Code),
            new("what", "情况", one => one.IsDraft, one => one.IsDraft ? "拟稿" : "已退回"),
            new("file", "文件", one => HandInPath.Shown(one.File), one => one.File),
            new("due", "答复期限", one => one.AnswerBy),
            new("letter", "通知"),
        ], LettersOnPage);
        NoticeFilter = new FilterView(Returned.Layout, [notice]);
    }

    private async Task WaitingAsync()
    {
        var waiting = await WaitingHandIns.OfAsync(Snapshot, desk, null, Stop);
        Waiting = waiting.Count;
        Since = waiting.Select(line => line.Unit).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var words = placements is null ? [] : await placements.AllAsync(Stop);
        Placed = words.GroupBy(word => word.Sha256, StringComparer.Ordinal).Select(file => file.MaxBy(word => word.Revision)!)
            .Count(word => !word.IsWithdrawal && Snapshot!.Submissions.Any(file => file.Sha256 == word.Sha256 && file.Unit != word.Unit));
    }

    private static IReadOnlyList<TableColumn<Submission>> Columns(Roster roster) =>
    [
        new("file", "文件", file => file.File, file => file.File + "\n" + file.Report?.Title),
        new("status", "状态与原因", file => file.Status, file => file.Status.ChineseName() + "\n" + file.Reason),
        new("unit", "单位", file => file.Unit is null ? null : roster.OrderOf(file.Unit), file => roster.Find(file.Unit)?.Name + "\n" + file.Unit),
        new("year", "年度", file => file.Year, file => file.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("format", "格式", file => file.Format, file => file.Format.ChineseName()),
        new("received", "报送时间", file => file.ReceivedAt?.ToString(), null),
        new("late", "是否按期", file => DateEvidence.DaysLate(file), null),
    ];

    // QueryString.Create would write empty parts.
    private sealed class QueryBuilder
    {
        private readonly List<KeyValuePair<string, string?>> _parts = [];

        public void Add(string name, string? value)
        {
            if (value is not null)
            {
                _parts.Add(new(name, value));
            }
        }

        public override string ToString() => QueryString.Create(_parts).ToString();
    }
}
