namespace Aggregator.Intake.Reading.Docx;

/// <summary>A row of a Word table as the file states it: deleted rows and cells are gone, the older way of merging to the right is resolved.</summary>
/// <param name="Before">Columns left free before the first cell.</param>
/// <param name="After">Columns left free behind the last cell.</param>
/// <param name="BeforeWidth">Their width, null when not stated.</param>
/// <param name="Cells">The cells, those that continue one above included.</param>
internal sealed record WordRow(int Before, int After, int? BeforeWidth, IReadOnlyList<WordRow.Cell> Cells)
{
    private const int MostColumns = 1000;

    /// <summary>Columns the row states to cover.</summary>
    public long Total => Before + After + Cells.Sum(cell => (long)cell.Wide);

    public static IEnumerable<WordRow> Of(WordNode table)
    {
        foreach (var row in table.All("tr"))
        {
            var properties = row.Child("trPr");
            if (properties?.Child("del") is null)
            {
                yield return new WordRow(
                    Number(properties?.Value("gridBefore"), MostColumns) ?? 0,
                    Number(properties?.Value("gridAfter"), MostColumns) ?? 0,
                    properties?.Child("wBefore") is { } width ? Number(width.Attribute("w"), int.MaxValue) : null,
                    CellsOf(row));
            }
        }
    }

    private static List<Cell> CellsOf(WordNode row)
    {
        var cells = new List<Cell>();
        foreach (var cell in row.All("tc"))
        {
            var properties = cell.Child("tcPr");
            if (properties?.Child("cellDel") is not null)
            {
                continue;
            }

            var wide = Math.Max(1, Number(properties?.Value("gridSpan"), MostColumns) ?? 1);
            var width = properties?.Child("tcW") is { } stated && stated.Attribute("type") is not ("auto" or "nil") ? Number(stated.Attribute("w"), int.MaxValue) : null;
            if (properties?.Child("hMerge") is { } merge && merge.Attribute("val") is not "restart" && cells.Count > 0)
            {
                var first = cells[^1];
                cells[^1] = first with { Wide = Math.Min(first.Wide + wide, MostColumns), Width = first.Width + width, Swallowed = [.. first.Swallowed, cell] };
                continue;
            }

            // Merging or parting cells may itself be a tracked change.
            var continues = properties?.Child("vMerge") is { } down ? down.Attribute("val") is not "restart" : properties?.Child("cellMerge")?.Attribute("vMerge") is "cont";
            var begins = !continues && (properties?.Child("vMerge") is not null || properties?.Child("cellMerge") is not null);
            cells.Add(new Cell(cell, wide, width, begins, continues, []));
        }

        return cells;
    }

    private static int? Number(string? text, int most) =>
        int.TryParse(text?.TrimEnd('%'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Min(number, most) : null;

    /// <summary>A cell.</summary>
    /// <param name="Element">Its content.</param>
    /// <param name="Wide">Columns it covers.</param>
    /// <param name="Width">Its width in the file's unit, null when not stated.</param>
    /// <param name="Begins">It may be continued below.</param>
    /// <param name="Continues">It continues the one above.</param>
    /// <param name="Swallowed">Cells merged into it from the right.</param>
    internal sealed record Cell(WordNode Element, int Wide, int? Width, bool Begins, bool Continues, IReadOnlyList<WordNode> Swallowed);
}
