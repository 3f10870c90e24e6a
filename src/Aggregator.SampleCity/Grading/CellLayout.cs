using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Where each cell of a file's tables stands in one flat list, so that a thousand files of one form share the names.</summary>
internal sealed class CellLayout
{
    private readonly Dictionary<(string Table, string Row, string Column), int> _indexes = [];

    public CellLayout(CellsKey file)
    {
        foreach (var (table, rows) in file.Tables)
        {
            foreach (var (row, entries) in rows)
            {
                // A local table of the early years has a column for the year alone, or a second for all years.
                foreach (var column in SheetKeys.ColumnsOf(file.Form, table, row).Take(IsOfOneOrTwoColumns(table) ? entries.Length : int.MaxValue))
                {
                    _indexes.Add((table, row, column), Cells.Count);
                    Cells.Add((table, row, column));
                }
            }
        }
    }

    /// <summary>The cells in the order of the list.</summary>
    public List<(string Table, string Row, string Column)> Cells { get; } = [];

    /// <summary>The cell's index, or -1.</summary>
    public int IndexOf(string table, string row, string column) => _indexes.GetValueOrDefault((table, row, column), -1);

    /// <summary>Names the layout: files of one name have the same cells in the same order.</summary>
    public static string NameOf(CellsKey file) => file.Form + ":" + string.Join(';', file.Tables.Select(t =>
        t.Key + "/" + string.Join(',', t.Value.Select(r => IsOfOneOrTwoColumns(t.Key) ? $"{r.Key}*{r.Value.Length}" : r.Key))));

    private static bool IsOfOneOrTwoColumns(string table) => table is "stats2014" or "appendix";
}
