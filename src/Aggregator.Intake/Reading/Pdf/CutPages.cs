using System.Globalization;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>
/// Finds sheets that go on to the right of others: a workbook wider than the paper is printed with its columns cut over several pages. The rows of
/// such pages stand at the same heights, and what tells them from pages of one line grid is text that runs over the cut, or rows without labels.
/// </summary>
internal static class CutPages
{
    private const string Remedy = "请在打印设置中选“将所有列调整为一页”后重新生成PDF，或直接报送原xlsx。";

    /// <summary>Files with more pages are no printed workbook of one report.</summary>
    private const int MostPages = 60;

    /// <summary>The share of a sheet's words that must stand at the heights of the sheet to its left.</summary>
    private const double Agreeing = 0.85;

    /// <summary>The pages, those that are one row of sheets put together; the numbers of such a row's other pages are gone.</summary>
    /// <param name="pages">The pages in order.</param>
    /// <param name="drawings">By page number; the joined page's drawing takes its first one's place.</param>
    /// <param name="builder">Takes the losses that name such pages.</param>
    /// <param name="doubtful">Pages that look like the right part of a table nobody found the left part of.</param>
    public static List<PdfPage> Join(List<PdfPage> pages, Dictionary<int, PageDrawing> drawings, DocumentBuilder builder, out HashSet<int> doubtful)
    {
        doubtful = [];
        if (pages.Count is 1 or > MostPages)
        {
            return pages;
        }

        var sheets = pages.ConvertAll(page => new CutPage(page));
        var left = LeftOf(sheets);
        var rows = new List<PdfPage>();
        for (var i = 0; i < sheets.Count; i++)
        {
            if (left[i] >= 0)
            {
                continue;
            }

            var row = new List<CutPage> { sheets[i] };
            for (var next = Array.IndexOf(left, i); next >= 0; next = Array.IndexOf(left, next))
            {
                row.Add(sheets[next]);
            }

            var where = $"第{string.Join('、', row.Select(sheet => sheet.Page.Number.ToString(CultureInfo.InvariantCulture)))}页";
            if (row.Count > 1)
            {
                builder.AddLoss("cut-columns", where, $"{where}是同一张表按列分开打印的，已按行高左右拼接读取，请核对；{Remedy}");
            }
            else if (sheets[i].IsWithoutLabels && i > 0)
            {
                doubtful.Add(sheets[i].Page.Number);
                builder.AddLoss("cut-columns", where, $"{where}只有数字、没有行名，像是按列分开打印的表格的右半部分，找不到它左边的一页，这一页的数字不能确定属于哪一行；{Remedy}");
            }

            rows.Add(row.Count == 1 ? sheets[i].Page : WidePage.Of(row, drawings));
        }

        return rows;
    }

    // For each page the index of the page to its left, or -1. Sheets come column by column (all pages of the first columns, then the next), or row by row.
    private static int[] LeftOf(List<CutPage> sheets)
    {
        var left = Enumerable.Repeat(-1, sheets.Count).ToArray();
        for (var i = 1; i < sheets.Count; i++)
        {
            var before = left[i - 1];
            var isDown = before >= 0 && before < i - 2;
            var expected = before >= 0 && before + 1 < i - 1 ? before + 1 : -1;
            var free = Enumerable.Range(0, i).Where(page => !left.Take(i).Contains(page)).ToList();
            if (isDown && free.Contains(expected) && sheets[i].HeightsOf(sheets[expected]) >= Agreeing)
            {
                left[i] = expected;
                continue;
            }

            if (!sheets[i].IsFigures && !sheets[i].Words.Exists(word => word.Box.Left < 0))
            {
                continue;
            }

            left[i] = free
                .Select(page => (Page: page, RunOver: sheets[i].RunOverFrom(sheets[page]), Heights: sheets[i].HeightsOf(sheets[page])))
                .Where(page => page.Heights >= Agreeing && (page.RunOver > 0 || IsRightOf(sheets[page.Page], sheets[i])))
                .OrderByDescending(page => page.RunOver).ThenByDescending(page => page.Heights).ThenBy(page => page.Page)
                .Select(page => page.Page).FirstOrDefault(-1);
        }

        return left;
    }

    // Rows of figures alone beside rows that have labels, or beside the right part of such rows.
    private static bool IsRightOf(CutPage left, CutPage sheet) => sheet.IsWithoutLabels && left.Words.Exists(word => word.Text.Any(Spaces.IsCjk));
}
