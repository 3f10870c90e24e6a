using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>
/// Reads a Word or WPS document in the OOXML format: the main part in reading order, tracked changes accepted. Headers and footers come last,
/// as residue; comments are not read.
/// </summary>
internal static class DocxReading
{
    private const int MostHeaders = 30;

    public static Document Read(byte[] bytes, string fileName, CancellationToken stop)
    {
        using var package = new WordPackage(bytes, fileName, stop);
        var body = package.Main.Child("body") ?? throw Unreadable.Damaged(fileName);
        var builder = new DocumentBuilder(FileFormat.Docx);
        var styles = new DocxStyles(package.Part("styles"));
        if (package.HasRevisions)
        {
            builder.AddLoss("tracked-changes", fileName, $"文件“{fileName}”里有尚未接受的修订，已按全部接受后的文字读取；请在Word或WPS里核对、接受修订后再报送。");
        }

        new BodyWalk(builder, styles, new DocxNumbering(package.Part("numbering"), styles), new DocxNotes(package.Part("footnotes"), package.Part("endnotes")), stop).Walk(body);
        if (builder.Length == 0)
        {
            throw Unreadable.Because("empty-file", fileName, $"文件“{fileName}”里没有文字（可能只有图片，或正文在嵌入的另一份文件里），请把报告正文录入后再报送。");
        }

        AddHeaders(builder, package, styles);
        if (package.Part("comments")?.Child("comment") is not null)
        {
            builder.AddLoss("comment", fileName, $"文件“{fileName}”里有批注，不作为报告内容，没有读取；请删去批注后再报送。");
        }

        if (package.Broken.Count > 0)
        {
            builder.AddLoss("broken-part", fileName, $"文件“{fileName}”内部有{package.Broken.Count}个部分已损坏（如{package.Broken[0]}），其中的编号、注释或页眉页脚没有读取；请用Word或WPS打开、另存为docx后再报送。");
        }

        return builder.Build(new DocumentMetadata(Title: Fact("title"), Creator: Fact("creator")));

        string? Fact(string name) => package.CoreProperties?.Child(name)?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? Spaces.OneLine(text) : null;
    }

    private static void AddHeaders(DocumentBuilder builder, WordPackage package, DocxStyles styles)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (part, place) in package.Parts("header").Take(MostHeaders).Select(part => (part, "页眉")).Concat(package.Parts("footer").Take(MostHeaders).Select(part => (part, "页脚"))))
        {
            foreach (var paragraph in part.All("p"))
            {
                var text = new ParagraphText(styles, new FieldStack(), notes: null);
                text.Add(paragraph);
                var line = Spaces.OneLine(text.Text());
                if (line.Any(Spaces.IsCjk) && line.Any(char.IsLetter) && said.Add(line))
                {
                    builder.AddParagraph(line, place, isResidue: true);
                }
            }
        }
    }
}
