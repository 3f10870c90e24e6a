using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.Charts;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>单位: a unit's score with its reasons, what would raise it, its findings and its hand-ins.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class UnitModel(ISiteData data, TimeProvider clock, Func<string, RuleInfo?>? rules = null, IOfficeActions? actions = null, IReviewDesk? desk = null, IDecisionLog? log = null) : SitePage(data, clock)
{
    private Dictionary<string, Finding> _findings = [];
    private FindingLedger _ledger = null!;
    private DecisionDraft? _refused;
    private Dictionary<string, ScoreLine> _scores = [];

    /// <summary>The unit.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>Its score, or null when it is not in the ranking.</summary>
    public RankedUnit? Ranked { get; private set; }

    /// <summary>How many units its group has.</summary>
    public int GroupSize { get; private set; }

    /// <summary>How it moved since last year, or null when there is no ranking of it.</summary>
    public RankMovement? Movement { get; private set; }

    /// <summary>The cells a leaf was computed from, each with its words and its place in the report.</summary>
    public IEnumerable<(string Words, string? Href)> Cells(LeafScore leaf) =>
        leaf.Cells.Count == 0 || ReadingBoard.Of(Snapshot!).Accepted(Unit.Code, Snapshot!.Year) is not { Report: { } report } submission ? []
        : leaf.Cells.SelectMany(cell => LeafCells.Of(leaf with { Cells = [cell] }, report).Select(words =>
            (words, cell.Split('/') is [var table, var row, var column] && report.Cell(table, row, column) is { } figure ? ReportLinks.To(submission, figure) : null)));

    /// <summary>Its row of the heat map; null when it is not in the ranking, and where every leaf says the same.</summary>
    public ChartView? Losses { get; private set; }

    /// <summary>Its own numbers over the years; null when there are none.</summary>
    public ChartView? Years { get; private set; }

    /// <summary>Its findings by year, the newest first.</summary>
    public IReadOnlyList<IGrouping<int, Finding>> FindingsByYear { get; private set; } = [];

    /// <summary>What it handed in, newest year first.</summary>
    public IReadOnlyList<Submission> Submissions { get; private set; } = [];

    /// <summary>The findings of its files that were sent back: they are its to mend and count for nothing else.</summary>
    public IReadOnlyList<Finding> ReturnedFindings { get; private set; } = [];

    /// <summary>What was sent back to it, the newest first; none where nobody can act.</summary>
    public IReadOnlyList<PastReturn> Returns { get; private set; } = [];

    /// <summary>Its 考核评分表 of this night, or null when none was written.</summary>
    public DownloadView? Evaluation { get; private set; }

    /// <summary>In how many pairs of texts its reports share copied wording.</summary>
    public int SharedPairs => ReuseBoard.Of(Snapshot!).CopiedPairsOf(Unit.Code);

    /// <summary>Its years with what is known of each, the newest first.</summary>
    public IReadOnlyList<UnitYear> History { get; private set; } = [];

    /// <summary>Which of its reports of one year can be laid beside each other: the one that stands and an earlier one.</summary>
    public IReadOnlyList<(Submission Now, Submission Before)> Versions { get; private set; } = [];

    /// <summary>Whether the clerk can act on this page.</summary>
    public bool CanAct => actions is not null && Person.CanReview;

    /// <summary>What came of an action just sent; null when none was.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>Serves the page, or 404 for a unit that is not on the roster.</summary>
    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    /// <summary>Notes a decision on a finding of the unit.</summary>
    public Task<IActionResult> OnPostDecideAsync(
        string code, [FromForm] string? fingerprint, [FromForm] string? kind, [FromForm] string? reason, [FromForm] string? document, [FromForm] string? seen) =>
        ActAsync(code, async one =>
        {
            var line = (await LedgerOfNow.Async(Snapshot!, Person, Data, log, desk, Stop)).Find(fingerprint ?? "", Person);
            var told = (line is null ? null : DecisionDraft.Problem(line, kind, reason, seen, Person.Name)) ?? await one.DecideAsync(fingerprint ?? "", kind, reason, Person.Name, document, Stop);
            _refused = new DecisionDraft("") { Fingerprint = fingerprint }.After(kind, reason, document, told);
            return told;
        });

    /// <summary>Sends the unit's report of a year back.</summary>
    public Task<IActionResult> OnPostReturnAsync(string code, [FromForm] int year, [FromForm] string? sha256, [FromForm] string? reason) =>
        ActAsync(code, one => one.ReturnAsync(code, year, sha256, reason, Person.Name, Stop));

    /// <summary>Takes a return back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string code, [FromForm] int year, [FromForm] string? sha256) =>
        ActAsync(code, one => one.WithdrawAsync(code, year, sha256, Person.Name, Stop));

    // Every action may be sent twice without harm, so that loading the answer again does none.
    private async Task<IActionResult> ActAsync(string code, Func<IOfficeActions, Task<ActionOutcome>> act)
    {
        if (!Person.CanReview)
        {
            return NotAllowed();
        }

        await LoadAsync();
        if (actions is null || Snapshot?.Roster.Find(code) is null || !Person.MaySee(code))
        {
            return NotFound();
        }

        if (!Person.CanReview)
        {
            return NotAllowed();
        }

        Told = await act(actions);
        Response.StatusCode = Told.Done ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return await ShowAsync(code);
    }

    private async Task<IActionResult> ShowAsync(string code)
    {
        if (!Person.MaySee(code) || Snapshot?.Roster.Find(code) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        _ledger = await LedgerOfNow.Async(Snapshot, Person, Data, log, desk, Stop);
        Returns = actions is null ? [] : await actions.ReturnsAsync(unit.Code, Stop);
        if (!Person.IsOffice && await Data.SnapshotAsync(Stop) is { } whole)
        {
            Returns = [.. Returns.Select(past => past with { Order = past.Order with { Reason = OtherUnits.Of(whole).Hide(past.Order.Reason, unit.Code) } })];
        }

        _scores = ScoreLine.Of(Snapshot, unit.Code, await LedgerOfNow.WrittenAsync(Snapshot, unit.Code, Person, Data, desk, Stop)).GroupBy(line => line.Leaf.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Ranked = Snapshot.Ranking.FirstOrDefault(r => r.Unit == unit.Code);
        Movement = UnitBoard.Of(Snapshot).Find(unit.Code)?.Moved;
        Losses = Ranked is { IsMissing: false } && HeatMapChart.OfUnit(Snapshot, unit.Code) is { } losses ? new ChartView(losses, "losses") : null;
        Years = YearsChart.OfUnit(Snapshot, unit.Code) is { } years ? new ChartView(years, "own-years") : null;
        GroupSize = Snapshot.Ranking.Count(r => r.Group == Ranked?.Group);
        var findings = ReadingBoard.Of(Snapshot).FindingsOf(unit.Code).ToList();
        ReturnedFindings = [.. Snapshot.ReturnedFindings.Where(f => f.Unit == unit.Code)];
        foreach (var finding in findings)
        {
            _findings.TryAdd(finding.Fingerprint, finding);
        }

        FindingsByYear = [.. findings.GroupBy(f => f.Year).OrderByDescending(g => g.Key)];
        var board = ReadingBoard.Of(Snapshot);
        Submissions = [.. board.OfUnit(unit.Code).OrderByDescending(s => s.Year ?? 0).ThenBy(s => s.Status).ThenBy(s => s.File, StringComparer.Ordinal)];
        History = UnitYear.Of(Snapshot, unit.Code, Ranked);
        Versions = VersionPairs.Of(Submissions);
        Evaluation = EvaluationFiles.NameOf(Snapshot, unit.Code) is { } file ? (await Data.DownloadsAsync(Stop)).FirstOrDefault(one => one.File == file) : null;
        return Page();
    }

    /// <summary>A leaf with what was written on its points up to now.</summary>
    public ScoreLine Score(LeafScore leaf) => _scores[leaf.Code];

    /// <summary>The leaves that lost points no finding speaks of, each with what would return them.</summary>
    public IReadOnlyList<(LeafScore Leaf, string Remedy)> WithoutFindings =>
        Ranked is null || Ranked.FailsForOneReason() ? [] : [.. Ranked.Leaves.Select(leaf => (leaf, Score(leaf).Remedy(Snapshot!))).Where(one => one.Item2.Length > 0)];

    /// <summary>The unit's finding of this name, or null.</summary>
    public Finding? Finding(string fingerprint) => _findings.GetValueOrDefault(fingerprint);

    /// <summary>The catalogue entry of a rule, or null.</summary>
    public RuleInfo? Rule(string id) => rules?.Invoke(id);

    /// <summary>A finding in a few words.</summary>
    public string RuleTitle(string id) => Rule(id)?.Title ?? id;

    /// <summary>The finding as it stands now, ready for the partial that shows it.</summary>
    public FindingView View(Finding finding)
    {
        var line = _ledger.Find(finding.Fingerprint, Person);
        return new(line?.Finding ?? finding, Rule(finding.Rule))
        {
            Night = Snapshot,
            OwnOnly = !Person.IsOffice,
            Deciding = CanAct && line is not null ? DraftOf(line) : null,
            Entry = line,
            CanObject = actions is not null && line is { OpenObjection: null } && LedgerItemModel.MayObject(Person, line),
            Today = Today,
            Written = line?.Written ?? [],
            Compare = !Person.IsOffice ? null : ReuseBoard.Of(Snapshot!).Find(finding) is { } pair ? ReuseBoard.Address(pair) : null,
        };
    }

    private DecisionDraft DraftOf(LedgerLine line)
    {
        var draft = DecisionDraft.On(line, "?handler=Decide", isOneOfMany: true);
        return _refused is { Refused: { } why } typed && typed.Fingerprint == line.Fingerprint ? draft.After(typed.Kind, typed.Reason, typed.Document, why) : draft;
    }

    /// <summary>A finding of a file that was sent back; nothing is decided on it.</summary>
    public FindingView Plain(Finding finding) => new(finding, Rule(finding.Rule)) { Night = Snapshot, OwnOnly = !Person.IsOffice };
}
