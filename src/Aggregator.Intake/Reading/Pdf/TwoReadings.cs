namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Compares a table read from its ruling lines with the same table read from the places of its words; cells that differ carry a doubt.</summary>
internal static class TwoReadings
{
    /// <summary>Compares every figure: the cell it stands in, its column and its row's label.</summary>
    public static void Compare(PdfTable ruled, PdfTable? placed)
    {
        if (placed is null)
        {
            return;
        }

        var pairs = placed.Cells
            .SelectMany(cell => cell.Atoms.Select(atom => (Placed: cell, Ruled: ruled.Cells.Find(other => other.Box.Holds(atom.Box.CentreX, atom.Box.CentreY)))))
            .Where(pair => pair.Ruled is not null && pair.Ruled.Text.Length > 0)
            .Select(pair => (pair.Placed, Ruled: pair.Ruled!))
            .Distinct()
            .ToList();
        foreach (var (cell, other) in pairs)
        {
            if (Spaces.Remove(cell.Text) != Spaces.Remove(other.Text))
            {
                other.Doubt ??= $"按表格线读作“{other.Text}”，按文字位置读作“{cell.Text}”，请对照原件核对。";
            }
        }

        // Figures of one ruled row should be of one row by their places, and so with columns.
        foreach (var row in pairs.GroupBy(pair => (pair.Ruled.Row, pair.Ruled.RowSpan)))
        {
            Doubt(row, pair => pair.Placed.Row, "行");
        }

        foreach (var column in pairs.GroupBy(pair => (pair.Placed.Block, Math.Round(pair.Ruled.Box.Left), Math.Round(pair.Ruled.Box.Right))))
        {
            Doubt(column, pair => (int)Math.Round(pair.Placed.Box.Left), "列");
        }

        Labels(ruled, placed, pairs);
    }

    private static void Doubt(IEnumerable<(TableCell Placed, TableCell Ruled)> pairs, Func<(TableCell Placed, TableCell Ruled), int> place, string what)
    {
        var groups = pairs.GroupBy(place).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).ToList();
        // The most are right; of two equal parts nobody knows.
        var right = groups.Count > 1 && groups[0].Count() == groups[1].Count() ? 0 : 1;
        foreach (var pair in groups.Count > 1 ? groups.Skip(right).SelectMany(group => group) : [])
        {
            pair.Ruled.Doubt ??= $"“{pair.Ruled.Text}”按表格线与同{what}的数在一{what}，按文字位置不在一{what}，请对照原件核对。";
        }
    }

    private static void Labels(PdfTable ruled, PdfTable placed, List<(TableCell Placed, TableCell Ruled)> pairs)
    {
        var labels = placed.Cells.Where(cell => cell.IsLabel).GroupBy(cell => cell.Row).ToDictionary(row => row.Key, row => row.First());
        var rows = pairs.GroupBy(pair => pair.Placed.Row).Select(row => (Pairs: row, Label: LabelOf(ruled, row.MinBy(pair => pair.Ruled.Box.Left).Ruled))).ToList();
        foreach (var (row, own) in rows)
        {
            if (own is null || !labels.TryGetValue(row.Key, out var label) || !rows.Exists(other => other.Label is not null && Shared(label.Text, other.Label.Text) > Shared(label.Text, own.Text)))
            {
                continue;
            }

            foreach (var (_, cell) in row)
            {
                cell.Doubt ??= $"“{cell.Text}”按表格线属于“{own.Text}”，按文字位置属于“{label.Text}”，请对照原件核对。";
            }
        }
    }

    private static TableCell? LabelOf(PdfTable ruled, TableCell first) =>
        ruled.Cells.Where(cell => cell.Row == first.Row && cell.Box.Right <= first.Box.Left + 1 && cell.Text.Length > 0 && !TextAtom.IsFigureText(cell.Text)).MaxBy(cell => cell.Box.Left);

    // A label read from places may lack a line or have one too many: it is another row's when it shares more pairs of characters with that.
    private static int Shared(string one, string other)
    {
        var pairs = other.Zip(other.Skip(1)).ToHashSet();
        return one.Zip(one.Skip(1)).Count(pairs.Contains);
    }
}
