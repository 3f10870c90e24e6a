using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using ClosedXML.Excel;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The two sheets of the city's workbook that reviewers write in, made anew to lay what comes back beside them.</summary>
public static class ReviewSheets
{
    /// <summary>A workbook with these two sheets alone, as they stand in the whole one.</summary>
    public static byte[] Bytes(CitySnapshot snapshot)
    {
        using var workbook = new XLWorkbook();
        var ledger = Ledger.Of(snapshot);
        DeductionSheet.Write(new SheetGrid(workbook.AddWorksheet(ReviewSheetWords.Deductions)), snapshot, ledger);
        FindingSheet.Write(new SheetGrid(workbook.AddWorksheet(ReviewSheetWords.Findings)), snapshot, ledger);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream, validate: false);
        return stream.ToArray();
    }

    /// <summary>Of what each row of the 问题清单 speaks, in its order.</summary>
    public static IReadOnlyList<ReviewRow> Findings(CitySnapshot snapshot) =>
        [.. Ledger.Of(snapshot).Findings.Select(finding => new ReviewRow(finding.Unit, finding.Year, finding.Fingerprint, null))];

    /// <summary>Of what each row of the 扣分说明 speaks, in its order.</summary>
    public static IReadOnlyList<ReviewRow> Deductions(CitySnapshot snapshot) => [.. DeductionLine.Of(snapshot).Select(line => line.Row(snapshot.Year))];

    /// <summary>The city's name as a workbook of it says it.</summary>
    public static string CityOf(CitySnapshot snapshot) => NightMarks.CityOf(snapshot);
}
