using System.Globalization;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Walks a document's body in reading order.</summary>
internal sealed class BodyWalk(DocumentBuilder builder, DocxStyles styles, DocxNumbering numbering, DocxNotes notes, CancellationToken stop)
{
    private const int LongestOuter = 60;

    private int _paragraphs;
    private int _tables;
    private bool _saidHidden;

    /// <summary>Walks block content. <paramref name="where"/> is the place it stands in: a cell of a dissolved table, a text box.</summary>
    public void Walk(WordNode parent, string? where = null)
    {
        foreach (var (element, text) in Items(parent, new FieldStack()))
        {
            if (text is not null)
            {
                _paragraphs++;
                Paragraph(element, text, where ?? string.Create(CultureInfo.InvariantCulture, $"第{_paragraphs}段"));
            }
            else if (element.Name == "tbl")
            {
                Table(element, where);
            }
            else
            {
                NoteEmbedded(where ?? string.Create(CultureInfo.InvariantCulture, $"第{_paragraphs}段之后"));
            }
        }
    }

    /// <summary>Paragraphs (those with deleted ends joined to the next, standing for the last) with their text, tables and chunks, in order.</summary>
    private IEnumerable<(WordNode Element, ParagraphText? Text)> Items(WordNode parent, FieldStack fields)
    {
        (WordNode Element, ParagraphText Text)? open = null;
        foreach (var element in parent.Children)
        {
            stop.ThrowIfCancellationRequested();
            if (element.Name == "p")
            {
                var text = open?.Text ?? new ParagraphText(styles, fields, notes);
                text.Add(element);
                open = (element, text);
                if (element.Child("pPr")?.Child("rPr") is { } mark && (mark.Child("del") is not null || mark.Child("moveFrom") is not null))
                {
                    continue;
                }
            }

            if (open is var (paragraph, joined))
            {
                open = null;
                yield return (paragraph, joined);
            }

            if (element.Name is "tbl" or "altChunk" or "subDoc")
            {
                yield return (element, null);
            }
        }

        if (open is var (last, rest))
        {
            yield return (last, rest);
        }
    }

    private void Paragraph(WordNode paragraph, ParagraphText text, string locator)
    {
        var isContents = text.IsContents || styles.IsContents(paragraph);
        var isHeading = !isContents && styles.IsHeading(paragraph);
        var words = text.Text();
        var label = Label(paragraph);
        foreach (var line in (words.Any(c => !Spaces.IsSpace(c)) ? Joined(label, words) : "").Split('\n'))
        {
            var single = Spaces.OneLine(line);
            builder.AddParagraph(single, locator, isHeading, isContents || PageResidue.IsFurniture(single));
        }

        NoteLosses(text, locator);
        foreach (var box in text.TextBoxes)
        {
            Walk(box, Outer(locator, "") + "文本框");
        }

        Notes(text, locator);
    }

    private void Table(WordNode table, string? where)
    {
        _tables++;
        var locator = string.Create(CultureInfo.InvariantCulture, $"{Outer(where, "中的")}表{_tables}");
        var grid = WordTable.Of(table, locator);
        if (grid.IsTruncated)
        {
            builder.AddLoss("truncated-table", locator, $"{locator}过大，后面的行或列没有读取，请核对原表。");
        }

        if (grid.IsLayout())
        {
            foreach (var cell in grid.Cells)
            {
                Walk(cell.Element, cell.Locator);
            }

            return;
        }

        var behind = new List<(string Locator, ParagraphText? Text, WordNode? Table)>();
        var cells = new List<RawCell>(grid.Cells.Count);
        foreach (var cell in grid.Cells)
        {
            var lines = new List<string>();
            Collect(cell.Element, cell.Locator, lines, behind);
            var doubt = cell.Covered.Any(covered => covered.TextLength() > 0) ? "这个合并单元格里有被遮住、看不见的文字，没有读取，请核对原表。" : null;
            cells.Add(new RawCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, Spaces.OneLine(string.Join('\n', lines)), cell.Locator, doubt));
        }

        if (cells.Any(cell => cell.Text.Length > 0))
        {
            builder.AddTable(cells, locator);
        }

        foreach (var (place, text, inner) in behind)
        {
            if (inner is not null)
            {
                Table(inner, place);
            }
            else if (text is not null)
            {
                NoteLosses(text, place);
                Notes(text, place);
            }
        }
    }

    /// <summary>The lines of a cell; its tables, notes and losses are kept for behind the table.</summary>
    private void Collect(WordNode parent, string locator, List<string> lines, List<(string Locator, ParagraphText? Text, WordNode? Table)> behind)
    {
        foreach (var (element, text) in Items(parent, new FieldStack()))
        {
            if (text is null)
            {
                if (element.Name == "tbl")
                {
                    behind.Add((locator, null, element));
                }
                else
                {
                    NoteEmbedded(locator);
                }

                continue;
            }

            lines.Add(Joined(Label(element), text.Text(isCell: true)));
            behind.Add((locator, text, null));
            foreach (var box in text.TextBoxes)
            {
                Collect(box, locator, lines, behind);
            }
        }
    }

    /// <summary>The place around a place; dropped where it would grow with every frame in a frame.</summary>
    private static string Outer(string? where, string link) => where is { Length: <= LongestOuter } ? where + link : "";

    private string Label(WordNode paragraph) => styles.NumberingOf(paragraph) is var (id, level, style) ? numbering.Next(id, level, style) : "";

    /// <summary>A label and its text: Word sets a tab between them, so that the number 1 and the year 2025 are not 12025.</summary>
    private static string Joined(string label, string text) =>
        label.Length > 0 && text.Length > 0 && (char.IsAsciiLetterOrDigit(label[^1]) || label[^1] == '.' && char.IsAsciiDigit(text[0])) ? label + " " + text : label + text;

    private void NoteLosses(ParagraphText text, string locator)
    {
        if (text.Pictures > 0)
        {
            builder.AddLoss("picture", locator, $"{locator}有图片，图片里的文字和表格没有读取；如果图片中有报告内容，请改为文字报送。");
        }

        if (text.HasHidden && !_saidHidden)
        {
            _saidHidden = true;
            builder.AddLoss("hidden-text", locator, $"{locator}有设为隐藏的文字（打印时看不见），没有读取；如果是报告内容，请取消隐藏后再报送。");
        }
    }

    private void NoteEmbedded(string locator) => builder.AddLoss(
        "embedded-document", locator, $"{locator}嵌入了另一份文件，其中的内容没有读取；请把内容粘贴到正文里，或用Word、WPS打开后另存为docx再报送。");

    private void Notes(ParagraphText text, string locator)
    {
        foreach (var (mark, note) in text.Notes)
        {
            var lines = new List<string>();
            NoteText(note, lines);
            builder.AddParagraph(mark + Spaces.OneLine(string.Join('\n', lines)), locator + "的注释");
        }
    }

    private void NoteText(WordNode parent, List<string> lines)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name == "p")
            {
                var text = new ParagraphText(styles, new FieldStack(), notes: null);
                text.Add(child);
                lines.Add(text.Text());
            }
            else
            {
                NoteText(child, lines);
            }
        }
    }
}
