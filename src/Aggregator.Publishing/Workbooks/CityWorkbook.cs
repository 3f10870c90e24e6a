using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The office's workbook of one city and year.</summary>
public static class CityWorkbook
{
    /// <summary>The font the workbook asks for; a machine without it takes its own Chinese font.</summary>
    internal const string Font = "微软雅黑";

    /// <summary>The whole workbook as .xlsx; the same snapshot gives the same bytes.</summary>
    public static byte[] Bytes(CitySnapshot snapshot)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = Font;
        workbook.Style.Font.FontSize = 10.5;
        SetProperties(workbook, snapshot);
        var ledger = Ledger.Of(snapshot);
        RankingSheet.Write(workbook.AddWorksheet("排名"), snapshot);
        ScoreSheet.Write(workbook.AddWorksheet("得分明细"), snapshot);
        DeductionSheet.Write(workbook.AddWorksheet("扣分说明"), snapshot, ledger);
        FindingSheet.Write(workbook.AddWorksheet("问题清单"), snapshot, ledger);
        FilingSheet.Write(workbook.AddWorksheet("报送情况"), snapshot);
        ReminderSheet.Write(workbook.AddWorksheet("催报清单"), snapshot);
        RollUpSheet.Write(workbook.AddWorksheet("全市汇总"), snapshot);
        NotesSheet.Write(workbook.AddWorksheet("说明"), snapshot);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream, validate: false);
        return StablePackage.Rewrite(stream.ToArray());
    }

    private static void SetProperties(XLWorkbook workbook, CitySnapshot snapshot)
    {
        // The file speaks of the day of the snapshot; when it happened to be written is nobody's business and would change its bytes.
        var day = DateTime.SpecifyKind(snapshot.AsOf.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
        workbook.Properties.Created = day;
        workbook.Properties.Modified = day;
        workbook.Properties.Author = "Aggregator";
        workbook.Properties.LastModifiedBy = "Aggregator";
        workbook.Properties.Title = SafeText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告考核"));
    }
}
