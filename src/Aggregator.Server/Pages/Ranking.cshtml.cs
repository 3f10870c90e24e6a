using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>排名: one group, or all, with ranks, their bands and their movements.</summary>
public sealed class RankingModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private const int PageSize = 100;

    private static readonly string[] Grades = ["优秀", "良好", "合格", "基本合格", "不合格"];

    /// <summary>The groups with their summaries.</summary>
    public UnitBoard Board { get; private set; } = null!;

    /// <summary>The group that is shown; empty for all.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Whether ranks of one group are shown: across groups they say nothing.</summary>
    public bool IsRanked => Group.Length > 0 && UnitKinds.IsRanked(Group);

    /// <summary>Whether there is a ranking of last year to compare with.</summary>
    public bool HasMovements { get; private set; }

    /// <summary>The units of this page.</summary>
    public TableView<UnitLine> Units { get; private set; } = null!;

    /// <summary>The choices above the table.</summary>
    public FilterView Filter { get; private set; } = null!;

    /// <summary>The group's picture, or null.</summary>
    public ChartView? Chart { get; private set; }

    /// <summary>What equal scores mean for ranks and bands; empty where there are none.</summary>
    public string Ties { get; private set; } = "";

    /// <summary>The published files that hold the ranking.</summary>
    public IReadOnlyList<DownloadView> Files { get; private set; } = [];

    /// <summary>Serves the page; a group it does not know counts as the first one.</summary>
    public async Task OnGetAsync()
    {
        if (Snapshot is null)
        {
            return;
        }

        Read(Snapshot, PageSize);
        Ties = IsRanked ? RankWords.Ties(Board.Groups.First(group => group.Name == Group).Units) : "";
        var sheets = IsRanked ? ChartBoard.Of(Snapshot).Sheets(ChartKind.Ranking, Group) : [];
        Chart = sheets.Count == 0 ? null : new ChartView(sheets[0].Sheet, "picture")
        {
            Table = "table",
            More = sheets.Count == 1 ? null : (ChartsModel.AddressOf(ChartKind.Ranking, Group, 1), $"全组共{sheets.Count}张图"),
        };
        Files = [.. (await Data.DownloadsAsync(Stop)).Where(file => (file.File.EndsWith(".xlsx", StringComparison.Ordinal) && !file.File.Contains('/', StringComparison.Ordinal)) || file.File.StartsWith("data/ranking", StringComparison.Ordinal))];
    }

    /// <summary>The rows of the address, all pages of them, as a file for a spreadsheet; 404 before the first night.</summary>
    public IActionResult OnGetCsv()
    {
        if (Snapshot is null)
        {
            return NotFound();
        }

        Read(Snapshot, int.MaxValue / 2);
        var csv = new MemoryStream();
        CsvText.Write(csv, RankingCsv.Heads, Units.Rows.Select(RankingCsv.Row));
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        var name = string.Create(CultureInfo.InvariantCulture, $"{Snapshot.Year}年度排名{(Group.Length > 0 ? "-" + PersonalData.Mask(Group) : "")}.csv");
        return File(csv.ToArray(), Downloads.ContentType(name), name);
    }

    /// <summary>The address of the file: of the rows as they are filtered and sorted now, or of all groups.</summary>
    public string CsvAddress(bool all) => all ? AddressOf(null) + "&handler=Csv" : Units.Layout.PageHref(1).Split('#')[0] is var address && address.Contains('?', StringComparison.Ordinal) ? address + "&handler=Csv" : address + "?handler=Csv";

    private void Read(CitySnapshot night, int pageSize)
    {
        Board = UnitBoard.Of(night);
        Group = Request.Query["group"].FirstOrDefault() switch
        {
            "*" => "",
            { } name when Board.Groups.FirstOrDefault(group => PersonalData.Mask(group.Name) == name) is { Name: { } known } => known,
            _ => Board.Groups is [var first, ..] ? first.Name : "",
        };
        HasMovements = night.LastYear.Count > 0;
        var all = (Group.Length == 0 ? Board.Groups.SelectMany(group => group.Units) : Board.Groups.First(group => group.Name == Group).Units)
            .Select(ranked => LineOf(ranked)).OfType<UnitLine>().ToList();
        var grade = FilterChoice.Of(Request, "grade", "等次", [.. all.Select(line => line.Ranked!.Grade).Distinct(StringComparer.Ordinal).OrderBy(name => Array.IndexOf(Grades, name) is >= 0 and var at ? at : Grades.Length).ThenBy(name => name, StringComparer.Ordinal).Select(name => (name, name))]);
        Units = TableViews.Of(Request, "", [.. all.Where(line => grade.Lets(line.Ranked!.Grade))], Columns(), pageSize);
        Filter = new FilterView(Units.Layout, [grade]);
    }

    /// <summary>The address of a group; null for all of them.</summary>
    public static string AddressOf(string? group) => "/ranking?group=" + (group is null ? "*" : Uri.EscapeDataString(PersonalData.Mask(group)));

    private UnitLine? LineOf(RankedUnit ranked) =>
        Board.Find(ranked.Unit) is { } line ? line with { Ranked = ranked }
        // A night of another roster still shows its ranking.
        : new UnitLine(new Unit(ranked.Unit, ranked.Unit, [], UnitKind.Bureau, null, ReportScope.OwnLevel, ranked.Group, null, null, null, null), int.MaxValue, null, ranked, null, 0, 0);

    private TableColumn<UnitLine>[] Columns()
    {
        TableColumn<UnitLine>[] ranks = IsRanked
            ?
            [
                new("rank", "名次", line => line.Ranked!.Rank, null, "num w-rank"),
                new("band", "名次区间", line => line.Ranked!.RankLow, null, "num w-band"),
                .. HasMovements ? [new("move", "较上年", line => line.Moved is { IsComparable: true } moved ? moved.FormerRank - moved.Rank : null, null, "num w-rank")] : Array.Empty<TableColumn<UnitLine>>(),
            ]
            : [];
        TableColumn<UnitLine>[] group = Group.Length == 0 ? [new("group", "分组", line => line.Ranked!.Group, line => line.Ranked!.Group)] : [];
        return
        [
            .. ranks,
            new("unit", "单位", line => line.Order, line => string.Join('\n', [line.Unit.Name, line.Unit.Code, .. line.Unit.Aliases])),
            .. group,
            new("score", "得分", line => line.Ranked!.Score, null, "num w-score"),
            new("bar", "得分条", null, null, "w-bar"),
            new("grade", "等次", line => Array.IndexOf(Grades, line.Ranked!.Grade), line => line.Ranked!.Grade, "w-grade"),
            new("lost", "失分", line => RankWords.Lost(line.Ranked!), null, "num w-count"),
            new("findings", "扣分问题", line => RankWords.Deductions(line.Ranked!), null, "num w-count"),
        ];
    }
}
