namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>A row of a sheet that holds something: its index from 0 and the texts of its cells, blank ones empty.</summary>
internal sealed record SheetRow(int Index, IReadOnlyList<string> Cells)
{
    public int Filled { get; } = Cells.Count(text => text.Length > 0);

    /// <summary>The first filled column, or -1.</summary>
    public int First { get; } = FirstOf(Cells);

    /// <summary>The last filled column, or -1.</summary>
    public int Last { get; } = LastOf(Cells);

    /// <summary>The text of a column, empty beyond the row's last.</summary>
    public string At(int column) => column < Cells.Count ? Cells[column] : "";

    private static int FirstOf(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Length > 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int LastOf(IReadOnlyList<string> cells)
    {
        var last = cells.Count - 1;
        while (last >= 0 && cells[last].Length == 0)
        {
            last--;
        }

        return last;
    }
}
