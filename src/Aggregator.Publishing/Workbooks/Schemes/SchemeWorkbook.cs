using Aggregator.Core.Scoring.Schemes;
using Aggregator.Publishing.Texts;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks.Schemes;

/// <summary>A scoring scheme as a workbook to be edited: 评分方案, 参数, 计量项. What is written is read back as the same scheme.</summary>
public static class SchemeWorkbook
{
    // A scheme has a version and no day; a day of writing would change its bytes.
    private static readonly DateTime NoDay = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The whole workbook as .xlsx; the same scheme gives the same bytes.</summary>
    public static byte[] Bytes(ScoringScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = CityWorkbook.Font;
        workbook.Style.Font.FontSize = 10.5;
        workbook.Properties.Created = NoDay;
        workbook.Properties.Modified = NoDay;
        workbook.Properties.Author = "Aggregator";
        workbook.Properties.LastModifiedBy = "Aggregator";
        workbook.Properties.Title = SafeText.OneLine(scheme.Name);
        var (tree, parameters, measures) = (workbook.AddWorksheet(SchemeSheetWords.Tree), workbook.AddWorksheet(SchemeSheetWords.Parameters), workbook.AddWorksheet(SchemeSheetWords.Measures));
        SchemeTreeSheet.Write(tree, scheme, MeasureSheet.Write(measures));
        SchemeParameterSheet.Write(parameters, scheme);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream, validate: false);
        return StablePackage.Rewrite(stream.ToArray());
    }
}
