using System.Globalization;
using Aggregator.Publishing.Charts;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>图表: every chart of the night, by kind and group.</summary>
public sealed class ChartsModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    /// <summary>Sheets on one page.</summary>
    public const int PageSize = 4;

    /// <summary>The kind that is shown.</summary>
    public ChartKind Kind { get; private set; }

    /// <summary>The group whose sheets alone are shown, or null.</summary>
    public string? Group { get; private set; }

    /// <summary>The groups of the night.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>Whether sheets of this kind belong to groups.</summary>
    public bool IsByGroup => Kind is ChartKind.Ranking or ChartKind.HeatMap or ChartKind.Lateness;

    /// <summary>How many sheets there are.</summary>
    public int Total { get; private set; }

    /// <summary>This page's number, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The sheets of this page.</summary>
    public IReadOnlyList<ChartView> Shown { get; private set; } = [];

    /// <summary>Serves the page; a kind, group or page number it does not know counts as none.</summary>
    public async Task OnGetAsync([FromQuery] string? view, [FromQuery] string? group, [FromQuery(Name = "p")] string? page)
    {
        Kind = ChartKinds.Parse(view);
        if (Snapshot is null)
        {
            return;
        }

        Groups = [.. Snapshot.Ranking.Select(unit => unit.Group).Concat(Snapshot.Roster.Expected(Snapshot.Year).Select(unit => unit.Group)).Distinct(StringComparer.Ordinal)];
        Group = Groups.FirstOrDefault(known => known == group);
        var sheets = ChartBoard.Of(Snapshot).Sheets(Kind, IsByGroup ? Group : null);
        Total = sheets.Count;
        PageNumber = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, PageCount) : 1;
        var files = (await Data.DownloadsAsync(Stop)).ToDictionary(file => file.File, StringComparer.Ordinal);
        Shown = [.. sheets.Skip((PageNumber - 1) * PageSize).Take(PageSize).Select((chart, i) =>
            new ChartView(chart.Sheet, string.Create(CultureInfo.InvariantCulture, $"chart-{i + 1}")) { Download = files.GetValueOrDefault(chart.File) })];
    }

    /// <summary>The address of a view.</summary>
    public static string AddressOf(ChartKind kind, string? group, int page)
    {
        var query = string.Join('&', new[]
        {
            kind == ChartKinds.All[0] ? "" : "view=" + kind.Code(),
            group is null ? "" : "group=" + Uri.EscapeDataString(group),
            page == 1 ? "" : "p=" + page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Length > 0));
        return query.Length == 0 ? "/charts" : "/charts?" + query;
    }

    /// <summary>The same for the page itself.</summary>
    public string Address(ChartKind kind, string? group, int page) => AddressOf(kind, group, page);
}
