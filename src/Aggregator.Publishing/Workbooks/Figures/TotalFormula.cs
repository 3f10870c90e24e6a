using System.Globalization;
using Aggregator.Core.RollingUp;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>
/// The formula of a city total over 各单位数据. There is one only where it comes to the ledger's own sum: every line's part is worked out from what stands in the
/// sheet and held against the ledger's, and where a line brings something else than it shows, the formula says so or the total stays a value.
/// </summary>
/// <param name="Text">The formula, or null.</param>
/// <param name="Why">Why there is none, in Chinese words; null where there is one, or no total.</param>
internal readonly record struct TotalFormula(string? Text, string? Why)
{
    private const int MostTerms = 6;
    private const int MostCells = 30;

    /// <summary>The formula of a cell.</summary>
    public static TotalFormula Of(UnitFigures figures, CityCell cell)
    {
        var column = figures.IndexOf(cell.Table, cell.Row, cell.Column);
        if (cell.Value is not { } total)
        {
            return default;
        }

        if (column < 0)
        {
            return new(null, "表中没有这一格的单位数据");
        }

        // What the ledger takes of each unit's own figure, by code; the office's entries have lines of their own.
        var own = new Dictionary<string, decimal>(figures.Lines.Count, StringComparer.Ordinal);
        var entered = 0m;
        foreach (var part in cell.Contributions)
        {
            if (part.Value is { } value)
            {
                if (part.Basis == "adjusted")
                {
                    entered += value;
                }
                else if (part.Basis is "value" or "other-all" or "yuan")
                {
                    own[part.Unit] = value;
                }
            }
        }

        return Compose(figures, column, total, own, entered);
    }

    private static TotalFormula Compose(UnitFigures figures, int column, decimal total, Dictionary<string, decimal> own, decimal entered)
    {
        var terms = "";
        var cells = own.Count > MostCells ? null : figures.Lines.Where(line => line.Amounts?.ContainsKey(column) ?? own.ContainsKey(line.Unit.Code)).Select(line => CellNames.In(UnitFigures.Sheet, CellNames.Fixed(line.Row, UnitFigures.FirstColumn + column))).ToList();
        var (sum, count, scale) = (0m, 0, 0);
        foreach (var line in figures.Lines)
        {
            var shown = line.NumberAt(column) ?? 0;
            scale = Math.Max(scale, ScaleOf(shown));
            if (line.Amounts is not null)
            {
                entered -= shown;
                sum += shown;
                continue;
            }

            var taken = own.Remove(line.Unit.Code, out var value) ? value : 0;
            sum += taken;
            var counts = line.IsCounted ? shown : 0;
            if (taken == counts)
            {
                continue;
            }

            if (taken != 0 && (line.IsCounted || taken != shown))
            {
                return new(null, $"{line.Unit.Name}计入的数与表中所列不同");
            }

            if (++count > MostTerms && cells is not { Count: > 0 and <= MostCells })
            {
                return new(null, "计入的单位与“计入”一栏不同的超过6家");
            }

            terms += (taken == 0 ? "-" : "+") + CellNames.In(UnitFigures.Sheet, CellNames.Fixed(line.Row, UnitFigures.FirstColumn + column));
        }

        if (own.Values.Any(value => value != 0) || entered != 0 || sum != total)
        {
            return new(null, "各单位数据之和与汇总数不同");
        }

        if (Math.Abs(total) >= 1_000_000_000_000_000 || ScaleOf(total) > scale)
        {
            return new(null, "数值超过电子表格的位数");
        }

        // 规章 are counted of the government alone, whatever bureaus print: then the few cells are named.
        var at = UnitFigures.FirstColumn + column;
        var text = count > MostTerms ? $"SUM({string.Join(',', cells!)})" : string.Create(CultureInfo.InvariantCulture,
            $"SUMIFS({Range(at, figures)},{CellNames.In(UnitFigures.Sheet, CellNames.FixedDown(UnitFigures.StandingColumn, UnitFigures.HeadRow + 1, figures.LastRow))},\"{FigureLine.Counted}\"){terms}");
        return new(scale == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"ROUND({text},{scale})"), null);
    }

    private static string Range(int column, UnitFigures figures) => CellNames.In(UnitFigures.Sheet, CellNames.Down(column, UnitFigures.HeadRow + 1, figures.LastRow));

    // Digits behind the point that say something: 1.50 has one.
    private static int ScaleOf(decimal number)
    {
        var scale = 0;
        for (; decimal.Truncate(number) != number && scale < 28; scale++)
        {
            number *= 10;
        }

        return scale;
    }
}
