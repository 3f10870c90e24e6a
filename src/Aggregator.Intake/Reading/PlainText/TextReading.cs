using System.Globalization;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.PlainText;

/// <summary>Reads plain text. The document's text is the file's own, so that offsets hold in the file as an editor shows it.</summary>
internal static class TextReading
{
    /// <summary>Lines from the top that may state facts of the page the text was copied from.</summary>
    private const int HeadLines = 40;

    private const int MostRows = 20_000;

    /// <summary>A report has some hundred lines; a text of millions is a data dump that would only fill memory.</summary>
    private const int MostBlocks = 2_000_000;

    public static Document Read(byte[] bytes, string fileName, CancellationToken stop)
    {
        var decoded = TextDecoding.Decode(bytes);
        if (TextDecoding.IsGarbage(decoded.Text))
        {
            throw Unreadable.UnknownFormat(fileName);
        }

        if (Spaces.IsBlank(decoded.Text))
        {
            throw Unreadable.Empty(fileName);
        }

        var facts = new HeadFacts();
        var blocks = new List<Block>();
        var run = new List<TextLine>();
        char? running = null;
        foreach (var line in TextLine.Of(decoded.Text))
        {
            stop.ThrowIfCancellationRequested();
            if (blocks.Count > MostBlocks)
            {
                throw Unreadable.TooComplex(fileName);
            }

            if (line.Number <= HeadLines)
            {
                facts.AddLine(decoded.Text[line.Start..line.End]);
            }

            var separator = TextTable.SeparatorOf(decoded.Text, line);
            if (separator != running || run.Count >= MostRows)
            {
                Flush(decoded.Text, run, running, blocks);
            }

            running = separator;
            run.Add(line);
        }

        Flush(decoded.Text, run, running, blocks);
        return new Document(FileFormat.Text, decoded.Text, blocks, facts.ToMetadata(null, decoded.Encoding), Losses(decoded, decoded.Text, fileName));
    }

    /// <summary>What could not be decoded, and what was decoded wrongly before the file was saved.</summary>
    public static IReadOnlyList<Loss> Losses(DecodedText decoded, string text, string fileName)
    {
        if (decoded.BadCharacters > 0)
        {
            return [BadCharacters(fileName, string.Create(CultureInfo.InvariantCulture, $"有{decoded.BadCharacters}处乱码无法还原，请核对后用UTF-8编码另存"))];
        }

        var places = Mojibake.In(text);
        return places == 0 ? [] : [BadCharacters(fileName, string.Create(CultureInfo.InvariantCulture, $"有{places}处文字疑似在保存前就已按错误的编码转换成乱码，请用原网页或原文件重新保存"))];
    }

    private static Loss BadCharacters(string fileName, string what) => new("bad-characters", fileName, $"文件“{fileName}”{what}。");

    private static void Flush(string text, List<TextLine> run, char? separator, List<Block> blocks)
    {
        if (separator is { } mark && TextTable.TryMake(text, run, mark) is { } table)
        {
            blocks.Add(table);
        }
        else
        {
            foreach (var line in run)
            {
                if (ParagraphOf(text, line) is { } paragraph)
                {
                    blocks.Add(paragraph);
                }
            }
        }

        run.Clear();
    }

    private static Paragraph? ParagraphOf(string text, TextLine line)
    {
        var (start, end) = Spaces.TrimBounds(text, line.Start, line.End);
        return start == end
            ? null
            : new Paragraph(
                TextSpan.FromBounds(start, end),
                string.Create(CultureInfo.InvariantCulture, $"第{line.Number}行"),
                IsResidue: end - start <= PageResidue.Longest && PageResidue.IsFurniture(text[start..end]));
    }
}
