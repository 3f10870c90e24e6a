using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>What one report's cell adds to the city's: a blank beside a filled row adds 0, a blank alone adds nothing.</summary>
internal static class CellContribution
{
    // A figure this large is a reading error, and sums of such would overflow.
    private const decimal Largest = 1_000_000_000_000_000;

    /// <summary>The number to add, or null, and the basis of <see cref="Contribution"/>.</summary>
    public static (decimal? Value, string Basis) Of(Report report, string table, string row, string column)
    {
        var cell = report.Cell(table, row, column);
        if (table == "T2" && cell is null or { State: FigureState.Missing })
        {
            return OtherOutcomes(report, row, column);
        }

        return cell switch
        {
            { State: FigureState.Value, Value: { } value } when Math.Abs(value) <= Largest => (value, "value"),
            { State: FigureState.NotApplicable } => (0, "na"),
            { State: FigureState.Blank } => (IsRowFilled(report, cell) ? 0 : null, "blank"),
            { State: FigureState.Masked } => (null, "masked"),
            null or { State: FigureState.Missing } => (null, "missing"),
            _ => (null, "text"),
        };
    }

    // The 2019 form, still met later, has one row 其他处理 where the 2021 form has three. Its cases go to 3.其他, so that the columns
    // still add up; how they split over the other two rows nobody knows, and these stay missing.
    private static (decimal? Value, string Basis) OtherOutcomes(Report report, string row, string column)
    {
        string[] three = ["other_no_supplement", "other_no_fee", "other_misc"];
        if (row == "other_misc" && three.All(r => report.Cell("T2", r, "total") is null or { State: FigureState.Missing })
            && report.Cell("T2", "other_all", column) is { State: not FigureState.Missing })
        {
            var (value, basis) = Of(report, "T2", "other_all", column);
            return (value, basis == "value" ? "other-all" : basis);
        }

        if (row == "other_all" && three.Select(r => report.Cell("T2", r, column)).ToList() is var cells && cells.All(c => c?.Summand is not null) && cells.Any(c => c!.State == FigureState.Value))
        {
            return (cells.Sum(c => c!.Summand), "value");
        }

        return (null, "missing");
    }

    // In table 3 the row is the block: the four results and the total of one kind of case.
    private static bool IsRowFilled(Report report, Figure cell)
    {
        var block = cell.Table == "T3" ? cell.Column[..(cell.Column.LastIndexOf('_') + 1)] : "";
        var form = Forms.Of(report.Form) ?? Forms.Form2021;
        IEnumerable<string> columns = cell.Table switch
        {
            "T1" => form.T1.Columns.Select(c => c.Code),
            "T2" => form.T2.Columns.Select(c => c.Code),
            _ => form.T3.Select(c => c.Code).Where(c => c.StartsWith(block, StringComparison.Ordinal)),
        };
        return columns.Any(column => report.Cell(cell.Table, cell.Row, column)?.State == FigureState.Value);
    }
}
