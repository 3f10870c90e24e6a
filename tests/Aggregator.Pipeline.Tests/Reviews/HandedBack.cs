using Aggregator.Intake;
using Aggregator.Pipeline.Reviews;
using ClosedXML.Excel;

namespace Aggregator.Pipeline.Tests.Reviews;

/// <summary>A night of three bureaus, one of them with faults and one without a report, and its workbook in a reviewer's hands.</summary>
internal sealed class HandedBack : IDisposable
{
    private const string Name = "云川市教育局2025年度报告.docx";

    public NightHarness Harness { get; } = new();

    /// <summary>Runs the first night.</summary>
    public static async Task<HandedBack> AfterANightAsync()
    {
        var city = new HandedBack();
        city.Harness.PutRoster("code,name,kind\nC00,云川市人民政府,city-government\nB01,云川市教育局,bureau\nB02,云川市财政局,bureau\n");
        city.Harness.Put(Name, Wrong.Write("docx"));
        await city.Harness.RunAsync();
        return city;
    }

    /// <summary>A report with a broken sum and a negative amount.</summary>
    public static LivingReport Wrong => new LivingReport().Set("T3", "cases", "review_upheld", "2").Set("T3", "cases", "review_total", "4").Set("T1", "admin_fee", "amount", "-2");

    public ReviewImport Import => new(Harness.Runs, Loader, Harness.Reviews, Harness.Clock);

    public SnapshotLoader Loader => new(Harness.Runs, Harness.Ledger);

    /// <summary>The workbook of a night.</summary>
    public byte[] Workbook(string outName = "out") => File.ReadAllBytes(Directory.GetFiles(Harness.PathOf(outName), "*.xlsx").Single());

    /// <summary>The workbook with something changed, saved as another program would: other styles, other order of parts.</summary>
    public byte[] Edited(Action<XLWorkbook> edit, string outName = "out") => Edited(Workbook(outName), edit);

    public static byte[] Edited(byte[] bytes, Action<XLWorkbook> edit)
    {
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        edit(workbook);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved, validate: false);
        return saved.ToArray();
    }

    /// <summary>Hands a workbook back.</summary>
    public Task<ReviewImportOutcome> HandInAsync(byte[] bytes, string by = "李审核", bool isCheck = false) => Import.RunAsync(bytes, "交回.xlsx", by, isCheck, CancellationToken.None);

    /// <summary>Every sentence of a refusal; what was refused has written nothing.</summary>
    public async Task<string> RefusedAsync(byte[] bytes, string by = "李审核")
    {
        var before = await Harness.Reviews.AllAsync(CancellationToken.None);
        var refused = await Assert.ThrowsExactlyAsync<RefusedInputException>(() => HandInAsync(bytes, by));
        CollectionAssert.AreEqual(before.ToList(), (await Harness.Reviews.AllAsync(CancellationToken.None)).ToList());
        return string.Join('\n', refused.Messages);
    }

    /// <summary>The column of a sheet by its head.</summary>
    public static int Column(IXLWorksheet sheet, string head) => sheet.Row(3).CellsUsed().Single(cell => cell.GetString() == head).Address.ColumnNumber;

    /// <summary>A cell of the 问题清单: that of the only finding of a rule.</summary>
    public static IXLCell Finding(XLWorkbook workbook, string rule, string head)
    {
        var sheet = workbook.Worksheet("问题清单");
        var row = sheet.RowsUsed().Single(one => one.Cell(3).GetString().EndsWith("\n" + rule, StringComparison.Ordinal));
        return row.Cell(Column(sheet, head));
    }

    /// <summary>A cell of the 扣分说明: that of a unit and an indicator.</summary>
    public static IXLCell Deduction(XLWorkbook workbook, string unit, string code, string head)
    {
        var sheet = workbook.Worksheet("扣分说明");
        var row = sheet.RowsUsed().Single(one => one.Cell(Column(sheet, "单位代码")).GetString() == unit && one.Cell(Column(sheet, "指标代码")).GetString() == code);
        return row.Cell(Column(sheet, head));
    }

    public void Dispose() => Harness.Dispose();
}
