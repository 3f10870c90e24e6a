using System.Globalization;

namespace Aggregator.SampleCity.Writing.Pdf;

/// <summary>A report as a PDF with a text layer, as a word processor prints it: A4, indented paragraphs, ruled tables, page numbers.</summary>
internal sealed class PdfFile
{
    private const double PageWidth = 595.3;
    private const double Left = 64;
    private const double Width = 467.3;
    private const double Top = 770;
    private const double Bottom = 72;
    private const double Size = 14;
    private const double Leading = 24;
    private const double TitleSize = 18;

    private readonly PdfPages _pages = new();
    private double _y;

    private PdfFile() => NewPage();

    public static byte[] Write(ReportDraft draft)
    {
        var file = new PdfFile();
        foreach (var line in PdfText.Lines(draft.Title, Width / TitleSize))
        {
            file.Line(line, TitleSize, (PageWidth - (PdfText.WidthOf(line) * TitleSize)) / 2);
        }

        file._y -= Leading / 2;
        foreach (var block in draft.Blocks)
        {
            file.Append(block);
        }

        return PdfObjects.Write(file._pages, draft.Title, draft.DocumentDate);
    }

    private void Append(DraftBlock block)
    {
        switch (block)
        {
            case DraftBlock.Heading heading:
                Paragraph(heading.Text, 2);
                break;
            case DraftBlock.Prose prose:
                Paragraph(prose.Text, 2);
                break;
            case DraftBlock.Residue line:
                Paragraph(line.Text, 4);
                break;
            case DraftBlock.SignOff line:
                Line(line.Text, Size, Left + Width - ((PdfText.WidthOf(line.Text) + 2) * Size));
                break;
            case DraftBlock.Table table:
                Table(new PdfTable(table.Layout, Width));
                break;
            case DraftBlock.Picture picture:
                var height = Width * TablePicture.Height / TablePicture.Width;
                Room(height + Leading);
                _pages.Picture(Left, _y - height, Width, height, TablePicture.Pixels(picture.Layout));
                _y -= height + Leading;
                break;
        }
    }

    private void Paragraph(string text, double indent)
    {
        var isFirst = true;
        foreach (var line in PdfText.Lines(text, Width / Size, indent))
        {
            Line(line, Size, Left + (isFirst ? indent * Size : 0));
            isFirst = false;
        }
    }

    private void Line(string text, double size, double x)
    {
        Room(Leading);
        _y -= Leading;
        _pages.Text(x, _y + ((Leading - size) / 2), size, text);
    }

    // A row is never parted; the table goes on over as many pages as it needs.
    private void Table(PdfTable table)
    {
        _y -= 6;
        for (var first = 0; first < table.RowCount;)
        {
            Room(table.HeightOf(first));
            var (end, height) = (first, 0.0);
            while (end < table.RowCount && _y - height - table.HeightOf(end) >= Bottom)
            {
                height += table.HeightOf(end++);
            }

            end = Math.Max(end, first + 1);
            table.Draw(_pages, Left, _y, first, end);
            _y -= height;
            first = end;
        }

        _y -= 6;
    }

    private void Room(double height)
    {
        if (_y - height < Bottom)
        {
            NewPage();
        }
    }

    private void NewPage()
    {
        _pages.Begin();
        _y = Top;
        var number = string.Create(CultureInfo.InvariantCulture, $"- {_pages.Contents.Count} -");
        _pages.Text((PageWidth - (PdfText.WidthOf(number) * 9)) / 2, 42, 9, number);
    }
}
