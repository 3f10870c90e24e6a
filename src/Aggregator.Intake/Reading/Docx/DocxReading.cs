using Aggregator.Core.Documents;
using DocumentFormat.OpenXml.Packaging;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Reads a Word or WPS document in the OOXML format: the main part in reading order, tracked changes accepted.</summary>
internal static class DocxReading
{
    public static Document Read(byte[] bytes, string fileName, CancellationToken stop)
    {
        // Writable, so that the package may mend links that are no URI; they are common and lose nothing of the text.
        using var stream = new MemoryStream();
        stream.Write(bytes);
        stream.Position = 0;
        using var package = WordprocessingDocument.Open(stream, isEditable: true, new OpenSettings
        {
            AutoSave = false,
            RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:invalid"),
        });
        var main = package.MainDocumentPart ?? throw Unreadable.Damaged(fileName);
        var body = main.Document?.Body ?? throw Unreadable.Damaged(fileName);
        var builder = new DocumentBuilder(FileFormat.Docx);
        new BodyWalk(builder, DocxStyles.Of(main), DocxNumbering.Of(main), stop).Walk(body);
        if (builder.Length == 0)
        {
            throw Unreadable.Because("empty-file", fileName, $"文件“{fileName}”里没有文字（可能只有图片），请把报告正文录入后再报送。");
        }

        var title = package.PackageProperties.Title;
        return builder.Build(new DocumentMetadata(Title: string.IsNullOrWhiteSpace(title) ? null : Spaces.OneLine(title)));
    }
}
