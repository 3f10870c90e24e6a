using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Intake;
using Aggregator.Pipeline.Comparisons;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>运行对照: two nights side by side, or one night as it was when both numbers are the same.</summary>
public sealed class RunCompareModel(ISiteData data, TimeProvider clock) : SitePage(data, clock)
{
    private const int RowsOnPage = 50;

    /// <summary>The two runs; null when they cannot be compared.</summary>
    public NightPair? Pair { get; private set; }

    /// <summary>What differs; null when they cannot be compared.</summary>
    public NightComparison? Comparison { get; private set; }

    /// <summary>Why they cannot be compared, a Chinese sentence; null when they can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether only one night is looked at.</summary>
    public bool IsOneNight => Pair is { } pair && pair.From == pair.To;

    /// <summary>Whose contributions made totals move.</summary>
    public TableView<(string Unit, int Cells, IReadOnlyList<NightCause> Causes)> CauseTable { get; private set; } = null!;

    /// <summary>What came, went or changed its state.</summary>
    public TableView<SubmissionDifference> FileTable { get; private set; } = null!;

    /// <summary>Both rankings.</summary>
    public TableView<(RankedUnit? Before, RankedUnit? Now)> RankTable { get; private set; } = null!;

    /// <summary>Findings that one of the nights has and the other not.</summary>
    public TableView<FindingDifference> FindingTable { get; private set; } = null!;

    /// <summary>The totals of both nights.</summary>
    public TableView<(CityCell? Before, CityCell? Now)> TotalTable { get; private set; } = null!;

    /// <summary>The totals that differ.</summary>
    public TableView<CellDifference> CellTable { get; private set; } = null!;

    /// <summary>How units moved, by their codes.</summary>
    public IReadOnlyDictionary<string, UnitDifference> Moved { get; private set; } = new Dictionary<string, UnitDifference>();

