using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.Charts;
using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>总览: who is in, late and missing; the ranking; the files to take away.</summary>
public sealed class IndexModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private Dictionary<string, RankMovement> _movements = [];

    /// <summary>Whether there is a ranking of last year to compare with.</summary>
    public bool HasMovements => _movements.Count > 0;

    /// <summary>How a unit moved since last year, or null.</summary>
    public RankMovement? MovementOf(string unit) => _movements.GetValueOrDefault(unit);

    /// <summary>The counts, or null before the first night.</summary>
    public Headline? Headline { get; private set; }

    /// <summary>The ranking by group: those that are ranked first, else in the snapshot's order.</summary>
    public IReadOnlyList<RankedGroup> Groups { get; private set; } = [];

    /// <summary>Who filed when, the first sheet of several; null before the first night.</summary>
    public ChartView? Lateness { get; private set; }

    /// <summary>The published files.</summary>
    public IReadOnlyList<DownloadView> Downloads { get; private set; } = [];

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync()
    {
        if (Snapshot is null)
        {
            return;
        }

        Headline = Headline.Of(Snapshot);
        var groups = Snapshot.Ranking.GroupBy(r => r.Group, StringComparer.Ordinal).OrderBy(g => !UnitKinds.IsRanked(g.Key));
        var summaries = Snapshot.Groups.ToDictionary(g => g.Group, StringComparer.Ordinal);
        Groups = [.. groups.Select((g, i) => Group(g.Key, string.Create(CultureInfo.InvariantCulture, $"group-{i + 1}"), [.. g]) with { Summary = summaries[g.Key] })];
        var lateness = ChartBoard.Of(Snapshot).Sheets(ChartKind.Lateness);
        Lateness = new ChartView(lateness[0].Sheet, "lateness") { More = lateness.Count == 1 ? null : (ChartsModel.AddressOf(ChartKind.Lateness, null, 1), $"全部单位共{lateness.Count}张图") };
        _movements = Snapshot.Movements.ToDictionary(m => m.Unit, StringComparer.Ordinal);
        Downloads = [.. (await Data.DownloadsAsync(Stop)).Where(file => !EvaluationFiles.IsOne(file.File))];
    }

    private RankedGroup Group(string name, string anchor, IReadOnlyList<RankedUnit> units)
    {
        var group = new RankedGroup(name, anchor, units, null);
        return group.Shown.Count < units.Count ? group : group with { Chart = Chart(name, anchor) };
    }

    private ChartView? Chart(string group, string anchor)
    {
        var sheets = UnitKinds.IsRanked(group) ? ChartBoard.Of(Snapshot!).Sheets(ChartKind.Ranking, group) : [];
        return sheets.Count == 0 ? null : new ChartView(sheets[0].Sheet, anchor + "-chart")
        {
            Table = anchor + "-table",
            More = sheets.Count == 1 ? null : (ChartsModel.AddressOf(ChartKind.Ranking, group, 1), $"全组共{sheets.Count}张图"),
        };
    }
}

/// <summary>A group as the page shows it.</summary>
/// <param name="Name">The group.</param>
/// <param name="Anchor">Its place on the page.</param>
/// <param name="Units">By rank.</param>
/// <param name="Chart">Its drawing, the first sheet of several; null for a group that is listed only.</param>
public sealed record RankedGroup(string Name, string Anchor, IReadOnlyList<RankedUnit> Units, ChartView? Chart)
{
    /// <summary>The group in a few numbers.</summary>
    public GroupSummary? Summary { get; init; }

    /// <summary>Whether it is ranked, or listed only.</summary>
    public bool IsRanked => UnitKinds.IsRanked(Name);

    // A small city's groups are shown whole.
    private const int WholeUpTo = 15;

    private const int Top = 8;

    /// <summary>The units the front page shows: all of a small group, the first of a large one.</summary>
    public IReadOnlyList<RankedUnit> Shown { get; } = Units.Count <= WholeUpTo ? Units : [.. Units.Take(Top)];

    /// <summary>How many different findings cost a unit points.</summary>
    public static int Deductions(RankedUnit unit) => unit.Leaves.SelectMany(l => l.Findings).Distinct(StringComparer.Ordinal).Count();
}
