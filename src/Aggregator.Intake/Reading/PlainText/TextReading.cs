using System.Globalization;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.PlainText;

/// <summary>Reads plain text. The document's text is the file's own, so that offsets hold in the file as an editor shows it.</summary>
internal static class TextReading
{
    /// <summary>Lines from the top that may state facts of the page the text was copied from.</summary>
    private const int HeadLines = 40;

    private const int MostRows = 20_000;

    /// <summary>A report has some hundred lines; a text of half a million is a data dump that would only fill memory.</summary>
    private const int MostBlocks = 500_000;

    public static Document Read(byte[] bytes, string fileName, CancellationToken stop)
    {
        var decoded = TextDecoding.Decode(bytes);
        if (TextDecoding.IsGarbage(decoded.Text))
        {
            throw Unreadable.UnknownFormat(fileName);
        }

        if (decoded.Text.All(Spaces.IsSpace))
        {
            throw Unreadable.Empty(fileName);
        }

        if (decoded.Text.Length > DocumentReader.MaxCharacters)
        {
            throw Unreadable.TooLong(fileName, decoded.Text.Length);
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
        return new Document(FileFormat.Text, decoded.Text, blocks, facts.ToMetadata(null, decoded.Encoding), Losses(decoded, fileName));
    }

    public static IReadOnlyList<Loss> Losses(DecodedText decoded, string fileName) => decoded.BadCharacters == 0
        ? []
        : [new Loss("bad-characters", fileName, string.Create(CultureInfo.InvariantCulture, $"文件“{fileName}”有{decoded.BadCharacters}处乱码无法还原，请核对后用UTF-8编码另存。"))];

    private static void Flush(string text, List<TextLine> run, char? separator, List<Block> blocks)
    {
        if (separator is { } mark && TextTable.TryMake(text, run, mark) is { } table)
        {
            blocks.Add(table);
        }
        else
        {
            blocks.AddRange(run.Select(line => ParagraphOf(text, line)).OfType<Paragraph>());
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
                IsResidue: PageResidue.IsFurniture(text[start..end]));
    }
}
