using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;

namespace Aggregator.Pipeline.Tests.Reviews;

/// <summary>A workbook in which something else was changed, or that is none, is refused whole, with the cell, what stands there, what should, and the remedy.</summary>
[TestClass]
public sealed class TamperedWorkbookTests
{
    private static HandedBack _city = null!;

    [ClassInitialize]
    public static async Task RunANight(TestContext context) => _city = await HandedBack.AfterANightAsync();

    [ClassCleanup]
    public static void Leave() => _city.Dispose();

    private static readonly Dictionary<string, (Action<XLWorkbook> Edit, string Place, string[] Says)> Cases = new()
    {
        ["a fixed text"] = (book => HandedBack.Finding(book, "T3_SUM", "问题").SetValue("没有问题"), "问题", ["写的是“没有问题”，应为“", "这一列不能改动，请改回，有不同意见请写入“复核意见”。"]),
        ["a fixed number"] = (book => HandedBack.Deduction(book, "B01", "C11", "得分").SetValue(12), "得分", ["写的是“12”，应为“"]),
        ["a wiped cell"] = (book => HandedBack.Finding(book, "T3_SUM", "法律依据").Clear(XLClearOptions.Contents), "法律依据", ["写的是空白，应为“"]),
        ["a filled blank"] = (book => HandedBack.Finding(book, "T3_SUM", "处理意见").SetValue("不成立"), "处理意见", ["写的是“不成立”，应为空白"]),
        ["an unknown number"] = (book => HandedBack.Finding(book, "T3_SUM", "问题编号").SetValue("0123456789abcdef"), "问题编号", ["这次运行没有这个问题编号", "缺少生成时第"]),
        ["an unknown leaf"] = (book => HandedBack.Deduction(book, "B01", "C11", "指标代码").SetValue("Z99"), "指标代码", ["写的是“B01 Z99”，这次运行没有这个单位代码和指标代码"]),
        ["a word for a date"] = (book => HandedBack.Finding(book, "T3_SUM", "期限").SetValue("下周五"), "期限", ["写的是“下周五”，不是日期；请填写日期，例如2026-04-25。"]),
        ["a day there is not"] = (book => HandedBack.Finding(book, "T3_SUM", "期限").SetValue("2026-04-31"), "期限", ["写的是“2026-04-31”，不是日期"]),
        ["a day of the past"] = (book => HandedBack.Finding(book, "T3_SUM", "期限").SetValue(new DateTime(2026, 4, 9)), "期限", ["写的是2026-04-09，早于工作簿的数据截至日期2026-04-10"]),
        ["a day in another century"] = (book => HandedBack.Finding(book, "T3_SUM", "期限").SetValue("2126-05-01"), "期限", ["写的是2126-05-01，在10年以后"]),
        ["a word that is not in the list"] = (book => HandedBack.Finding(book, "T3_SUM", "整改情况").SetValue("差不多了"), "整改情况", ["写的是“差不多了”，不在可选项之内；请从列表中选择：未整改、整改中、已整改、已说明。"]),
        ["a name that is a story"] = (book => HandedBack.Finding(book, "T3_SUM", "责任人").SetValue(new string('长', 51)), "责任人", ["有51个字，超过50个字的上限"]),
        ["a formula"] = (book => HandedBack.Finding(book, "T3_SUM", "责任人").SetFormulaA1("=\"王\"&\"科长\""), "责任人", ["是公式；请改为直接填写的内容"]),
        ["a document's number that became a day"] = (book => HandedBack.Finding(book, "T3_SUM", "责任人").SetValue(new DateTime(2026, 3, 1)).Style.NumberFormat.Format = "yyyy-m", "责任人", ["写的是“2026-03-01”，不是文字", "请设为文本格式后重新填写。"]),
        ["a number longer than a spreadsheet keeps"] = (book => HandedBack.Finding(book, "T3_SUM", "责任人").SetValue(20260300000000011d), "责任人", ["不是文字", "请设为文本格式后重新填写。"]),
        ["too many points"] = (book => Points(book, 12.01m, "〔2026〕5号"), "复核得分", ["写的是12.01，超过本项满分12分"]),
        ["points below nothing"] = (book => Points(book, -1, "〔2026〕5号"), "复核得分", ["写的是-1，不能是负数"]),
        ["points too fine"] = (book => Points(book, 3.125m, "〔2026〕5号"), "复核得分", ["写的是3.125，小数超过两位"]),
        ["words for points"] = (book => HandedBack.Deduction(book, "B01", "C11", "复核得分").SetValue("满分"), "复核得分", ["写的是“满分”，不是数字；请填写0到12之间的数字。"]),
        ["points without a document"] = (book => Points(book, 8, ""), "文号", ["是空白，而扣分说明!", "（复核得分）写的是“8”；复核得分和文号须一起填写，撤回时一起清空。"]),
        ["a document without points"] = (book => HandedBack.Deduction(book, "B01", "C11", "文号").SetValue("〔2026〕5号"), "复核得分", ["是空白，而扣分说明!", "（文号）写的是“〔2026〕5号”"]),
        ["points on a row of many leaves"] = (book => HandedBack.Deduction(book, "B02", "全部", "复核得分").SetValue(5), "复核得分", ["写有“5”，这一行不是单项指标，不能在这里填写；请清空这一格。"]),
    };

