namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A cell of a table on a page, with the words that stand in it.</summary>
internal sealed class TableCell(int row, int rowSpan, Box box, int page)
{
    public int Row { get; set; } = row;

    public int RowSpan { get; set; } = rowSpan;

    public Box Box { get; set; } = box;

    public int Page { get; } = page;

    public string Text { get; set; } = "";

    public string? Doubt { get; set; }

    /// <summary>Its figure is longer than a line of the cell.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The figures in a cell read from the places of words; empty for any other.</summary>
    public IReadOnlyList<TextAtom> Atoms { get; init; } = [];

    /// <summary>The part of a table with one set of columns such a figure stands in.</summary>
    public TextBlock? Block { get; init; }

    /// <summary>A row's own label, in a table read from the places of words.</summary>
    public bool IsLabel { get; init; }
}
