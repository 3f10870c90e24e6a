using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aggregator.SampleCity.Writing;

/// <summary>A report as a Word document: heading styles, tables with cells merged over columns (gridSpan) and rows (vMerge).</summary>
internal static class DocxFile
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Write(ReportDraft draft)
    {
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // Given ids: the ones the library makes up differ from run to run.
            var main = word.AddNewPart<MainDocumentPart>(MainType, "rId1");
            var body = new Body(Line(draft.Title, "Title"));
            foreach (var block in draft.Blocks)
            {
                body.Append(block switch
                {
                    DraftBlock.Heading heading => Line(heading.Text, heading.Level == 1 ? "Heading1" : "Heading2"),
                    DraftBlock.Prose prose => Line(prose.Text, null),
                    DraftBlock.SignOff line => Line(line.Text, null, JustificationValues.Right),
                    DraftBlock.Table table => TableOf(table.Layout),
                    _ => throw new InvalidOperationException(block.GetType().Name),
                });
            }

            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }));
            main.Document = new Document(body);
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = Styles();
        }

        return FixedZip.Repack(package);
    }

    private static Paragraph Line(string text, string? style, JustificationValues? align = null)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }

        if (align is { } side)
        {
            properties.Append(new Justification { Val = side });
        }

        return new Paragraph(properties, new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static Table TableOf(TableLayout layout)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }, Borders()),
            new TableGrid(Enumerable.Range(0, layout.ColumnCount).Select(_ => new GridColumn { Width = "900" })));
        for (var row = 0; row < layout.RowCount; row++)
        {
            var line = new TableRow();
            for (var column = 0; column < layout.ColumnCount;)
            {
                var cell = layout.At(row, column);
                line.Append(CellOf(cell, row));
                column = cell.Column + cell.ColumnSpan;
            }

            table.Append(line);
        }

        return table;
    }

    private static TableCell CellOf(LayoutCell cell, int row)
    {
        var properties = new TableCellProperties();
        if (cell.ColumnSpan > 1)
        {
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        }

        if (cell.RowSpan > 1)
        {
            properties.Append(new VerticalMerge { Val = cell.Row == row ? MergedCellValues.Restart : MergedCellValues.Continue });
        }

        var text = cell.Row == row ? cell.Text : "";
        return new TableCell(properties, text.Length == 0 ? new Paragraph() : new Paragraph(new Run(new Text(text))));
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static Styles Styles() => new(StyleOf("Title", "Title", null), StyleOf("Heading1", "heading 1", 0), StyleOf("Heading2", "heading 2", 1));

    private static Style StyleOf(string id, string name, int? outline)
    {
        var properties = new StyleParagraphProperties();
        if (outline is { } level)
        {
            properties.Append(new OutlineLevel { Val = level });
        }

        return new Style(new StyleName { Val = name }, properties, new StyleRunProperties(new Bold())) { Type = StyleValues.Paragraph, StyleId = id };
    }
}
