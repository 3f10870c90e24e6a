using System.Globalization;
using Aggregator.Core.Reuse;
using Aggregator.Publishing.Charts;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>雷同: which texts share wording, who share one passage, and how much of each report stands elsewhere.</summary>
public sealed class ReuseModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>Pairs on one page.</summary>
    public const int PageSize = 100;

    /// <summary>Clusters shown; the data file has all.</summary>
    public const int MostClusters = 100;

    private const int MembersShown = 12;

    private static readonly (string Code, string Name)[] AllViews = [("peer", "其他单位"), ("template", "已知范本"), ("own-past", "本单位往年"), ("self", "报告内重复"), ("customary", "惯用表述")];

    /// <summary>What the night's passages come to.</summary>
    public ReuseBoard Board { get; private set; } = null!;

    /// <summary>The view that is shown: <c>peer</c>, <c>template</c>, <c>own-past</c>, <c>self</c> or <c>customary</c>.</summary>
    public string View { get; private set; } = "peer";

    /// <summary>The unit whose pairs alone are shown, or null.</summary>
    public string? OnlyUnit { get; private set; }

    /// <summary>The views with the number of their pairs.</summary>
    public IReadOnlyList<(string Code, string Name, int Count)> Views { get; private set; } = [];

    /// <summary>The pairs of this page.</summary>
    public IReadOnlyList<ReusePair> Shown { get; private set; } = [];

    /// <summary>How many pairs there are in this view.</summary>
    public int Total { get; private set; }

    /// <summary>This page's number, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

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
    public bool IsOverview => View == "peer" && OnlyUnit is null && PageNumber == 1;

    /// <summary>Serves the page; a view, unit or page number it does not know counts as none.</summary>
    public void OnGet([FromQuery] string? view, [FromQuery] string? unit, [FromQuery(Name = "p")] string? page)
    {
        if (Snapshot is null)
        {
            return;
        }

        Board = ReuseBoard.Of(Snapshot);
        View = AllViews.Any(v => v.Code == view) ? view! : "peer";
        OnlyUnit = Snapshot.Roster.Find(unit)?.Code;
        var pairs = OnlyUnit is null ? Board.Pairs : [.. Board.Pairs.Where(p => p.A.Unit == OnlyUnit || p.B.Unit == OnlyUnit)];
        Views = [.. AllViews.Select(v => (v.Code, v.Name, pairs.Count(p => IsIn(p, v.Code))))];
        var all = pairs.Where(p => IsIn(p, View)).ToList();
        Total = all.Count;
        PageNumber = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, PageCount) : 1;
        Shown = [.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        Clusters = [.. Board.Clusters.Where(c => c.Template is not null || c.Members.Count > 2)];
        var network = ChartBoard.Of(Snapshot).Sheets(ChartKind.Reuse)[0].Sheet;
        Network = network.Figures.Rows.Count == 0 ? null : new ChartView(network, "network");
        Sharing = [.. Board.Shares.Where(s => s.AllPeers.Characters + s.Past.Characters + s.Template.Characters + s.Repeated.Characters > 0)];
    }

    /// <summary>The address of a view.</summary>
    public string Address(string view, int page)
    {
        var query = string.Join('&', new[]
        {
            view == "peer" ? "" : "view=" + view,
            OnlyUnit is null ? "" : "unit=" + Uri.EscapeDataString(OnlyUnit),
            page == 1 ? "" : "p=" + page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Length > 0));
        return query.Length == 0 ? "/reuse" : "/reuse?" + query;
    }

    /// <summary>The members of a cluster behind its source, in a few words.</summary>
    public string Others(ReuseCluster cluster)
    {
        var names = cluster.Members.Skip(1).Take(MembersShown).Select(m => Board.NameOf(m.Side)).ToList();
        var rest = cluster.Members.Count - 1 - names.Count;
        return string.Join("、", names) + (rest > 0 ? $"等{cluster.Members.Count - 1}份" : "");
    }

    private static bool IsIn(ReusePair pair, string view) => view == "customary" ? pair.Verdict != "copied" : pair.Verdict == "copied" && pair.Kind == view;
}
