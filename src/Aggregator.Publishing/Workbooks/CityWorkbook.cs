using System.Globalization;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks.Charts;
using Aggregator.Publishing.Workbooks.Figures;
using Aggregator.Publishing.Workbooks.Packages;
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
        using var book = new BookDraft();
        book.Workbook.Style.Font.FontName = Font;
        book.Workbook.Style.Font.FontSize = 10.5;
        SetProperties(book.Workbook, snapshot.AsOf, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告考核"));
        NightMarks.Put(book.Workbook, snapshot);
        // First what looks at whole nights: it is forgotten before the sheets need room.
        var charts = CityCharts.Of(snapshot);
        var ledger = Ledger.Of(snapshot);
        var figures = UnitFigures.Of(snapshot);
        var (ranking, scores) = (book.Add("排名"), book.Add(ScoreSheet.Name));
        RankingSheet.Write(ranking, snapshot, ScoreSheet.Write(scores, snapshot));
        DeductionSheet.Write(book.Add(ReviewSheetWords.Deductions), snapshot, ledger);
        FindingSheet.Write(book.Add(ReviewSheetWords.Findings), snapshot, ledger);
        FilingSheet.Write(book.Add("报送情况一览"), snapshot);
        ReminderSheet.Write(book.Add("催报清单"), snapshot);
        var totals = RollUpSheet.Write(book.Add(RollUpSheet.Name), snapshot, figures);
        UnitFiguresSheet.Write(book.Add(UnitFigures.Sheet), snapshot, figures);
        CompositionSheet.Write(book.Add("构成表"), snapshot, figures, totals);
        YearSheet.Write(book.Add("同比表"), snapshot, figures, totals);
        ReuseSheet.Write(book.Add("雷同比对"), snapshot, figures);
        book.Draw(ChartSheet.Name, ChartSheet.Write(book.Add(ChartSheet.Name), snapshot, charts));
        NotesSheet.Write(book.Add("说明"), snapshot);
        return book.Bytes();
    }

    /// <summary>Gives a workbook its title and the day it speaks of.</summary>
    internal static void SetProperties(XLWorkbook workbook, DateOnly asOf, string title)
    {
        // The file speaks of the day of the snapshot; when it happened to be written is nobody's business and would change its bytes.
        var day = DateTime.SpecifyKind(asOf.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
        workbook.Properties.Created = day;
        workbook.Properties.Modified = day;
        workbook.Properties.Author = "Aggregator";
        workbook.Properties.LastModifiedBy = "Aggregator";
        workbook.Properties.Title = SafeText.OneLine(title);
    }
}