    public static IEnumerable<object[]> Names => Cases.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public async Task A_cell_that_cannot_stand_is_named_with_the_remedy(string name)
    {
        var (edit, head, says) = Cases[name];
        var place = "";
        var bytes = _city.Edited(book =>
        {
            edit(book);
            // A second, honest edit does not get in beside it.
            HandedBack.Finding(book, "T1_INT", "责任人").SetValue("王科长");
            var isDeduction = book.Worksheet("扣分说明").Row(3).CellsUsed().Any(cell => cell.GetString() == head) && !book.Worksheet("问题清单").Row(3).CellsUsed().Any(cell => cell.GetString() == head);
            place = isDeduction ? "扣分说明!" + Letters(book.Worksheet("扣分说明"), head) : "问题清单!" + Letters(book.Worksheet("问题清单"), head);
        });
        var refusal = await _city.RefusedAsync(bytes);
        StringAssert.Matches(refusal, new System.Text.RegularExpressions.Regex($"考核工作簿“交回.xlsx”{place}[0-9]+（{head}）：", System.Text.RegularExpressions.RegexOptions.NonBacktracking));
        foreach (var words in says)
        {
            StringAssert.Contains(refusal, words);
        }
    }

    [TestMethod]
    public async Task A_row_added_doubled_or_taken_away_is_named()
    {
        var added = await _city.RefusedAsync(_city.Edited(book => book.Worksheet("问题清单").LastRowUsed().RowBelow().Cell(5).SetValue("另有一条")));
        StringAssert.Contains(added, "（问题编号）：是空白，这一行却写有内容，不是生成时的行；");

        var doubled = await _city.RefusedAsync(_city.Edited(book =>
        {
            var sheet = book.Worksheet("问题清单");
            sheet.LastRowUsed().CopyTo(sheet.LastRowUsed().RowBelow());
        }));
        StringAssert.Contains(doubled, "重复；请删去多出来的一行。");

        var gone = await _city.RefusedAsync(_city.Edited(book => HandedBack.Finding(book, "T3_SUM", "问题").WorksheetRow().Delete()));
        StringAssert.Contains(gone, "考核工作簿“交回.xlsx”问题清单：缺少生成时第");
        StringAssert.Contains(gone, "“云川市教育局”）；请不要删除行，只想少看几行时请用筛选或隐藏");
    }

    [TestMethod]
    public async Task A_head_a_column_or_a_sheet_that_is_not_as_it_was_is_named()
    {
        StringAssert.Contains(await _city.RefusedAsync(_city.Edited(book => book.Worksheet("问题清单").Cell(3, 13).SetValue("截止"))), "问题清单!M3：写的是“截止”，应为“期限”；标题和表头不能改动");
        StringAssert.Contains(await _city.RefusedAsync(_city.Edited(book => book.Worksheet("扣分说明").Column(2).InsertColumnsBefore(1))), "扣分说明!B3：写的是空白，应为“单位”");
        StringAssert.Contains(await _city.RefusedAsync(_city.Edited(book => HandedBack.Finding(book, "T3_SUM", "问题编号").CellRight(2).SetValue("便笺"))), "写有“便笺”，本表没有这一列；请删去，或写入“复核意见”。");
        StringAssert.Contains(await _city.RefusedAsync(_city.Edited(book => book.Worksheet("扣分说明").Delete())), "扣分说明：没有这个工作表");
    }

