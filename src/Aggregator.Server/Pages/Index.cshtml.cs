using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Server.Web;

namespace Aggregator.Server.Pages;

/// <summary>总览: who is in, late and missing; the ranking; the files to take away.</summary>
public sealed class IndexModel(ISiteData data, TimeProvider clock, Func<CitySnapshot, string, string>? chart = null) : SitePage(data, clock)
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
        Groups = [.. groups.Select((g, i) => new RankedGroup(g.Key, string.Create(CultureInfo.InvariantCulture, $"group-{i + 1}"), [.. g], Chart(g.Key)) { Summary = summaries[g.Key] })];
        _movements = Snapshot.Movements.ToDictionary(m => m.Unit, StringComparer.Ordinal);
        Downloads = [.. (await Data.DownloadsAsync(Stop)).Where(file => !EvaluationFiles.IsOne(file.File))];
    }

    // The drawing is our own writer's; anything that is not one svg element does not belong in a page.
    private string? Chart(string group)
    {
        if (chart is null || !UnitKinds.IsRanked(group))
        {
            return null;
        }

        var svg = chart(Snapshot!, group);
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        return start < 0 ? null : svg[start..];
    }
}

/// <summary>A group as the page shows it.</summary>
/// <param name="Name">The group.</param>
/// <param name="Anchor">Its place on the page.</param>
/// <param name="Units">By rank.</param>
/// <param name="Chart">Its drawing as SVG, or null.</param>
public sealed record RankedGroup(string Name, string Anchor, IReadOnlyList<RankedUnit> Units, string? Chart)
{
    /// <summary>The group in a few numbers.</summary>
    public GroupSummary? Summary { get; init; }

    /// <summary>Whether it is ranked, or listed only.</summary>
    public bool IsRanked => UnitKinds.IsRanked(Name);

    /// <summary>How many different findings cost a unit points.</summary>
    public static int Deductions(RankedUnit unit) => unit.Leaves.SelectMany(l => l.Findings).Distinct(StringComparer.Ordinal).Count();
}
