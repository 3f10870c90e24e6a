using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Builds Word documents for tests.</summary>
internal static class Docx
{
    public static byte[] Of(params OpenXmlElement[] content) => Of(_ => { }, content);

    public static byte[] Of(Action<WordprocessingDocument> also, params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new Document(new Body(content));
            also(package);
        }

        return stream.ToArray();
    }

    public static Paragraph P(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    public static Paragraph Styled(string text, string style)
    {
        var paragraph = P(text);
        paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        return paragraph;
    }

    public static Paragraph Numbered(string text, int numId, int level = 0)
    {
        var paragraph = P(text);
        paragraph.PrependChild(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = numId })));
        return paragraph;
    }

    public static TableRow Row(params TableCell[] cells) => new(cells);

    public static TableCell Cell(string text, int wide = 1, string? merge = null)
    {
        var properties = new TableCellProperties();
        if (wide > 1)
        {
            properties.Append(new GridSpan { Val = wide });
        }

        if (merge is not null)
        {
            properties.Append(merge == "restart" ? new VerticalMerge { Val = MergedCellValues.Restart } : new VerticalMerge());
        }

        return new TableCell(properties, P(text));
    }

    /// <summary>Chinese numbering 一、 and （一） as numbering 1, heading styles.</summary>
    public static void AddStylesAndNumbering(WordprocessingDocument package)
    {
        var main = package.MainDocumentPart!;
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "H1" },
            new Style(new StyleName { Val = "My" }, new BasedOn { Val = "H1" }) { Type = StyleValues.Paragraph, StyleId = "H1b" });
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(
                new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand }, new LevelText { Val = "%1、" }) { LevelIndex = 0 },
                new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand }, new LevelText { Val = "（%2）" }) { LevelIndex = 1 })
            { AbstractNumberId = 7 },
            new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 1 });
        package.PackageProperties.Title = "文档属性里的标题";
        package.PackageProperties.Creator = "办公室";
    }
}
