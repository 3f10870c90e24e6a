namespace Aggregator.SampleCity.Tests.Printed;

/// <summary>Parts the rows of a workbook's sheets into lines and table rows. The sheet that only says how to fill in is left out.</summary>
internal static class PrintedSheets
{
    public static (IEnumerable<string> Lines, IEnumerable<IReadOnlyList<string>> Rows) Read(IEnumerable<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> sheets)
    {
        var rows = sheets.Where(s => s.Name != "说明").SelectMany(s => s.Rows).ToList();
        return (rows.Where(IsLine).Select(r => r[0].Trim()), rows.Where(r => !IsLine(r)));

        static bool IsLine(IReadOnlyList<string> row) => row.Count == 1 && !row[0].StartsWith("第二十条", StringComparison.Ordinal);
    }

    /// <summary>A row from its cells; places between them that hold none are empty.</summary>
    public static IReadOnlyList<string> RowOf(IEnumerable<(int Column, string Text)> cells)
    {
        var list = cells.ToList();
        var row = new string[list.Max(c => c.Column) + 1];
        Array.Fill(row, "");
        foreach (var (column, text) in list)
        {
            row[column] = text;
        }

        return row;
    }
}
