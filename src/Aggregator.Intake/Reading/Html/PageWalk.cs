using System.Text;

namespace Aggregator.Intake.Reading.Html;

/// <summary>Walks a page in reading order: every block and every line break ends a paragraph, tables are handed on.</summary>
internal sealed class PageWalk(DocumentBuilder builder, HeadFacts facts, PageTree tree, CancellationToken stop)
{
    private const int MostHeadLength = 3000;

    private const int SmallPicture = 100;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul",
    };

    private readonly PageShape _shape = new(tree);
    private readonly PageTable _tables = new(tree);
    private readonly StringBuilder _line = new();
    private readonly List<(string Text, DomPath At)> _hidden = [];

    private DomPath _lineAt = DomPath.Body;
    private bool _lineIsHeading;
    private bool _lineIsResidue;

    /// <summary>Whether the page shows what stands in other files.</summary>
    public bool HasFrames { get; private set; }

    public void Walk()
    {
        Children(0, new Place(DomPath.Body, new SiblingCount()));
        Flush();
    }

    private void Children(int parent, in Place place)
    {
        var end = tree[parent].End;
        for (var at = parent + 1; at < end; at = tree[at].End)
        {
            ref readonly var node = ref tree[at];
            if (node.Element is not null)
            {
                Element(at, place);
            }
            else if (place.IsVerbatim)
            {
                Verbatim(node.Text, place);
            }
            else
            {
                Append(node.Text, place);
            }
        }
    }

    private void Element(int at, in Place place)
    {
        stop.ThrowIfCancellationRequested();
        ref readonly var node = ref tree[at];
        var name = node.Text;
        if (name == "br")
        {
            Flush();
            return;
        }

        var isBlock = Blocks.Contains(name);
        if (PageShape.IsHidden(node) && !isBlock && name != "table")
        {
            // What is hidden inside a line must not run into its words.
            Hidden(at, place);
            return;
        }

        var isResidue = place.IsResidue || PageShape.IsHidden(node) || _shape.IsFurniture(at);
        if (isBlock)
        {
            Flush();
            var block = new Place(place.Block.Child(name, place.Count.Next(name)), new SiblingCount())
            {
                IsHeading = place.IsHeading || name is ['h', >= '1' and <= '6'],
                IsResidue = isResidue,
                IsVerbatim = place.IsVerbatim || name == "pre",
            };
            Children(at, block);
            Flush();
        }
        else if (name == "table")
        {
            Flush();
            Table(at, place.Block.Child(name, place.Count.Next(name)), isResidue);
        }
        else if (name == "img")
        {
            Picture(at, place, isResidue);
        }
        else if (PageTree.IsFrame(name))
        {
            Frame(at, place, isResidue);
        }
        else
        {
            // Spans, fonts and o:p are joined into the paragraph they stand in; they may hold blocks all the same.
            Children(at, place with { IsResidue = isResidue });
        }
    }

    private void Hidden(int at, in Place place)
    {
        var text = new StringBuilder();
        for (var i = at + 1; i < tree[at].End; i++)
        {
            text.Append(tree[i].Element is null ? tree[i].Text : "");
        }

        if (text.Length > 0)
        {
            _hidden.Add((Spaces.OneLine(text.ToString()), place.Block));
        }
    }

    private void Table(int at, DomPath path, bool isResidue)
    {
        var caption = _tables.CaptionOf(at);
        if (caption >= 0)
        {
            Children(caption, new Place(path.Child("caption", 1), new SiblingCount()) { IsResidue = isResidue });
            Flush();
        }

        var rows = _tables.RowsOf(at, path);
        if (_tables.IsLayout(rows))
        {
            foreach (var cell in rows.SelectMany(row => row))
            {
                var isAside = isResidue || PageShape.IsHidden(tree[cell.At]) || _shape.IsFurniture(cell.At);
                Children(cell.At, new Place(cell.Path, new SiblingCount()) { IsResidue = isAside });
                Flush();
            }
        }
        else if (_tables.IsHead(rows))
        {
            AddHead(rows);
        }
        else
        {
            AddGrid(rows, path, isResidue);
        }
    }

    private void AddGrid(List<List<PageCell>> rows, DomPath path, bool isResidue)
    {
        var hidden = new List<string>();
        var raw = rows.ConvertAll(row => row.ConvertAll(cell =>
        {
            var element = tree[cell.At].Element!;
            return new RawCell(0, 0, PageCell.SpanOf(element, "rowspan", least: 0), PageCell.SpanOf(element, "colspan", least: 1), _tables.TextOf(cell.At, hidden), cell.Path.ToString());
        }));
        var layout = GridLayout.Of(raw);
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
            foreach (var row in raw)
            {
                builder.AddParagraph(string.Join(' ', row.Select(cell => cell.Text)), row.Count == 0 ? path.ToString() : row[0].Locator, isResidue: true);
            }
        }
        else
        {
            builder.AddTable(layout.Cells, path.ToString());
        }

        hidden.ForEach(text => builder.AddParagraph(text, path.ToString(), isResidue: true));
    }

    private void AddHead(List<List<PageCell>> rows)
    {
        foreach (var row in rows)
        {
            var texts = row.ConvertAll(cell => _tables.TextOf(cell.At, null));
            for (var i = 0; i < texts.Count; i++)
            {
                if (i + 1 < texts.Count)
                {
                    facts.Add(texts[i], texts[i + 1]);
                }

                facts.AddLine(texts[i]);
            }

            builder.AddParagraph(string.Join(' ', texts.Where(text => text.Length > 0)), row.Count == 0 ? "" : row[0].Path.ToString(), isResidue: true);
        }
    }

    private void Picture(int at, in Place place, bool isResidue)
    {
        var path = place.Block.Child("img", place.Count.Next("img"));
        var image = tree[at].Element!;

        // Icons are small and say so; a picture without a size may be a scanned table.
        var isSmall = int.TryParse(image.GetAttribute("width"), out var width) && width < SmallPicture || int.TryParse(image.GetAttribute("height"), out var height) && height < SmallPicture;
        if (!isResidue && !isSmall && !string.IsNullOrEmpty(image.GetAttribute("src")))
        {
            builder.AddLoss("picture", path.ToString(), "网页正文中有图片，图片里的文字和表格没有读取；如果图片中有报告内容，请改为文字报送。");
        }
    }

    private void Frame(int at, in Place place, bool isResidue)
    {
        var name = tree[at].Text;
        var path = place.Block.Child(name, place.Count.Next(name));
        var element = tree[at].Element!;
        var source = element.GetAttribute(name == "object" ? "data" : "src")?.Trim();
        var isSmall = element.GetAttribute("height") is "0" or "1" || element.GetAttribute("width") is "0" or "1";
        if (!isResidue && !isSmall && !string.IsNullOrEmpty(source) && !source.StartsWith("about:", StringComparison.OrdinalIgnoreCase) && !source.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            HasFrames = true;
            builder.AddLoss("frame", path.ToString(), "网页在此处嵌入了另一个页面或文件，其中的内容不在本文件里、没有读取；如果报告正文在其中，请打开它并另存后报送。");
        }
    }

    private void Verbatim(string text, in Place place)
    {
        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            Append(rest[..end].ToString(), place);
            Flush();
            rest = rest[(end + 1)..];
        }

        Append(rest.ToString(), place);
    }

    private void Append(string text, in Place place)
    {
        if (_line.Length == 0)
        {
            if (Spaces.IsBlank(text))
            {
                return;
            }

            (_lineAt, _lineIsHeading, _lineIsResidue) = (place.Block, place.IsHeading, place.IsResidue);
        }
        else if (_lineIsResidue && !place.IsResidue && !Spaces.IsBlank(text))
        {
            // A line is the report's as soon as some of it is.
            _lineIsResidue = false;
        }

        _line.Append(text);
    }

    private void Flush()
    {
        if (_line.Length > 0)
        {
            var text = Spaces.OneLine(_line.ToString());
            _line.Clear();
            var isFact = builder.Length < MostHeadLength && facts.AddLine(text);
            builder.AddParagraph(text, _lineAt.ToString(), _lineIsHeading, _lineIsResidue || isFact || PageResidue.IsFurniture(text));
        }

        if (_hidden.Count > 0)
        {
            _hidden.ForEach(part => builder.AddParagraph(part.Text, part.At.ToString(), isResidue: true));
            _hidden.Clear();
        }
    }

    /// <summary>Where the walk stands: the block, its children counted so far, and what the elements around it say of their text.</summary>
    private readonly record struct Place(DomPath Block, SiblingCount Count)
    {
        public bool IsHeading { get; init; }

        public bool IsResidue { get; init; }

        public bool IsVerbatim { get; init; }
    }
}
