using Aggregator.Core.Scoring;
using Aggregator.Publishing.Filing;
using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>总览: what a section chief reads in ten seconds: who is in, what waits for a decision, how the night went; everything else is a link to its list.</summary>
public sealed class IndexModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>The counts, or null before the first night.</summary>
    public Headline? Headline { get; private set; }

    /// <summary>The run whose results are shown; null when it is not among the latest.</summary>
    public RunView? Night { get; private set; }

    /// <summary>The groups, those that are ranked first, each with the units on its first rank.</summary>
    public IReadOnlyList<(GroupSummary Group, IReadOnlyList<RankedUnit> First)> Groups { get; private set; } = [];

    /// <summary>The city's workbooks.</summary>
    public IReadOnlyList<DownloadView> Workbooks { get; private set; } = [];

    /// <summary>The list of the units that stand so.</summary>
    public static string UnitsIn(FilingState state) => "/units?state=" + Uri.EscapeDataString(state.ChineseName());

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync()
    {
        if (Snapshot is null)
        {
            return;
        }

        Headline = Headline.Of(Snapshot);
        Night = RecentRuns.FirstOrDefault(run => run.HasResults);
        var board = UnitBoard.Of(Snapshot);
        Groups = [.. board.Groups.Select(group => (board.Summaries[group.Name], (IReadOnlyList<RankedUnit>)[.. group.Units.Where(unit => unit.Rank == 1)]))];
        Workbooks = [.. (await Data.DownloadsAsync(Stop)).Where(file => file.File.EndsWith(".xlsx", StringComparison.Ordinal) && !file.File.Contains('/', StringComparison.Ordinal))];
    }
}
