using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>Two texts side by side: what they share, what was changed, whose name was left.</summary>
public sealed class ReusePairModel(ISiteData data, TimeProvider clock, IDecisionLog? log = null, IReviewDesk? desk = null, IOfficeActions? actions = null) : SitePage(data, clock)
{
    /// <summary>Passages shown; the data file has all.</summary>
    public const int MostPassages = 60;

    /// <summary>The pair.</summary>
    public ReusePair Pair { get; private set; } = null!;

    /// <summary>The examined text's name.</summary>
    public string NameA { get; private set; } = "";

    /// <summary>The other's.</summary>
    public string NameB { get; private set; } = "";

    /// <summary>The copied passages, each with both sides.</summary>
    public IReadOnlyList<(ReusePassage Passage, PassageSide A, PassageSide B)> Copied { get; private set; } = [];

    /// <summary>The customary ones.</summary>
    public IReadOnlyList<(ReusePassage Passage, PassageSide A, PassageSide B)> Usual { get; private set; } = [];

    /// <summary>The similarity of the passages, the long ones counting more.</summary>
    public decimal Similarity => (decimal)(Pair.Telling.Sum(p => p.Similarity * p.Characters) / Math.Max(1L, Pair.Telling.Sum(p => (long)p.Characters)));

    /// <summary>Whether the whole text counts as the unit's own, as in the older outline.</summary>
    public bool IsWhole => Pair.OfA.Sections.All(part => part.Section is not ("S1" or "S5"));

    /// <summary>The styles that stand in some passage, in the legend's order.</summary>
    public IEnumerable<(string Style, string Words, string Example)> Legend
    {
        get
        {
            var used = Copied.SelectMany(row => row.A.Pieces.Concat(row.B.Pieces)).Select(piece => piece.Style).ToHashSet(StringComparer.Ordinal);
            return PassageStyles.Legend.Where(one => used.Contains(one.Style));
        }
    }

    /// <summary>Why the numbers of a finding are others than the page's, a sentence each.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>The findings behind the pair with what was decided on them; empty when it shares too little for one.</summary>
    public IReadOnlyList<LedgerLine> Findings { get; private set; } = [];

    /// <summary>Whether the person may decide on the pair.</summary>
    public bool CanDecide => actions is not null && Person.CanReview && Findings.Count > 0;

    /// <summary>What came of a decision just sent; null when none was.</summary>
    public ActionOutcome? Told { get; private set; }

    /// <summary>The form: empty, or as it was typed when it was refused.</summary>
    public DecisionDraft Draft { get; private set; } = null!;

    /// <summary>Notes one decision on every finding behind the pair: what is said of it holds for both sides.</summary>
    public async Task<IActionResult> OnPostDecideAsync([FromQuery] string? a, [FromQuery] string? b, [FromForm] string? kind, [FromForm] string? reason, [FromForm] string? document, [FromForm] string? seen)
    {
        await LoadAsync();
        if (actions is null || !Person.CanReview)
        {
            return NotAllowed();
        }

        if (await OnGetAsync(a, b) is NotFoundResult gone)
        {
            return gone;
        }

        Told = DecisionDraft.Overtaken(Decided, kind, reason, seen, Person.Name);
        foreach (var line in Told is null ? Findings : [])
        {
            Told = await actions.DecideAsync(line.Fingerprint, kind, reason, Person.Name, document, Stop);
            if (!Told.Done)
            {
                break;
            }
        }

        Told ??= new ActionOutcome(false, "没有记录：这一对没有列为问题，不需要处理意见。");
        Response.StatusCode = Told.Done ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        var page = await OnGetAsync(a, b);
        Draft = Draft.After(kind, reason, document, Told);
        return page;
    }

    private IReadOnlyList<FindingDecision> Decided => [.. Findings.SelectMany(line => line.Decisions).OrderBy(one => one.At)];

    /// <summary>Serves the page, or 404 for two texts that share nothing.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery] string? a, [FromQuery] string? b)
    {
        if (Snapshot is null)
        {
            return NotFound();
        }

        var board = ReuseBoard.Of(Snapshot);
        if (board.Find(a, b) is not { } pair)
        {
            return NotFound();
        }

        Pair = pair;
        Findings = PairFindings.Of(Snapshot, pair, await LedgerOfNow.Async(Snapshot, log, desk, Stop));
        Draft = new DecisionDraft(ReuseBoard.Address(pair) + "&handler=Decide") { Seen = Decided.Count };
        (NameA, NameB) = (board.NameOf(pair.A), board.NameOf(pair.B));
        var (textA, textB) = (new PairText(board, pair, "a"), new PairText(board, pair, "b"));
        Scopes = [.. Findings.Select(line => PairScope.Of(pair, line, board)).OfType<string>().Distinct(StringComparer.Ordinal)];
        var shown = pair.Passages.Take(MostPassages).Select(passage => SideBySide(passage, textA, textB)).ToList();
        Copied = [.. shown.Where(p => p.Passage.Verdict == "copied")];
        Usual = [.. shown.Where(p => p.Passage.Verdict != "copied")];
        return Page();
    }

    private (ReusePassage Passage, PassageSide A, PassageSide B) SideBySide(ReusePassage passage, PairText textA, PairText textB)
    {
        var (detailA, detailB) = PassageDetail.Of(passage, textA.Source, textB.Source);
        var (a, b) = (SharedPlace.FromA(passage), SharedPlace.FromB(passage));
        return (passage,
            new PassageSide(NameA, Heading(a.Mine), Pair.Order.First == "a", PassageSide.PiecesOf(a, textA, detailA)) { Href = textA.PlaceOf(a.Mine.Span) },
            new PassageSide(NameB, Heading(b.Mine), Pair.Order.First == "b", PassageSide.PiecesOf(b, textB, detailB)) { Href = textB.PlaceOf(b.Mine.Span) });
    }

    private string Heading(ReuseSide side)
    {
        var heading = Snapshot!.Accepted(side.Unit, side.Year)?.Report?.Sections.LastOrDefault(s => s.Level == 1 && s.BodySpan.Offset <= side.Span.Offset && side.Span.Offset < s.BodySpan.End)?.Heading ?? side.Section;
        return ShortText.Of(heading, 30);
    }
}
