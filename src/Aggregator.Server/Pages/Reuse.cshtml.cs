using System.Globalization;
using Aggregator.Core.Reuse;
using Aggregator.Publishing.Charts;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>雷同: which texts share wording, who share one passage, and how much of each report stands elsewhere.</summary>
public sealed class ReuseModel(ISiteData data, TimeProvider clock, IDecisionLog? log = null, IReviewDesk? desk = null) : SitePage(data, clock)
{
    /// <summary>Pairs on one page.</summary>
    public const int PageSize = 100;

    /// <summary>Clusters shown here; their own page has all.</summary>
    public const int MostClusters = 10;

    private const int MembersShown = 12;

    private const string NoFinding = "none";

    private static readonly string[] Edits = ["none", "entities", "light", "heavy"];

    private static readonly (string Code, string Name)[] AllViews = [("peer", "其他单位"), ("template", "已知范本"), ("own-past", "本单位往年"), ("self", "报告内重复"), ("customary", "惯用表述")];

    /// <summary>What the night's passages come to.</summary>
    public ReuseBoard Board { get; private set; } = null!;

    /// <summary>The view that is shown: <c>peer</c>, <c>template</c>, <c>own-past</c>, <c>self</c> or <c>customary</c>.</summary>
    public string View { get; private set; } = "peer";

    /// <summary>The unit whose pairs alone are shown, or null.</summary>
    public string? OnlyUnit { get; private set; }

    /// <summary>The choices above the list: year, what was changed, how far it is decided.</summary>
    public FilterView Filter { get; private set; } = null!;

    /// <summary>The views with the number of their pairs.</summary>
    public IReadOnlyList<(string Code, string Name, int Count)> Views { get; private set; } = [];

    /// <summary>The pairs of this page.</summary>
    public TableView<ReusePair> Shown { get; private set; } = null!;

    /// <summary>The shares of this page.</summary>
    public TableView<ReuseShare> Shares { get; private set; } = null!;

    /// <summary>Pairs of units with copied text.</summary>
    public int CopiedPairs => Board.Pairs.Count(p => IsIn(p, "peer"));

    /// <summary>Pairs with a name left standing.</summary>
    public int NamedPairs => Board.Pairs.Count(p => p.NamesLeft.Count > 0);

    /// <summary>Clusters of a template, or of three and more reports.</summary>
    public IReadOnlyList<ReuseCluster> Clusters { get; private set; } = [];

    /// <summary>The units of whose text something stands elsewhere.</summary>
    public IReadOnlyList<ReuseShare> Sharing { get; private set; } = [];

    /// <summary>Who shares text with whom in the night's year; null when nobody does.</summary>
    public ChartView? Network { get; private set; }

    /// <summary>Whether the whole overview is shown and not one view or page of it.</summary>
    public bool IsOverview => View == "peer" && OnlyUnit is null && Shown.Layout is { Page: 1, Sort: null } && !Filter.IsOn;