    [TestMethod]
    public async Task Merged_cells_of_an_input_column_are_named_and_those_of_other_columns_are_not()
    {
        var range = "";
        var refusal = await _city.RefusedAsync(_city.Edited(book =>
        {
            var sheet = book.Worksheet("问题清单");
            var cell = sheet.Cell(4, HandedBack.Column(sheet, "责任人"));
            cell.SetValue("王科长");
            range = $"{cell.Address}:{cell.CellRight().CellBelow().Address}";
            sheet.Range(cell, cell.CellRight().CellBelow()).Merge();
            sheet.Range(4, 2, 5, 2).Merge();
        }));
        StringAssert.Contains(refusal, $"考核工作簿“交回.xlsx”问题清单!{range}：是合并单元格，请取消合并后逐行填写。");
        Assert.HasCount(1, refusal.Split('\n').Where(line => line.Contains("合并单元格", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task All_that_is_wrong_is_told_at_once_and_not_without_end()
    {
        var refusal = await _city.RefusedAsync(_city.Edited(book =>
        {
            foreach (var row in book.Worksheet("问题清单").RowsUsed().Skip(3).Concat(book.Worksheet("扣分说明").RowsUsed().Skip(3)))
            {
                foreach (var cell in row.Cells(1, 11).ToList())
                {
                    cell.SetValue("x");
                }
            }
        }));
        Assert.HasCount(101, refusal.Split('\n'));
        StringAssert.EndsWith(refusal, "还有其他问题没有列出，请先改正以上各处。");
    }

    [TestMethod]
    public async Task A_workbook_that_is_not_of_a_night_on_file_is_refused()
    {
        StringAssert.Contains(await _city.RefusedAsync(Marked("|2025|", "|2019|")), "库中没有2019年度的运行（有2025年度），请核对是否拿错了年度或 --data。");
        StringAssert.Contains(await _city.RefusedAsync(Marked("|2026-04-10|", "|2026-04-11|")), "库中没有这次运行");
        StringAssert.Contains(await _city.RefusedAsync(_city.Edited(book => Remark(book, $"night-1|2025|2026-04-10|{new string('0', 64)}|0.1.0|云川市"))), "库中没有这次运行");
        StringAssert.Contains(await _city.RefusedAsync(Marked("night-1|", "")), "没有写明是哪一次运行生成的");
        StringAssert.Contains(await _city.RefusedAsync(_city.Edited(book => book.CustomProperties.Delete("AggregatorNight"))), "没有写明是哪一次运行生成的");
        using var other = new HandedBack();
        other.Harness.PutRoster("code,name,kind\nC00,临江市人民政府,city-government\nB01,临江市教育局,bureau\n");
        other.Harness.Put("a.docx", HandedBack.Wrong.Write("docx"));
        await other.Harness.RunAsync();
        StringAssert.Contains(await _city.RefusedAsync(other.Workbook()), "写明是“临江市”2025年度、数据截至2026-04-10的运行所生成，库中是“云川市”，请核对是否拿错了城市");

        static byte[] Marked(string from, string to) => _city.Edited(book => Remark(book, book.CustomProperties.CustomProperty("AggregatorNight").GetValue<string>().Replace(from, to, StringComparison.Ordinal)));
    }

    private static void Remark(XLWorkbook book, string mark)
    {
        book.CustomProperties.Delete("AggregatorNight");
        book.CustomProperties.Add("AggregatorNight", mark);
    }

    [TestMethod]
    public async Task A_cell_whose_text_the_file_lost_is_not_taken_for_a_cleared_one()
    {
        var cell = "";
        var whole = _city.Edited(book =>
        {
            var input = HandedBack.Finding(book, "T3_SUM", "责任人");
            input.SetValue("王科长");
            cell = input.Address.ToString()!;
        });
        using var zip = new ZipArchive(new MemoryStream(whole));
        foreach (var part in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
        {
            using var reader = new StreamReader(part.Open());
            var text = await reader.ReadToEndAsync();
            var lost = System.Text.RegularExpressions.Regex.Replace(text, $"(<x:c r=\"{cell}\"[^>]*t=\"s\"[^>]*><x:v>)[0-9]+", "${1}999999", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
            if (lost != text)
            {
                StringAssert.Contains(await _city.RefusedAsync(Rewritten(whole, part.FullName, lost)), $"问题清单!{cell}（责任人）：原有的内容没有读出来，不能当作清空；");
                return;
            }
        }

        Assert.Fail("No sheet holds the cell.");
    }

    [TestMethod]
    public async Task Bytes_that_are_no_workbook_are_refused_with_what_they_are()
    {
        var whole = _city.Workbook();
        (byte[] Bytes, string Says)[] hostile =
        [
            ([], "是空的"),
            (Encoding.UTF8.GetBytes("问题编号,责任人\n"), "不是xlsx工作簿，请用Excel或WPS打开后另存为xlsx，再交回。"),
            (Encoding.UTF8.GetBytes("<html><table></table></html>"), "不是xlsx工作簿"),
            (whole[..(whole.Length / 2)], "（交回的应为本程序生成的xlsx工作簿）。"),
            (Ole("EncryptedPackage"), "设有打开密码，无法读取，请取消密码后再报送"),
            (Ole("Workbook"), "是旧版工作簿（xls），请用Excel或WPS打开后另存为xlsx"),
            (Bomb(), "解压后大得不正常"),
            (Rewritten(whole, "xl/workbook.xml", "<broken"), "已损坏，无法读取"),
            (Rewritten(whole, "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"), "已损坏，无法读取"),
        ];
        foreach (var (bytes, says) in hostile)
        {
            var refusal = await _city.RefusedAsync(bytes);
            StringAssert.Contains(refusal, says);
            StringAssert.Contains(refusal, "交回.xlsx");
        }
    }

    [TestMethod]
    [DataRow("  ")]
    [DataRow("\u200B\u2060\uFEFF")]
    [DataRow("\u202E\u0007")]
    [DataRow("\u3164")]
    [DataRow("…")]
    public async Task Nobody_hands_in_without_a_name_that_shows(string by) => StringAssert.Contains(await _city.RefusedAsync(_city.Workbook(), by), "请写明交回人");

    [TestMethod]
    public async Task What_does_not_show_is_no_part_of_a_name()
    {
        using var city = await HandedBack.AfterANightAsync();
        await city.HandInAsync(city.Edited(book => HandedBack.Finding(book, "T3_SUM", "责任人").SetValue("王科长")), "李\u200B审\u202E核");
        Assert.AreEqual("李审核", Assert.ContainsSingle(await city.Harness.Reviews.AllAsync(CancellationToken.None)).By);
    }

    private static void Points(XLWorkbook book, decimal points, string document)
    {
        HandedBack.Deduction(book, "B01", "C11", "复核得分").SetValue(points);
        HandedBack.Deduction(book, "B01", "C11", "文号").SetValue(document);
    }

    private static string Letters(IXLWorksheet sheet, string head) => sheet.Cell(1, HandedBack.Column(sheet, head)).Address.ColumnLetter;

    private static byte[] Rewritten(byte[] package, string part, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var target = zip.CreateEntry(part).Open();
            target.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var names = zip.CreateEntry("xl/workbook.xml").Open())
            {
                names.Write("<x/>"u8);
            }

            using var target = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
            {
                target.Write(zeros);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A compound file of one directory sector that names a stream.</summary>
    private static byte[] Ole(string stream)
    {
        var bytes = new byte[512 * 3];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes, 0);
        bytes[30] = 9;
        for (var i = 44; i < 512; i++)
        {
            bytes[i] = 0xFF;
        }

        BitConverter.GetBytes(1).CopyTo(bytes, 48);
        BitConverter.GetBytes(0).CopyTo(bytes, 76);
        for (var i = 512; i < 1024; i += 4)
        {
            BitConverter.GetBytes(-1).CopyTo(bytes, i);
        }

        BitConverter.GetBytes(-3).CopyTo(bytes, 512);
        BitConverter.GetBytes(-2).CopyTo(bytes, 516);
        var name = Encoding.Unicode.GetBytes(stream + "\0");
        name.CopyTo(bytes, 1024);
        BitConverter.GetBytes((short)name.Length).CopyTo(bytes, 1024 + 64);
        return bytes;
    }
}
