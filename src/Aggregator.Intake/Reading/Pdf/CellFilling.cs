namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Puts words into the cells of a ruled table and compares with what the words' places alone say.</summary>
internal static class CellFilling
{
    /// <summary>Numbers closer than so many type sizes are one number to the eye.</summary>
    private const double OneNumber = 0.6;

    /// <summary>Left and right of a cell's text there is less than so many points together.</summary>
    private const double Padding = 12;

    /// <summary>Fills the cells; returns the words that stand in none.</summary>
    public static List<PdfWord> Fill(PdfTable table, List<PdfWord> words)
    {
        var left = new List<PdfWord>();
        var inside = new List<(PdfWord Word, TableCell Cell)>();
        foreach (var word in words)
        {
            if (!table.Box.Holds(word.Box.CentreX, word.Box.CentreY))
            {
                left.Add(word);
                continue;
            }

            inside.AddRange(Placed(table, word));
        }

        var crowded = new List<TableCell>();
        foreach (var cell in inside.GroupBy(place => place.Cell))
        {
            var lines = TextRow.Of(cell.Select(place => place.Word));
            if (lines.Exists(line => line.HasOverprint))
            {
                crowded.Add(cell.Key);
            }

            cell.Key.IsBroken = IsBroken(cell.Key.Box, lines);
            cell.Key.Text = string.Join(cell.Key.IsBroken ? "" : "\n", lines.Select(row => row.Text));
        }

        Compare(inside);
        foreach (var cell in table.Cells)
        {
            cell.Text = Spaces.OneLine(cell.Text);
        }

        DoubtOverprinted(table, crowded);
        return left;
    }

    // Text too high for its cell is printed into the cells above and below, on their own: whose label it is cannot be told.
    private static void DoubtOverprinted(PdfTable table, List<TableCell> crowded)
    {
        var rows = crowded.Where(cell => cell.RowSpan == 1).ToLookup(cell => cell.Row);
        foreach (var cell in table.Cells.Where(cell => rows.Contains(cell.Row) && TextAtom.IsFigureText(cell.Text)))
        {
            cell.Doubt ??= $"这一行的“{rows[cell.Row].First().Text}”处几行文字印在一起，分不清“{cell.Text}”属于哪一行，请对照原件核对。";
        }
    }

    // One figure on several lines: but for the last each is as full as its cell.
    private static bool IsBroken(Box cell, List<TextRow> lines) =>
        lines.Count > 1
        && lines.TrueForAll(line => line.Text.All(c => char.IsAsciiDigit(c) || c is ',' or '.'))
        && lines.SkipLast(1).All(line => line.Text.Length > 1 && cell.Width - line.Box.Width < (0.5 * line.Size) + Padding)
        && lines[^1].Box.Width <= lines[0].Box.Width + 1;

    // A word that runs over a wall is cut there, its characters taken as evenly wide as their kind is.
    private static IEnumerable<(PdfWord Word, TableCell Cell)> Placed(PdfTable table, PdfWord word)
    {
        var em = word.Box.Width / Math.Max(1, word.Text.Sum(Width));
        var rest = word.Text;
        var at = word.Box.Left;
        while (rest.Length > 0)
        {
            var cell = CellAt(table, at + (em * Width(rest[0]) / 2), word.Box.CentreY);
            var count = 0;
            var end = at;
            while (count < rest.Length && (count == 0 || CellAt(table, end + (em * Width(rest[count]) / 2), word.Box.CentreY) == cell))
            {
                end += em * Width(rest[count++]);
            }

            yield return (new PdfWord(word.Box with { Left = at, Right = end }, rest[..count]), cell);
            (rest, at) = (rest[count..], end);
        }

        static double Width(char c) => Spaces.IsCjk(c) || c > 0x2000 ? 1 : 0.5;
    }

    private static TableCell CellAt(PdfTable table, double x, double y) =>
        table.Cells.Find(cell => cell.Box.Holds(x, y)) ?? table.Cells.MinBy(cell => Away(cell.Box, x, y))!;

    private static double Away(Box box, double x, double y) =>
        Math.Max(0, Math.Max(box.Left - x, x - box.Right)) + Math.Max(0, Math.Max(box.Top - y, y - box.Bottom));

    // By the words' places alone a number is a run of figures without a gap. Where that run and a cell do not hold the same, the cell says so.
    private static void Compare(List<(PdfWord Word, TableCell Cell)> inside)
    {
        var cells = inside.Where(place => IsFigure(place.Word.Text)).ToDictionary(place => place.Word, place => place.Cell);
        var runs = TextRow.Of(cells.Keys).SelectMany(row => row.Pieces(OneNumber)).ToList();
        foreach (var run in runs)
        {
            var touched = run.Words.Select(word => cells[word]).Distinct().ToList();
            foreach (var cell in touched.Where(_ => touched.Count > 1))
            {
                cell.Doubt = $"“{run.Text}”压在表格线上，按线分开读作“{cell.Text.ReplaceLineEndings("")}”，请对照原件核对。";
            }
        }

        foreach (var cell in runs.GroupBy(run => cells[run.Words[0]]).Where(cell => cell.Count() > 1 && !cell.Key.IsBroken && IsFigure(Spaces.Remove(cell.Key.Text))))
        {
            cell.Key.Doubt ??= $"按表格线这是一格，按文字位置却是{string.Join("、", cell.Select(run => $"“{run.Text}”"))}，请对照原件核对。";
        }
    }

    private static bool IsFigure(string text) => text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '+' or '-' or '%' or '/' or '—' or '０' or (>= '１' and <= '９')) && text.Any(char.IsAsciiDigit);
}
