using System.Globalization;
using System.Text;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Joins lines to paragraphs and the parts of a table to one, over page breaks, and hands them on in order.</summary>
internal sealed class ParagraphFlow(DocumentBuilder builder, Margins margins)
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Text, string Locator)> _furniture = [];
    private TextRow? _last;
    private int _lastPage;
    private double _lastRight;
    private string _locator = "";
    private int _count;
    private PdfTable? _table;
    private int _tablePage;
    private int _tables;

    /// <summary>Takes a page's items.</summary>
    public void Add(PdfPage page, IReadOnlyList<PageItem> items)
    {
        _count = 0;
        foreach (var item in items)
        {
            switch (item)
            {
                case LineItem { IsFurniture: true } line:
                    _furniture.Add((line.Row.Text, string.Create(CultureInfo.InvariantCulture, $"第{page.Number}页")));
                    break;
                case LineItem line:
                    AddLine(page, line);
                    break;
                case TableItem item2:
                    AddTable(page, item2.Table);
                    break;
            }
        }
    }

    /// <summary>Takes the words of a page's watermark, which are not the report's.</summary>
    public void AddMarks(PdfPage page, List<PdfWord> words)
    {
        if (words.Count > 0)
        {
            _furniture.Add((string.Concat(words.Select(word => word.Text)), string.Create(CultureInfo.InvariantCulture, $"第{page.Number}页水印")));
        }
    }

    /// <summary>Hands on what is still open.</summary>
    public void End()
    {
        CloseParagraph();
        CloseTable();
        FlushFurniture();
    }

    private void AddLine(PdfPage page, LineItem line)
    {
        var row = line.Row;
        CloseTable();
        if (_last is not null && !GoesOn(page, line))
        {
            CloseParagraph();
        }

        if (_last is null)
        {
            FlushFurniture();
            _locator = string.Create(CultureInfo.InvariantCulture, $"第{page.Number}页第{++_count}段");
            _text.Append(row.Text);
        }
        else
        {
            _text.Append('\n').Append(row.Text);
        }

        (_last, _lastPage, _lastRight) = (row, page.Number, (line.Column ?? margins.Of(page)).Right);
    }

    // The line before was full and this one begins at the margin, in type of the same size.
    private bool GoesOn(PdfPage page, LineItem line)
    {
        var row = line.Row;
        var left = (line.Column ?? margins.Of(page)).Left;
        var isNear = _lastPage != page.Number || row.Box.Top - _last!.Box.Bottom < 1.6 * row.Size;
        return isNear
            && !PageResidue.IsFurniture(row.Text) && !PageResidue.IsFurniture(_last!.Text)
            && Math.Abs(row.Size - _last!.Size) < 0.3 * row.Size
            && row.Box.Left < left + (0.9 * row.Size)
            && _last.Box.Right > _lastRight - (Math.Max(2.2, FirstWord(_last.Text, row.Text)) * row.Size);
    }

    // A number is not parted: the line before 43.1% ends where it no longer fits. In ems, with the stop behind it; 0 behind a full stop.
    private static double FirstWord(string before, string text)
    {
        var length = text.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%' or '％').Count();
        return length == 0 || before[^1] is '。' or '；' or '：' ? 0 : (0.55 * length) + (length < text.Length && char.IsPunctuation(text[length]) ? 1.2 : 0.2);
    }

    private void AddTable(PdfPage page, PdfTable table)
    {
        CloseParagraph();
        if (_table is not null && _tablePage == page.Number - 1 && _table.IsContinuedBy(table))
        {
            _table.Append(table);
        }
        else
        {
            CloseTable();
            FlushFurniture();
            _table = table;
        }

        _tablePage = page.Number;
    }

    private void CloseTable()
    {
        if (_table is not null)
        {
            _tables++;
            builder.AddTable(_table.ToGrid(_tables), string.Create(CultureInfo.InvariantCulture, $"第{_table.Cells[0].Page}页表{_tables}"));
            _table = null;
            FlushFurniture();
        }
    }

    private void CloseParagraph()
    {
        if (_last is not null)
        {
            var text = Spaces.OneLine(_text.ToString());
            builder.AddParagraph(text, _locator, isResidue: PageResidue.IsFurniture(text));
            _text.Clear();
            _last = null;
            FlushFurniture();
        }
    }

    private void FlushFurniture()
    {
        if (_last is null && _table is null)
        {
            foreach (var (text, locator) in _furniture)
            {
                builder.AddParagraph(text, locator, isResidue: true);
            }

            _furniture.Clear();
        }
    }
}
