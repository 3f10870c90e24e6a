using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>What one report's cells add to the city's: a blank beside a filled row adds 0, a blank alone adds nothing. Read once, asked by number.</summary>
internal sealed class CellContribution(Report report)
{
    // A figure this large is a reading error, and sums of such would overflow.
    private const decimal Largest = 1_000_000_000_000_000;

    private static readonly string[] Three = ["other_no_supplement", "other_no_fee", "other_misc"];

    private readonly Figure?[] _cells = CellIndex.Read(report);

    /// <summary>The number to add, or null, and the basis of <see cref="Contribution"/>.</summary>
    /// <param name="number">A cell of <see cref="CellIndex"/>.</param>
    public (decimal? Value, string Basis) Of(int number)
    {
        var cell = _cells[number];
        return cell switch
        {
            { State: FigureState.Value, Value: { } value } when Math.Abs(value) > Largest => (null, "text"),

            // 万元 is the form's; a cell that prints 870517元 says what it holds, and is brought to it.
            { State: FigureState.Value, Value: { } value, Column: "amount", Measure: "元" } => (value / 10_000, "yuan"),
            { State: FigureState.Value, Value: { } value } => (value, "value"),
            { State: FigureState.NotApplicable } => (0, "na"),
            { State: FigureState.Blank } => (IsRowFilled(number) ? 0 : null, "blank"),
            { State: FigureState.Masked } => (null, "masked"),
            null or { State: FigureState.Missing } => OtherOutcomes(number),
            _ => (null, "text"),
        };
    }

    // The 2019 form, still met later, has one row 其他处理 where the 2021 form has three. Its cases go to 3.其他, so that the columns
    // still add up; how they split over the other two rows nobody knows, and these stay missing.
    private (decimal? Value, string Basis) OtherOutcomes(int number)
    {
        var (table, row, column) = CellIndex.At(number);
        if (table != "T2")
        {
            return (null, "missing");
        }

        if (row == "other_misc" && Three.All(r => Cell(r, "total") is null or { State: FigureState.Missing })
            && Cell("other_all", column) is { State: not FigureState.Missing })
        {
            var (value, basis) = Of(CellIndex.NumberOf("T2", "other_all", column));
            return (value, basis == "value" ? "other-all" : basis);
        }

        if (row == "other_all" && Three.Select(r => Cell(r, column)).ToList() is var cells && cells.All(c => c?.Summand is not null) && cells.Any(c => c!.State == FigureState.Value))
        {
            return (cells.Sum(c => c!.Summand), "value");
        }

        return (null, "missing");
    }

    private Figure? Cell(string row, string column) => _cells[CellIndex.NumberOf("T2", row, column)];

    private bool IsRowFilled(int number)
    {
        foreach (var beside in CellIndex.RowOf(number))
        {
            if (_cells[beside]?.State == FigureState.Value)
            {
                return true;
            }
        }

        return false;
    }
}
