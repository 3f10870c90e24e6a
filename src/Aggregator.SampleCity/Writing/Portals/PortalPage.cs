using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>A report as a page of a portal. Each portal has its own furniture around the text and its own way with paragraphs and cells.</summary>
internal abstract class PortalPage
{
    /// <summary>All GBK and GB18030 pages are written as GB18030, of which they are part: a rare character is never lost.</summary>
    protected static Encoding Gb { get; } = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")
        ?? throw new InvalidOperationException("The framework has no GB18030.");

    /// <summary>The page's bytes.</summary>
    public byte[] Write(ReportDraft draft)
    {
        var page = new StringBuilder(40_000);
        Begin(page, draft);
        foreach (var block in draft.Blocks)
        {
            page.Append(block switch
            {
                DraftBlock.Heading heading => Heading(heading.Level, Markup.Escape(heading.Text)),
                DraftBlock.Prose prose => Prose(prose.Text),
                DraftBlock.Residue line => Residue(Markup.Escape(line.Text)),
                DraftBlock.SignOff line => SignOff(Markup.Escape(line.Text)),
                DraftBlock.Picture picture => Picture($"W{draft.Published.Date:yyyyMMdd}{picture.Layout.Code}.png"),
                DraftBlock.Table table => Table(table.Layout),
                _ => throw new InvalidOperationException(block.GetType().Name),
            });
        }

        End(page, draft);
        return Encode(page.ToString());
    }

    /// <summary>Everything above the text, the title too.</summary>
    protected abstract void Begin(StringBuilder page, ReportDraft draft);

    /// <summary>Everything below the text.</summary>
    protected abstract void End(StringBuilder page, ReportDraft draft);

    /// <summary>A heading; its text is escaped.</summary>
    protected abstract string Heading(int level, string text);

    /// <summary>A paragraph; its text is not escaped.</summary>
    protected abstract string Prose(string text);

    protected abstract string SignOff(string text);

    protected virtual string Residue(string text) => $"<p>{text}</p>\n";

    protected virtual string Picture(string file) => $"<p style=\"text-align:center\"><img src=\"./{file}\" border=\"0\"></p>\n";

    /// <summary>The tag that begins a table of the form.</summary>
    protected virtual string TableTag => "<table border=\"1\">";

    /// <summary>What stands in a cell.</summary>
    protected virtual string InCell(LayoutCell cell) => Markup.Escape(cell.Text);

    /// <summary>A row behind the table's own; empty where the portal has none.</summary>
    protected virtual string SpacerRow(int columns) => "";

    protected virtual byte[] Encode(string page) => Encoding.UTF8.GetBytes(page);

    protected virtual string Table(TableLayout layout)
    {
        var table = new StringBuilder(TableTag).Append("<tbody>\n");
        foreach (var row in layout.Rows())
        {
            table.Append("<tr>");
            foreach (var cell in row)
            {
                table.Append("<td");
                Span(table, "rowspan", cell.RowSpan);
                Span(table, "colspan", cell.ColumnSpan);
                table.Append('>').Append(InCell(cell)).Append("</td>");
            }

            table.Append("</tr>\n");
        }

        return table.Append(SpacerRow(layout.ColumnCount)).Append("</tbody></table>\n").ToString();
    }

    /// <summary>A label with a wide space between its two characters, as a clerk sets 总　计.</summary>
    protected static string Spaced(LayoutCell cell) =>
        cell is { IsHead: true, Text.Length: 2 } ? $"{cell.Text[0]}\u3000{cell.Text[1]}" : cell.Text;

    private static void Span(StringBuilder table, string name, int span)
    {
        if (span > 1)
        {
            table.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
        }
    }
}
