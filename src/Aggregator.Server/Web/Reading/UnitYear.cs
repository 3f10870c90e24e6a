using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Reading;

/// <summary>One year of a unit.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Report">What stands for it, or null.</param>
/// <param name="Score">Its score by the scheme in force; null for years that are not scored.</param>
/// <param name="Findings">How many findings it has that nobody set aside.</param>
/// <param name="Key">A few cells of its report in the order of <see cref="KeyNames"/>; null where the report has no such cell.</param>
public sealed record UnitYear(int Year, Submission? Report, decimal? Score, int Findings, IReadOnlyList<Figure?> Key)
{
    private static readonly (string Name, string Table, string Row, string Column)[] Cells =
    [
        ("新收申请", "T2", "new_received", "total"),
        ("上年结转", "T2", "carried_in", "total"),
        ("办理总计", "T2", "total", "total"),
        ("结转下年", "T2", "carried_out", "total"),
        ("行政复议", "T3", FormDefinition.CasesRow, "review_total"),
        ("现行有效规范性文件", "T1", "normative_document", "in_force"),
    ];

    /// <summary>What the cells are called.</summary>
    public static IReadOnlyList<string> KeyNames { get; } = [.. Cells.Select(cell => cell.Name)];

    /// <summary>The years a unit has files or findings of, the newest first.</summary>
    public static IReadOnlyList<UnitYear> Of(CitySnapshot night, string unit, RankedUnit? ranked)
    {
        var board = ReadingBoard.Of(night);
        var counts = board.FindingsOf(unit).Where(finding => !finding.IsSetAside).CountBy(finding => finding.Year).ToDictionary();
        var years = board.OfUnit(unit).Select(one => one.Year).OfType<int>().Concat(counts.Keys).Distinct().OrderDescending();
        return [.. years.Select(year => Of(year, board.Accepted(unit, year)))];

        UnitYear Of(int year, Submission? report)
        {
            var score = year == night.Year ? ranked : year == night.Year - 1 ? night.LastYear.FirstOrDefault(one => one.Unit == unit) : null;
            return new UnitYear(year, report, score is null || score.IsUngraded() ? null : score.Score, counts.GetValueOrDefault(year),
                [.. Cells.Select(cell => report?.Report?.Cell(cell.Table, cell.Row, cell.Column) is { State: not FigureState.Missing } figure ? figure : null)]);
        }
    }
}
