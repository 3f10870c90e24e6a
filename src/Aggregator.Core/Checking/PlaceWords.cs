using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Places of a file as a clerk finds them. The locator itself, a path into a page or the name of a sheet's cell, is for whoever looks into the file's making.</summary>
public static partial class PlaceWords
{
    /// <summary>A figure's place: a cell by the words printed on the form (表二“（一）予以公开”行“总计”列), a number of the text by its part.</summary>
    public static string Of(Report report, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Table is "T1" or "T2" or "T3" || figure.Label is not null
            ? CellNames.ShortTable(figure.Table) + CellNames.Of(report, figure)
            : report.LocatorOf(figure.Source.Span);
    }

    /// <summary>A locator in words: of a page's path the row and column of its table, or that it stands in the text; of a workbook's cell sheet and cell; others read well as they are.</summary>
    public static string Of(string locator)
    {
        ArgumentNullException.ThrowIfNull(locator);
        if (Path().IsMatch(locator))
        {
            return TableCell().Matches(locator) is [.., var cell] ? string.Create(CultureInfo.InvariantCulture, $"网页表格第{cell.Groups[1].Value}行第{cell.Groups[2].Value}列")
                : Table().IsMatch(locator) ? "网页表格"
                : Counted().Match(locator) is { Success: true } paragraph ? $"网页正文第{paragraph.Groups[1].Value}段"
                : "网页正文";
        }

        return SheetCell().Match(locator) is { Success: true } found ? $"工作表“{found.Groups[1].Value}”的{found.Groups[2].Value}单元格" : locator;
    }

    [GeneratedRegex(@"^(?:html/)?body(?:/|\z)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Path();

    [GeneratedRegex(@"/tr\[(\d+)\]/t[dh]\[(\d+)\]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex TableCell();

    [GeneratedRegex(@"/table\[\d+\]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Table();

    [GeneratedRegex(@"/p\[(\d+)\][^/]*\z", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\A(.+)!([A-Z]{1,3}\d+)\z", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SheetCell();
}
