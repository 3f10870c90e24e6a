using System.Text;
using AngleSharp.Dom;

namespace Aggregator.Intake.Reading.Html;

/// <summary>Walks a page in reading order: every block and every line break ends a paragraph, tables are handed on.</summary>
internal sealed class PageWalk(DocumentBuilder builder, HeadFacts facts, PageShape shape, CancellationToken stop)
{
    private const int MostHeadLength = 3000;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul",
    };

    private readonly StringBuilder _line = new();

    private DomPath _lineAt = DomPath.Body;
    private bool _lineIsHeading;
    private bool _lineIsResidue;

    public void Walk(IElement body)
    {
        Children(body, DomPath.Body, new SiblingCount(), isHeading: false, isResidue: false);
        Flush();
    }

    private void Children(IElement parent, DomPath block, SiblingCount count, bool isHeading, bool isResidue)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data, block, isHeading, isResidue);
            }
            else if (node is IElement element && !PageShape.IsUnread(element))
            {
                Element(element, block, count, isHeading, isResidue);
            }
        }
    }

    private void Element(IElement element, DomPath block, SiblingCount count, bool isHeading, bool isResidue)
    {
        stop.ThrowIfCancellationRequested();
        var name = element.LocalName;
        isResidue = isResidue || shape.IsFurniture(element);
        switch (name)
        {
            case "br":
                Flush();
                break;
            case "img":
                Picture(element, block.Child(name, count.Next(name)), isResidue);
                break;
            case "table":
                Flush();
                Table(element, block.Child(name, count.Next(name)), isResidue);
                break;
            case var _ when Blocks.Contains(name):
                Flush();
                Children(element, block.Child(name, count.Next(name)), new SiblingCount(), isHeading || name is ['h', >= '1' and <= '6'], isResidue);
                Flush();
                break;
            default:
                // Spans, fonts and o:p are joined into the paragraph they stand in; they may hold blocks all the same.
                Children(element, block, count, isHeading, isResidue);
                break;
        }
    }

    private void Table(IElement table, DomPath path, bool isResidue)
    {
        var rows = PageTable.RowsOf(table, path);
        if (PageTable.IsLayout(rows, shape))
        {
            foreach (var cell in rows.SelectMany(row => row))
            {
                Flush();
                Children(cell.Element, cell.Path, new SiblingCount(), isHeading: false, isResidue || shape.IsFurniture(cell.Element));
                Flush();
            }
        }
        else if (PageTable.IsHead(rows))
        {
            AddHead(rows, isResidue: true);
        }
        else
        {
            AddGrid(table, rows, path, isResidue);
        }
    }

    private void AddGrid(IElement table, IReadOnlyList<IReadOnlyList<PageCell>> rows, DomPath path, bool isResidue)
    {
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption)
        {
            builder.AddParagraph(PageTable.TextOf(caption), path.Child("caption", 1).ToString(), isResidue: isResidue);
        }

        var layout = GridLayout.Of([.. rows.Select(row => row.Select(cell => cell.ToRaw()).ToList())]);
        if (layout.IsTruncated)
        {
            builder.AddLoss("truncated-table", path.ToString(), "网页中的这张表格过大，后面的行或列没有读取，请核对原表。");
        }

        if (layout.HadHugeSpan)
        {
            builder.AddLoss("huge-span", path.ToString(), "网页中的这张表格有异常的合并单元格，已按表格实际大小读取，请核对。");
        }

        if (isResidue || !layout.Cells.Any(cell => cell.Text.Length > 0))
        {
            foreach (var row in rows)
            {
                builder.AddParagraph(string.Join(' ', row.Select(cell => PageTable.TextOf(cell.Element))), row.Count == 0 ? path.ToString() : row[0].Path.ToString(), isResidue: true);
            }

            return;
        }

        builder.AddTable(layout.Cells, path.ToString());
    }

    private void AddHead(IReadOnlyList<IReadOnlyList<PageCell>> rows, bool isResidue)
    {
        foreach (var row in rows)
        {
            var texts = row.Select(cell => PageTable.TextOf(cell.Element)).ToList();
            for (var i = 0; i < texts.Count; i++)
            {
                if (i + 1 < texts.Count)
                {
                    facts.Add(texts[i], texts[i + 1]);
                }

                facts.AddLine(texts[i]);
            }

            builder.AddParagraph(string.Join(' ', texts.Where(text => text.Length > 0)), row.Count == 0 ? "" : row[0].Path.ToString(), isResidue: isResidue);
        }
    }

    private void Picture(IElement image, DomPath path, bool isResidue)
    {
        // Icons are small and say so; a picture without a size may be a scanned table.
        var isSmall = int.TryParse(image.GetAttribute("width"), out var width) && width < 100 || int.TryParse(image.GetAttribute("height"), out var height) && height < 100;
        if (!isResidue && !isSmall && (image.GetAttribute("src") ?? "").Length > 0)
        {
            builder.AddLoss("picture", path.ToString(), "网页正文中有图片，图片里的文字和表格没有读取；如果图片中有报告内容，请改为文字报送。");
        }
    }

    private void Append(string text, DomPath block, bool isHeading, bool isResidue)
    {
        if (text.All(Spaces.IsSpace))
        {
            _line.Append(_line.Length > 0 ? text : "");
            return;
        }

        if (_line.Length == 0)
        {
            (_lineAt, _lineIsHeading, _lineIsResidue) = (block, isHeading, isResidue);
        }

        // A line is the report's as soon as some of it is.
        _lineIsResidue &= isResidue;
        _line.Append(text);
    }

    private void Flush()
    {
        if (_line.Length == 0)
        {
            return;
        }

        var text = Spaces.OneLine(_line.ToString());
        _line.Clear();
        if (builder.Length < MostHeadLength)
        {
            facts.AddLine(text);
        }

        builder.AddParagraph(text, _lineAt.ToString(), _lineIsHeading, _lineIsResidue || PageResidue.IsFurniture(text));
    }
}
