using System.Globalization;

namespace Aggregator.SampleCity.Tests;

/// <summary>What a file of the years before 2019 prints: lines of text, and the rows of its table of indicators.</summary>
internal sealed class EarlyPrinted
{
    private EarlyPrinted(PrintedReport printed)
    {
        Lines = [.. printed.Lines.Select(l => l.Trim('　', ' ', '\u00a0')).Where(l => l.Length > 0)];
        (Table, Rows, var cells) = EarlyTable.Read(printed.Rows);
        Cells = cells.ToDictionary(c => (c.Key.Row, c.Key.Column), c => c.Value);
    }

    /// <summary>Lines outside the table.</summary>
    public IReadOnlyList<string> Lines { get; }

    public string Text => string.Join('\n', Lines);

    /// <summary><c>stats2014</c>, <c>appendix</c>, or null.</summary>
    public string? Table { get; }

    /// <summary>The table's rows, its head first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public Dictionary<(string Row, string Column), string> Cells { get; }

    /// <summary>A number, a blank being 0.</summary>
    public decimal Number(string row, string column = "value") => Cells[(row, column)] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;

    public static EarlyPrinted Read(string path) => new(PrintedReport.Read(path));
}
