using System.Diagnostics;
using Aggregator.Testing;
using ClosedXML.Excel;

namespace Aggregator.Pipeline.Tests.Reviews;

/// <summary>What a spreadsheet program does to a workbook when it is looked through, sorted and saved is no change.</summary>
[TestClass]
public sealed class OtherProgramsTests
{
    [TestMethod]
    public async Task Sorting_filtering_hiding_and_other_formats_change_nothing_but_what_was_written()
    {
        using var city = await HandedBack.AfterANightAsync();
        var outcome = await city.HandInAsync(city.Edited(book =>
        {
            HandedBack.Finding(book, "T3_SUM", "期限").SetValue(46172);
            HandedBack.Finding(book, "T3_SUM", "期限").Style.NumberFormat.Format = "General";
            HandedBack.Finding(book, "T1_INT", "期限").SetValue(new DateTime(2026, 5, 30)).Style.NumberFormat.Format = "m\"月\"d\"日\"";
            HandedBack.Finding(book, "T1_INT", "整改情况").SetValue(" 已整改 ");
            var sheet = book.Worksheet("问题清单");
            sheet.Range(4, 1, sheet.LastRowUsed().RowNumber(), sheet.LastColumnUsed().ColumnNumber()).Sort(5);
            foreach (var cell in sheet.CellsUsed().Where(cell => cell.DataType == XLDataType.Text))
            {
                cell.ShareString = false;
            }

            sheet.Column(19).Hide();
            sheet.Row(5).Hide();
            sheet.AutoFilter.Clear();
            book.Worksheet("扣分说明").Range(4, 1, book.Worksheet("扣分说明").LastRowUsed().RowNumber(), 16).Sort(8);
            book.AddWorksheet("我的便笺").Cell(1, 1).SetValue("随手记");
        }));
        CollectionAssert.AreEquivalent(new[] { "期限=2026-05-30", "期限=2026-05-30", "整改情况=已整改" }, outcome.Lines.Select(line => Aggregator.Core.Checking.Reviews.ReviewFields.ChineseName(line.Cell.Field) + "=" + line.To).ToList());
    }

    [TestMethod]
    public async Task A_workbook_saved_by_LibreOffice_brings_what_was_written_and_nothing_else()
    {
        var soffice = Needs.Program("soffice");
        using var city = await HandedBack.AfterANightAsync();
        using var folder = new TempFolder();
        Assert.IsEmpty((await city.HandInAsync(Saved(soffice, folder, "untouched", city.Workbook()))).Lines);
        var edited = city.Edited(book =>
        {
            HandedBack.Finding(book, "T3_SUM", "责任人").SetValue("王科长");
            HandedBack.Finding(book, "T3_SUM", "期限").SetValue(new DateTime(2026, 5, 30));
            HandedBack.Finding(book, "T3_SUM", "复核意见").SetValue("一、已核\n二、待报");
            HandedBack.Deduction(book, "B01", "C11", "复核得分").SetValue(7.25);
            HandedBack.Deduction(book, "B01", "C11", "文号").SetValue("〔2026〕5号");
        });
        var outcome = await city.HandInAsync(Saved(soffice, folder, "edited", edited));
        CollectionAssert.AreEquivalent(new[] { "〔2026〕5号", "一、已核\n二、待报", "王科长", "2026-05-30", "7.25" }, outcome.Lines.Select(line => line.To).ToList());

        // What stands comes through a second time, and so does its clearing.
        await city.Harness.RunAsync("second");
        Assert.IsEmpty((await city.HandInAsync(Saved(soffice, folder, "second", city.Workbook("second")))).Lines);
    }

    private static byte[] Saved(string soffice, TempFolder folder, string name, byte[] workbook)
    {
        File.WriteAllBytes(folder.File("in", name + ".xlsx"), workbook);
        using var office = Process.Start(new ProcessStartInfo(soffice,
            ["--headless", "-env:UserInstallation=file://" + folder.Path + "/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder.Path, "saved"), Path.Combine(folder.Path, "in", name + ".xlsx")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        office.StandardOutput.ReadToEnd();
        office.WaitForExit();
        Assert.AreEqual(0, office.ExitCode);
        return File.ReadAllBytes(Path.Combine(folder.Path, "saved", name + ".xlsx"));
    }
}
