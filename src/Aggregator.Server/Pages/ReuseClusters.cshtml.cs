using Aggregator.Core.Reuse;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;

namespace Aggregator.Server.Pages;

/// <summary>Every passage that several reports share, with all that use it.</summary>
public sealed class ReuseClustersModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private const int PageSize = 30;

    /// <summary>How many members of a passage stand at once; the rest is folded away.</summary>
    public const int MembersShown = 8;

    /// <summary>What the night's passages come to.</summary>
    public ReuseBoard Board { get; private set; } = null!;

    /// <summary>The clusters of this page.</summary>
    public TableView<ReuseCluster> Clusters { get; private set; } = null!;

    /// <summary>Serves the page.</summary>
    public void OnGet()
    {
        if (Snapshot is null)
        {
            return;
        }

        Board = ReuseBoard.Of(Snapshot);
        Clusters = TableViews.Of(Request, "", Board.TellingClusters,
        [
            new("wording", "共同的文字", null, cluster => cluster.Wording),
            new("units", "单位", cluster => cluster.Units, null, "num"),
            new("characters", "最长一段相同", cluster => cluster.Characters, null, "num"),
            new("source", "可能的来源", null, cluster => Board.NameOf(cluster.Source.Side)),
            new("members", "使用它的报告", cluster => cluster.Members.Count, cluster => string.Join('\n', cluster.Members.Select(member => Board.NameOf(member.Side)))),
        ], PageSize);
    }
}
