namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A row the end of a page cut in two: its label begins on one page and ends on the next, its figures stand on one of them.</summary>
internal static class BrokenRow
{
    /// <summary>Joins the first row of the next page's part to the last row, when it is the rest of that.</summary>
    /// <param name="last">The cells that end with the last row.</param>
    /// <param name="next">The next page's part.</param>
    /// <returns>Whether it was; the cells of <paramref name="last"/> hold both texts then.</returns>
    public static bool Join(List<TableCell> last, PdfTable next)
    {
        var pairs = next.Cells.Where(cell => cell.Row == 0).Select(cell => (Above: PdfTable.Above(last, cell)!, Cell: cell)).ToList();
        if (pairs.Count < 2 || pairs.Exists(pair => pair.Above is null))
        {
            return false;
        }

        var figures = pairs.Where(pair => pair is { Above.RowSpan: 1, Cell.RowSpan: 1 } && IsFigureOrBlank(pair.Above.Text) && IsFigureOrBlank(pair.Cell.Text)).ToList();
        var labels = pairs.Except(figures).Where(pair => pair.Cell.Text.Length > 0).ToList();
        var isOnePage = figures.TrueForAll(pair => pair.Cell.Text.Length == 0) != figures.TrueForAll(pair => pair.Above.Text.Length == 0);
        if (!isOnePage || labels.Count == 0 || labels.Exists(pair => pair.Above.Text.Length == 0 || LabelRows.IsNumbered(pair.Cell.Text)))
        {
            return false;
        }

        var isSure = labels.Exists(pair => LabelRows.IsNumbered(pair.Above.Text));
        foreach (var (above, cell) in labels.Concat(figures))
        {
            above.Text = Spaces.OneLine(above.Text + "\n" + cell.Text);
            above.Doubt ??= cell.Doubt;
        }

        foreach (var (above, _) in figures.Where(pair => !isSure && pair.Above.Text.Length > 0))
        {
            above.Doubt ??= "这一行在换页处断开，已与下页的行名合并，请对照原件核对。";
        }

        return true;
    }

    private static bool IsFigureOrBlank(string text) => text.Length == 0 || TextAtom.IsFigureText(text);
}
