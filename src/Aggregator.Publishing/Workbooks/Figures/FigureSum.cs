using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>One or several cells of the form added up for a unit or the city, with the formula over the sheets where they stand.</summary>
/// <param name="Value">The sum; null where no cell holds a number, or one holds no number and is no blank.</param>
/// <param name="Formula">The formula that comes to it; null where there is none and the value is written.</param>
/// <param name="IsIncomplete">Whether a cell is masked, text or missing, so that there is no sum.</param>
internal readonly record struct FigureSum(decimal? Value, string? Formula, bool IsIncomplete)
{
    /// <summary>Of a unit's line; cells by their index in <see cref="UnitFigures.Columns"/>, -1 for one the form lacks.</summary>
    public static FigureSum Of(FigureLine line, IReadOnlyList<int> cells)
    {
        decimal? sum = null;
        var parts = new List<string>(cells.Count);
        foreach (var cell in cells)
        {
            var number = cell < 0 ? null : line.NumberAt(cell);
            var figure = cell < 0 || cell >= line.Figures.Length ? null : line.Figures[cell];
            if (number is null && figure?.State is not (FigureState.Blank or FigureState.NotApplicable))
            {
                return new(null, null, true);
            }

            sum = number is null ? sum : (sum ?? 0) + number;
            parts.Add(CellNames.In(UnitFigures.Sheet, CellNames.Fixed(line.Row, UnitFigures.FirstColumn + cell)));
        }

        return Made(sum, parts);
    }

    /// <summary>Of the city's totals, where they stand on their sheet.</summary>
    public static FigureSum Of(IReadOnlyList<CityCell?> cells, IReadOnlyDictionary<(string, string, string), (int Row, int Column)> places)
    {
        decimal? sum = null;
        var parts = new List<string>(cells.Count);
        foreach (var cell in cells)
        {
            if (cell?.Value is { } value && places.TryGetValue((cell.Table, cell.Row, cell.Column), out var place))
            {
                sum = (sum ?? 0) + value;
                parts.Add(CellNames.In(RollUpSheet.Name, CellNames.Fixed(place.Row, place.Column)));
            }
        }

        return Made(sum, parts);
    }

    // Of numbers with digits behind the point a sum may differ in the last place; a reference never does.
    private static FigureSum Made(decimal? sum, List<string> parts) => sum is not { } value ? default
        : parts.Count == 1 ? new(value, parts[0], false)
        : new(value, decimal.Truncate(value) == value && Math.Abs(value) < 1_000_000_000_000_000 ? $"SUM({string.Join(',', parts)})" : null, false);
}
