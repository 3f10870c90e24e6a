using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.Workbooks.Packages;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>One unit's workbook: the 考核评分表 to print and sign, and the evidence behind each deduction.</summary>
internal static class EvaluationWorkbook
{
    public const string ScoreName = "考核评分表";
    public const string EvidenceName = "扣分证据";

    /// <summary>The workbook as .xlsx; the same snapshot gives the same bytes.</summary>
    public static byte[] Bytes(EvaluationInput input, RankedUnit unit)
    {
        using var book = new BookDraft();
        book.Workbook.Style.Font.FontName = CityWorkbook.Font;
        book.Workbook.Style.Font.FontSize = 10.5;
        CityWorkbook.SetProperties(book.Workbook, input.Snapshot.AsOf, string.Create(CultureInfo.InvariantCulture, $"{input.NameOf(unit.Unit)}{input.Snapshot.Year}年度考核评分表"));
        var lines = input.EvidenceOf(unit);
        EvaluationSheet.Write(book.Add(ScoreName), input, unit, lines);
        EvidenceSheet.Write(book.Add(EvidenceName), input, unit, lines);
        return book.Bytes();
    }
}
