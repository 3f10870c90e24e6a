using System.Collections.Frozen;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Every cell of the 2019 and 2021 forms by a number, so that a report is looked through once and not once for each cell of the city's tables.</summary>
internal static class CellIndex
{
    private static readonly (string Table, string Row, string Column)[] Known = [.. Keys(Forms.Form2021).Concat(Keys(Forms.Form2019)).Distinct()];

    private static readonly FrozenDictionary<(string, string, string), int> Numbers = Known.Index().ToFrozenDictionary(one => one.Item, one => one.Index);

    private static readonly int[][] Beside = [.. Known.Select(cell => Known.Index().Where(other => IsOfOneRow(cell, other.Item)).Select(other => other.Index).ToArray())];

    /// <summary>How many cells both forms have together.</summary>
    public static int Count => Known.Length;

    /// <summary>A form's cells in the form's order: table 1 by rows, table 2 by rows, table 3.</summary>
    public static IEnumerable<(string Table, string Row, string Column)> Keys(FormDefinition form) =>
        form.T1.Rows.SelectMany(row => row.Columns.Select(column => ("T1", row.Code, column)))
            .Concat(form.T2.Rows.SelectMany(row => form.T2.Columns.Select(column => ("T2", row.Code, column.Code))))
            .Concat(form.T3.Select(column => ("T3", FormDefinition.CasesRow, column.Code)));

    /// <summary>The cell of a number.</summary>
    public static (string Table, string Row, string Column) At(int number) => Known[number];

    /// <summary>The number of a cell; -1 when neither form has it.</summary>
    public static int NumberOf(string table, string row, string column) => Numbers.GetValueOrDefault((table, row, column), -1);

    /// <summary>The cells of the same row, this one among them; in table 3 the row is the block: the four results and the total of one kind of case.</summary>
    public static ReadOnlySpan<int> RowOf(int number) => Beside[number];

    /// <summary>A report's cells by number; of two figures for one cell the first.</summary>
    public static Figure?[] Read(Report report)
    {
        var cells = new Figure?[Known.Length];
        var next = 0;
        foreach (var figure in report.Figures)
        {
            // Figures stand in the form's order: the cell is nearly always the one behind the last.
            if (next >= Known.Length || Known[next].Column != figure.Column || Known[next].Row != figure.Row || Known[next].Table != figure.Table)
            {
                if (figure.IsNarrative() || NumberOf(figure.Table, figure.Row, figure.Column) is not (>= 0 and var found))
                {
                    continue;
                }

                next = found;
            }

            cells[next++] ??= figure;
        }

        return cells;
    }

    private static bool IsOfOneRow((string Table, string Row, string Column) one, (string Table, string Row, string Column) other) =>
        one.Table == other.Table && one.Row == other.Row && (one.Table != "T3" || BlockOf(one.Column) == BlockOf(other.Column));

    private static string BlockOf(string column) => column[..(column.LastIndexOf('_') + 1)];
}
