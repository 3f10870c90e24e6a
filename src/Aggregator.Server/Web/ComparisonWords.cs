using System.Globalization;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>The differences between two nights in Chinese words.</summary>
public static class ComparisonWords
{
    /// <summary>A total; a blank is called one and is no 0.</summary>
    public static string Total(CityCell? cell) => cell is null ? "无此格" : cell.Value is { } value ? Wording.Number(value) : "空白";

    /// <summary>How far a total is complete: 3/4.</summary>
    public static string Coverage(CityCell? cell) => cell is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{cell.Included}/{cell.Expected}");

    /// <summary>A change with its sign; a dash where one side is blank.</summary>
    public static string Change(decimal? change) => change?.ToString("+#,##0.######;-#,##0.######;0", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>A rank, or why there is none.</summary>
    public static string Rank(RankedUnit? unit) => unit is null ? "不在排名中" : unit.Rank is { } rank ? string.Create(CultureInfo.InvariantCulture, $"第{rank}名") : "没有名次";

    /// <summary>A score with its grade; a dash without one.</summary>
    public static string Score(RankedUnit? unit) => unit is null ? "—" : unit.Grade == Ranking.NotYetGraded ? unit.Grade : $"{Wording.Score(unit.Score)} {unit.Grade}";

    /// <summary>A contribution: its number and what it is.</summary>
    public static string Part(IReadOnlyList<Contribution> parts) =>
        parts.Count == 0 ? "不在汇总表中" : string.Join("；", parts.Select(part => part.Value is { } value ? $"{Wording.Number(value)}（{Wording.Basis(part.Basis)}）" : Wording.Basis(part.Basis)));

    /// <summary>The printed name of a cell in one line.</summary>
    public static string Cell(CitySnapshot night, CityCell cell)
    {
        var (table, row, column) = RollUpSheets.Label(night, cell.Table, cell.Row, cell.Column);
        return $"{table.Split('　')[0]} {row} {column}";
    }

    /// <summary>The causes by the units whose contributions changed: how many cells each moved. In the order of the ledger.</summary>
    public static IReadOnlyList<(string Unit, int Cells, IReadOnlyList<NightCause> Causes)> ByUnit(NightComparison comparison) =>
    [
        .. comparison.Cells.SelectMany(cell => cell.Parts).GroupBy(part => part.Unit, StringComparer.Ordinal)
            .OrderBy(unit => comparison.Now.Roster.OrderOf(unit.Key))
            .Select(unit => (unit.Key, unit.Count(), (IReadOnlyList<NightCause>)[.. unit.SelectMany(part => part.Causes).Distinct()])),
    ];

    /// <summary>What was compared and how much differs, one sentence.</summary>
    public static string Summary(NightComparison comparison) => comparison.IsEmpty ? "两次运行没有差异。"
        : string.Create(CultureInfo.InvariantCulture, $"汇总变动{comparison.Cells.Count}格，排名变动{comparison.Units.Count}个单位，问题变动{comparison.Findings.Count}条，报送变动{comparison.Submissions.Count}件；")
            + (comparison.Unexplained == 0 ? "每处汇总和排名变动都有原因。" : string.Create(CultureInfo.InvariantCulture, $"其中{comparison.Unexplained}处没有找到原因。"));
}