    /// <summary>Serves the page; a view, unit or page number it does not know counts as none.</summary>
    public async Task OnGetAsync([FromQuery] string? view, [FromQuery] string? unit)
    {
        if (Snapshot is null)
        {
            return;
        }

        Board = ReuseBoard.Of(Snapshot);
        View = AllViews.Any(v => v.Code == view) ? view! : "peer";
        OnlyUnit = Snapshot.Roster.Find(unit)?.Code;
        var ledger = await LedgerOfNow.Async(Snapshot, log, desk, Stop);
        string StateOf(ReusePair pair) => PairFindings.Of(Snapshot, pair, ledger) switch
        {
            [] => NoFinding,
            var lines when lines.Any(line => line.State is FindingState.Open or FindingState.Reopened) => "open",
            _ => "decided",
        };
        var year = FilterChoice.Of(Request, "year", "年度", [.. Board.Pairs.SelectMany(YearsOf).Distinct().OrderDescending().Select(one => (Text(one), Text(one) + " 年度"))]);
        var edits = FilterChoice.Of(Request, "edits", "改动", [.. Edits.Select(code => (code, ReuseWords.Edits(code)))]);
        var names = FilterChoice.Of(Request, "names", "他单位名称", [("left", "有保留的")]);
        var state = FilterChoice.Of(Request, "state", "认定", [("open", "待认定"), ("decided", "已有处理意见"), (NoFinding, "未列为问题")]);
        IReadOnlyList<ReusePair> pairs =
        [
            .. Board.Pairs.Where(p => (OnlyUnit is null || p.A.Unit == OnlyUnit || p.B.Unit == OnlyUnit)
                && (year.Chosen.Length == 0 || YearsOf(p).Any(one => year.Lets(Text(one))))
                && (edits.Chosen.Length == 0 || p.Telling.Any(passage => edits.Lets(passage.Edits)))
                && (names.Chosen.Length == 0 || p.NamesLeft.Count > 0)
                && (state.Chosen.Length == 0 || state.Lets(StateOf(p)))),
        ];
        Views = [.. AllViews.Select(v => (v.Code, v.Name, pairs.Count(p => IsIn(p, v.Code))))];
        Shown = TableViews.Of(Request, "", [.. pairs.Where(p => IsIn(p, View))], PairColumns(), PageSize);
        Filter = new FilterView(Shown.Layout, [year, edits, names, state]);
        Clusters = Board.TellingClusters;
        var network = ChartBoard.Of(Snapshot).Sheets(ChartKind.Reuse)[0].Sheet;
        Network = network.Figures.Rows.Count == 0 ? null : new ChartView(network, "network");
        IReadOnlyList<ReuseShare> sharing = [.. Board.Shares.Where(s => s.AllPeers.Characters + s.Past.Characters + s.Template.Characters + s.Repeated.Characters > 0)];
        Sharing = sharing;
        Shares = TableViews.Of(Request, "shares", sharing, ShareColumns(), PageSize);
    }

    private TableColumn<ReusePair>[] PairColumns() =>
    [
        new("a", "报告", pair => Snapshot!.Roster.OrderOf(pair.A.Unit), pair => Board.NameOf(pair.A)),
        new("b", "与之相同的", pair => Snapshot!.Roster.OrderOf(pair.B.Unit), pair => Board.NameOf(pair.B)),
        new("characters", "雷同段落字数", pair => pair.Characters, null, "num"),
        new("share", "占自撰文字", pair => pair.OfA.Share, null, "num"),
        new("edits", "改动", null, pair => ReuseWords.Edits(pair.Telling)),
        new("verdict", "判断", null, pair => ReuseWords.Verdict(pair.Verdict)),
        new("first", "谁可能在先"),
        new("page", "对照"),
    ];

    private TableColumn<ReuseShare>[] ShareColumns() =>
    [
        new("unit", "单位", share => Snapshot!.Roster.OrderOf(share.Unit), share => UnitName(share.Unit)),
        new("peer", "最像的一个单位", share => share.LargestPeer.Share, share => share.Peer is { } peer ? UnitName(peer) : null),
        new("peers", "其他单位合计", share => share.AllPeers.Share),
        new("past", "本单位往年", share => share.Past.Share),
        new("template", "已知范本", share => share.Template.Share),
        new("self", "报告内重复", share => share.Repeated.Share),
    ];

    /// <summary>The address of a view; the choices above the list go along.</summary>
    public string Address(string view)
    {
        string[] parts =
        [
            view == "peer" ? "" : "view=" + view,
            OnlyUnit is null ? "" : "unit=" + Uri.EscapeDataString(OnlyUnit),
            .. Filter.Choices.Where(choice => choice.Chosen.Length > 0).Select(choice => choice.Name + "=" + Uri.EscapeDataString(choice.Chosen)),
        ];
        var query = string.Join('&', parts.Where(part => part.Length > 0));
        return query.Length == 0 ? "/reuse" : "/reuse?" + query;
    }

    /// <summary>The members of a cluster behind its source, in a few words.</summary>
    public string Others(ReuseCluster cluster)
    {
        var names = cluster.Members.Skip(1).Take(MembersShown).Select(m => Board.NameOf(m.Side)).ToList();
        var rest = cluster.Members.Count - 1 - names.Count;
        return string.Join("、", names) + (rest > 0 ? $"等{cluster.Members.Count - 1}份" : "");
    }

    private static IEnumerable<int> YearsOf(ReusePair pair) => new[] { pair.A.Year, pair.B.Year }.Where(year => year > 0);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static bool IsIn(ReusePair pair, string view) => view == "customary" ? pair.Verdict != "copied" : pair.Verdict == "copied" && pair.Kind == view;
}
