using System.Globalization;
using DocumentFormat.OpenXml;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Walks a document's body in reading order.</summary>
internal sealed class BodyWalk(DocumentBuilder builder, DocxStyles styles, DocxNumbering numbering, CancellationToken stop)
{
    private int _paragraphs;
    private int _tables;

    public void Walk(OpenXmlElement body) => Walk(body, where: null);

    /// <summary>Walks block content. <paramref name="where"/> is the place it stands in: a cell of a dissolved table, a text box.</summary>
    private void Walk(OpenXmlElement parent, string? where)
    {
        foreach (var element in parent.Content())
        {
            stop.ThrowIfCancellationRequested();
            if (element.LocalName == "p")
            {
                Paragraph(element, where);
            }
            else if (element.LocalName == "tbl")
            {
                Table(element, where);
            }
        }
    }

    private void Paragraph(OpenXmlElement paragraph, string? where)
    {
        var text = ParagraphText.Of(paragraph);
        var label = styles.NumberingOf(paragraph) is var (id, level) && text.Text.Any(c => !Spaces.IsSpace(c)) ? numbering.Next(id, level) : "";
        _paragraphs++;
        var locator = where ?? string.Create(CultureInfo.InvariantCulture, $"第{_paragraphs}段");
        foreach (var line in (label + text.Text).Split('\n'))
        {
            var single = Spaces.OneLine(line);
            builder.AddParagraph(single, locator, styles.IsHeading(paragraph), PageResidue.IsFurniture(single));
        }

        if (text.Pictures > 0)
        {
            builder.AddLoss("picture", locator, $"{locator}有图片，图片里的文字和表格没有读取；如果图片中有报告内容，请改为文字报送。");
        }

        foreach (var box in text.TextBoxes)
        {
            Walk(box, locator + "文本框");
        }
    }

    private void Table(OpenXmlElement table, string? where)
    {
        _tables++;
        var locator = where is null ? string.Create(CultureInfo.InvariantCulture, $"表{_tables}") : string.Create(CultureInfo.InvariantCulture, $"{where}中的表{_tables}");
        var rows = WordTable.RowsOf(table, locator);
        if (WordTable.IsLayout(rows))
        {
            foreach (var cell in rows.SelectMany(row => row))
            {
                Walk(cell.Element, cell.Raw.Locator);
            }

            return;
        }

        var layout = GridLayout.Of([.. rows.Select(row => row.Select(cell => cell.Raw).ToList())]);
        if (layout.IsTruncated)
        {
            builder.AddLoss("truncated-table", locator, $"{locator}过大，后面的行或列没有读取，请核对原表。");
        }

        if (layout.Cells.Any(cell => cell.Text.Length > 0))
        {
            builder.AddTable(layout.Cells, locator);
        }
    }
}
