using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>How a sheet prints: A4, one page wide, heads repeated, page numbers.</summary>
internal static class Page
{
    // A4 upright within the margins below, in points; a column unit of the 10.5-point font is a little over five.
    private const double Wide = 523;
    private const double High = 748;
    private const double ColumnUnit = 5.4;

    // Printed smaller than this, 10.5 points are no longer easy to read.
    private const double Smallest = 0.68;

    /// <summary>Draws a sheet that is set upright onto one page, if it stays readable there; call after the rows have their heights.</summary>
    public static void OnOne(IXLWorksheet sheet, SheetGrid grid, double columns, int lastRow)
    {
        var scale = Math.Min(Wide / (columns * ColumnUnit), High / grid.HeightTo(lastRow));
        if (scale >= Smallest)
        {
            sheet.PageSetup.FitToPages(1, 1);
        }
    }

    public static void Set(IXLWorksheet sheet, bool landscape, int headFrom, int headTo, int pagesWide = 1)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = landscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(pagesWide, 0);
        page.Margins.Left = 0.5;
        page.Margins.Right = 0.5;
        page.Margins.Top = 0.6;
        page.Margins.Bottom = 0.7;
        page.Margins.Header = 0.3;
        page.Margins.Footer = 0.3;
        page.CenterHorizontally = pagesWide == 1;
        page.ScaleHFWithDocument = false;
        page.SetRowsToRepeatAtTop(headFrom, headTo);
        page.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        page.Footer.Right.AddText("第 ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" 页，共 ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        page.Footer.Right.AddText(" 页");
    }
}
