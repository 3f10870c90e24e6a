using System.Text;

namespace Aggregator.Intake.Reading.Html;

/// <summary>What a table of a page is: data, a head of facts about the page, or a frame around prose.</summary>
internal sealed class PageTable(PageTree tree)
{
    private const int ProseLength = 200;
    private const int HeadRows = 10;
    private const int HeadCells = 100;

    private readonly StringBuilder _text = new();

    /// <summary>The rows of a table with their cells, in the order of the page; rows of nested tables are not among them.</summary>
    public List<List<PageCell>> RowsOf(int table, DomPath path)
    {
        var rows = new List<List<PageCell>>();
        for (var at = table + 1; at < tree[table].End; at = tree[at].End)
        {
            if (IsElement(at, "tr"))
            {
                rows.Add(CellsOf(at, path.Child("tr", rows.Count + 1)));
            }
            else if (tree[at] is { Element: not null, Text: "thead" or "tbody" or "tfoot" })
            {
                for (var row = at + 1; row < tree[at].End; row = tree[row].End)
                {
                    if (IsElement(row, "tr"))
                    {
                        rows.Add(CellsOf(row, path.Child("tr", rows.Count + 1)));
                    }
                }
            }
        }

        return rows;
    }

    /// <summary>The table's caption, or -1.</summary>
    public int CaptionOf(int table)
    {
        for (var at = table + 1; at < tree[table].End; at = tree[at].End)
        {
            if (IsElement(at, "caption"))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A frame for layout: it holds a table, has one column, or most of its text is prose.</summary>
    public bool IsLayout(List<List<PageCell>> rows)
    {
        long all = 0, prose = 0;
        var isColumn = true;
        foreach (var row in rows)
        {
            isColumn &= row.Count <= 1;
            foreach (var cell in row)
            {
                ref readonly var measure = ref tree[cell.At].Measure;
                if (measure.HasTable)
                {
                    return true;
                }

                all += measure.Text;
                prose += measure.Text > ProseLength ? measure.Text : 0;
            }
        }

        return isColumn || prose * 2 > all;
    }

    /// <summary>The head of a portal page: a few rows in which at least two cells are labels such as 索引号 and 发布机构.</summary>
    public bool IsHead(List<List<PageCell>> rows)
    {
        if (rows.Count > HeadRows)
        {
            return false;
        }

        var labels = 0;
        foreach (var cell in rows.SelectMany(row => row).Take(HeadCells))
        {
            var text = TextOf(cell.At, null);
            var colon = text.AsSpan().IndexOfAny('：', ':');
            labels += HeadFacts.IsLabel(text) || colon > 0 && HeadFacts.IsLabel(text[..colon]) ? 1 : 0;
        }

        return labels >= 2;
    }

    /// <summary>An element's text as one line; what is hidden inside goes to <paramref name="hidden"/>.</summary>
    public string TextOf(int at, List<string>? hidden)
    {
        // Most cells hold one text, framed by spans.
        var only = OnlyText(at);
        if (only is not null)
        {
            return Spaces.OneLine(only);
        }

        _text.Clear();
        Collect(at, _text, hidden);
        return Spaces.OneLine(_text.ToString());
    }

    private string? OnlyText(int at)
    {
        string? only = null;
        var end = tree[at].End;
        for (var i = at + 1; i < end; i++)
        {
            ref readonly var node = ref tree[i];
            if (node.Element is null)
            {
                if (only is not null)
                {
                    return null;
                }

                only = node.Text;
            }
            else if (PageShape.IsHidden(node))
            {
                return null;
            }
        }

        return only ?? "";
    }

    private void Collect(int at, StringBuilder text, List<string>? hidden)
    {
        var ends = new Stack<int>();
        var end = tree[at].End;
        for (var i = at + 1; i < end;)
        {
            while (ends.TryPeek(out var closed) && closed <= i)
            {
                ends.Pop();
                text.Append('\n');
            }

            ref readonly var node = ref tree[i];
            if (node.Element is null)
            {
                text.Append(node.Text);
            }
            else if (PageShape.IsHidden(node))
            {
                var inner = new StringBuilder();
                for (var j = i + 1; j < node.End; j++)
                {
                    inner.Append(tree[j].Element is null ? tree[j].Text : "");
                }

                hidden?.Add(Spaces.OneLine(inner.ToString()));
                i = node.End;
                continue;
            }
            else if (node.Text is "br" or "p" or "div" or "li" or "tr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
            {
                text.Append('\n');
                ends.Push(node.End);
            }

            i++;
        }
    }

    private List<PageCell> CellsOf(int row, DomPath path)
    {
        var cells = new List<PageCell>();
        int td = 0, th = 0;
        for (var at = row + 1; at < tree[row].End; at = tree[at].End)
        {
            if (IsElement(at, "td"))
            {
                cells.Add(new PageCell(at, path.Child("td", ++td)));
            }
            else if (IsElement(at, "th"))
            {
                cells.Add(new PageCell(at, path.Child("th", ++th)));
            }
        }

        return cells;
    }

    private bool IsElement(int at, string name) => tree[at].Element is not null && tree[at].Text == name;
}
