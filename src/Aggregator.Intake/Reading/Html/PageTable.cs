using System.Text;
using AngleSharp.Dom;

namespace Aggregator.Intake.Reading.Html;

/// <summary>What a table of a page is: data, a head of facts about the page, or a frame around prose.</summary>
internal static class PageTable
{
    private const int ProseLength = 200;
    private const int HeadRows = 10;

    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal) { "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6" };

    /// <summary>The rows of a table with their cells, in the order of the page; rows of nested tables are not among them.</summary>
    public static IReadOnlyList<IReadOnlyList<PageCell>> RowsOf(IElement table, DomPath path)
    {
        var rows = new List<IReadOnlyList<PageCell>>();
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr")
            {
                AddRow(child);
            }
            else if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                foreach (var row in child.Children.Where(row => row.LocalName == "tr"))
                {
                    AddRow(row);
                }
            }
        }

        return rows;

        void AddRow(IElement row)
        {
            var at = path.Child("tr", rows.Count + 1);
            var count = new SiblingCount();
            rows.Add([.. row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => new PageCell(cell, at.Child(cell.LocalName, count.Next(cell.LocalName))))]);
        }
    }

    /// <summary>A frame for layout: it holds a table, has one column, or most of its text is prose.</summary>
    public static bool IsLayout(IReadOnlyList<IReadOnlyList<PageCell>> rows, PageShape shape)
    {
        var measures = rows.SelectMany(row => row).Select(cell => shape.Of(cell.Element)).ToList();
        if (measures.Any(measure => measure.HasTable) || rows.All(row => row.Count <= 1))
        {
            return true;
        }

        var all = measures.Sum(measure => (long)measure.Text);
        var prose = measures.Where(measure => measure.Text > ProseLength).Sum(measure => (long)measure.Text);
        return prose * 2 > all;
    }

    /// <summary>The head of a portal page: a few rows in which at least two cells are labels such as 索引号 and 发布机构.</summary>
    public static bool IsHead(IReadOnlyList<IReadOnlyList<PageCell>> rows)
    {
        if (rows.Count > HeadRows)
        {
            return false;
        }

        var texts = rows.SelectMany(row => row).Take(HeadRows * 10).Select(cell => TextOf(cell.Element)).ToList();
        return texts.Count(text => HeadFacts.IsLabel(text) || text.IndexOfAny(['：', ':']) is > 0 and var colon && HeadFacts.IsLabel(text[..colon])) >= 2;
    }

    /// <summary>An element's text as one line.</summary>
    public static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        Collect(element, text);
        return Spaces.OneLine(text.ToString());
    }

    private static void Collect(IElement element, StringBuilder text)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText inner)
            {
                text.Append(inner.Data);
            }
            else if (node is IElement child && !PageShape.IsUnread(child))
            {
                if (Breaks.Contains(child.LocalName))
                {
                    text.Append('\n');
                }

                Collect(child, text);
                if (Breaks.Contains(child.LocalName))
                {
                    text.Append('\n');
                }
            }
        }
    }
}
