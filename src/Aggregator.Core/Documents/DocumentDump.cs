using System.Globalization;
using System.Text;

namespace Aggregator.Core.Documents;

/// <summary>Writes a document as text that a person can compare line by line: for golden files and for looking at what a reader saw.</summary>
public static class DocumentDump
{
    /// <summary>
    /// The document's facts, blocks, cells and losses, one a line, ending with a line break. Line breaks inside a text show as <c>⏎</c>, tabs
    /// as <c>⇥</c>; spans as <c>offset+length</c>.
    /// </summary>
    public static string Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var dump = new StringBuilder();
        Line(dump, $"format {document.Format}, {document.Text.Length} characters");
        var metadata = document.Metadata;
        Fact(dump, "title", metadata.Title);
        Fact(dump, "index number", metadata.IndexNumber);
        Fact(dump, "publisher", metadata.Publisher);
        Fact(dump, "document date", metadata.DocumentDate);
        Fact(dump, "published date", metadata.PublishedDate);
        Fact(dump, "encoding", metadata.Encoding);
        Fact(dump, "creator", metadata.Creator);
        foreach (var block in document.Blocks)
        {
            Add(dump, block, document.Text);
        }

        foreach (var loss in document.Losses)
        {
            Line(dump, $"loss {loss.Kind} at {loss.Where}: {Shown(loss.Message)}");
        }

        return dump.ToString();
    }

    private static void Add(StringBuilder dump, Block block, string text)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{block.Span.Offset}+{block.Span.Length} {block.Locator}");
        switch (block)
        {
            case Paragraph paragraph:
                Line(dump, $"{(paragraph.IsHeading ? "heading" : "paragraph")}{(paragraph.IsResidue ? " residue" : "")} {place}: {Shown(paragraph.Span.Of(text))}");
                break;
            case TableBlock table:
                Line(dump, $"table {place}: {table.Grid.RowCount} rows, {table.Grid.ColumnCount} columns");
                foreach (var cell in table.Grid.Cells)
                {
                    var span = cell.RowSpan > 1 || cell.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $" spans {cell.RowSpan}x{cell.ColumnSpan}") : "";
                    Line(dump, $"  r{cell.Row} c{cell.Column}{span} {cell.Span.Offset}+{cell.Span.Length} {cell.Locator}: {Shown(cell.Text)}{(cell.Doubt is null ? "" : " ?" + cell.Doubt)}");
                }

                break;
        }
    }

    private static void Fact(StringBuilder dump, string name, string? value)
    {
        if (value is not null)
        {
            Line(dump, $"{name}: {Shown(value)}");
        }
    }

    private static void Line(StringBuilder dump, FormattableString line) => dump.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');

    private static string Shown(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace('\n', '⏎').Replace('\t', '⇥');
}