    /// <summary>Serves the page.</summary>
    public async Task OnGetAsync([FromQuery] long? from, [FromQuery] long? to)
    {
        try
        {
            var finished = (await Data.RunsAsync(NightPair.LookedThrough, Stop)).Where(run => run.State is "done" or "done-with-faults").Select(run => (run.Id, run.Year)).ToList();
            var pair = NightPair.Choose(finished, from, to);
            var before = await Data.NightAsync(pair.From, Stop) ?? throw NoSuch(pair.From);
            var now = pair.From == pair.To ? before : await Data.NightAsync(pair.To, Stop) ?? throw NoSuch(pair.To);
            Problem = NightDifferences.WhyNot(before, now);
            if (Problem is null)
            {
                (Pair, Comparison) = (pair, NightDifferences.Of(before, now));
                ShowTables(Comparison);
            }
        }
        catch (RefusedInputException refused)
        {
            Problem = refused.Messages[0];
        }

        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>A unit's name on the later night, or on the earlier one.</summary>
    public string NameOf(string unit) => (Comparison!.Now.Roster.Find(unit) ?? Comparison.Before.Roster.Find(unit))?.Name ?? unit;

    /// <summary>What a unit brings to a total, before and now.</summary>
    public string Said(PartDifference part) => $"{NameOf(part.Unit)}：{ComparisonWords.Part(part.Before)} → {ComparisonWords.Part(part.Now)}";

    private void ShowTables(NightComparison both)
    {
        Moved = both.Units.ToDictionary(unit => unit.Unit, StringComparer.Ordinal);
        CauseTable = Table("causes", ComparisonWords.ByUnit(both),
            new("unit", "单位", one => OrderOf(one.Unit), one => NameOf(one.Unit)), new("cells", "涉及格数", one => one.Cells, null, "num"), new("why", "原因", null, one => string.Concat(one.Causes.Select(cause => cause.Text))));
        FileTable = Table("files", both.Submissions,
            new("file", "文件", one => HandInPath.Shown(one.Submission.File), one => one.Submission.File), new("unit", "单位", one => OrderOf(one.Submission.Unit), one => one.Submission.Unit is { } unit ? NameOf(unit) : null),
            new("year", "年度", one => one.Submission.Year, one => one.Submission.Year?.ToString(CultureInfo.InvariantCulture)), new("what", "变动", null, one => one.Text));
        TableColumn<(RankedUnit? Before, RankedUnit? Now)> unit = new("unit", "单位", one => OrderOf((one.Now ?? one.Before)!.Unit), one => NameOf((one.Now ?? one.Before)!.Unit));
        TableColumn<(RankedUnit? Before, RankedUnit? Now)> group = new("group", "分组", one => (one.Now ?? one.Before)!.Group, one => (one.Now ?? one.Before)!.Group);
        RankTable = IsOneNight ? Table("ranks", Ranks(), unit, group, new("now", "名次和得分", one => one.Now?.Rank, null))
            : Table("ranks", Ranks(), unit, group, new("before", "前一次", one => one.Before?.Rank), new("now", "后一次", one => one.Now?.Rank),
                new("why", "原因", null, one => Moved.GetValueOrDefault((one.Now ?? one.Before)!.Unit) is { } moved ? string.Concat(moved.Causes.Select(cause => cause.Text)) : "没有变动"));
        FindingTable = Table("findings", both.Findings,
            new("unit", "单位", one => OrderOf(one.Finding.Unit), one => NameOf(one.Finding.Unit)), new("year", "年度", one => one.Finding.Year, one => one.Finding.Year.ToString(CultureInfo.InvariantCulture)), new("what", "变动", null, one => one.Cause.Text));
        TableColumn<(CityCell? Before, CityCell? Now)> cell = new("cell", "格", null, one => ComparisonWords.Cell(both.Now, one.Now!));
        TotalTable = IsOneNight ? Table("totals", Totals(), cell, new("now", "合计", one => one.Now?.Value, null, "num"))
            : Table("totals", Totals(), cell, new("before", "前一次", one => one.Before?.Value, null, "num"), new("now", "后一次", one => one.Now?.Value, null, "num"));
        CellTable = Table("cells", both.Cells,
            new("cell", "格", null, one => ComparisonWords.Cell(both.Now, one.Cell)), new("before", "前一次", one => one.Before?.Value, null, "num"), new("now", "后一次", one => one.Now?.Value, null, "num"),
            new("change", "增减", one => one.Change, null, "num"), new("by", "由哪些单位", one => one.Parts.Count, one => string.Join('\n', one.Parts.Select(part => NameOf(part.Unit)))));
    }

    private TableView<T> Table<T>(string id, IReadOnlyList<T> rows, params IReadOnlyList<TableColumn<T>> columns) => TableViews.Of(Request, id, rows, columns, RowsOnPage);

    private int OrderOf(string? unit) => Comparison!.Now.Roster.OrderOf(unit);

    /// <summary>Both rankings in one list: the later one's order, those no longer ranked behind.</summary>
    public IReadOnlyList<(RankedUnit? Before, RankedUnit? Now)> Ranks()
    {
        var before = Comparison!.Before.Ranking.ToLookup(unit => unit.Unit, StringComparer.Ordinal);
        var now = Comparison.Now.Ranking.Select(unit => unit.Unit).ToHashSet(StringComparer.Ordinal);
        return [.. Comparison.Now.Ranking.Select(unit => (before[unit.Unit].FirstOrDefault(), (RankedUnit?)unit)), .. Comparison.Before.Ranking.Where(unit => !now.Contains(unit.Unit)).Select(unit => ((RankedUnit?)unit, (RankedUnit?)null))];
    }

    /// <summary>The totals of both nights: of table 2 the column of totals, of the others all.</summary>
    public IReadOnlyList<(CityCell? Before, CityCell? Now)> Totals()
    {
        var before = Comparison!.Before.RollUp.ToLookup(cell => (cell.Table, cell.Row, cell.Column));
        return [.. Comparison.Now.RollUp.Where(cell => cell.Table != "T2" || cell.Column == "total").Select(cell => (before[(cell.Table, cell.Row, cell.Column)].FirstOrDefault(), (CityCell?)cell))];
    }

    private static RefusedInputException NoSuch(long run) =>
        new([string.Create(CultureInfo.InvariantCulture, $"没有第{run}次运行，或者它没有完成，请从“运行”页选择。")]);
}
