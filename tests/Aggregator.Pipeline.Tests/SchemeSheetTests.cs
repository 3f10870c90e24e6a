using System.Globalization;
using System.Text;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake;
using Aggregator.Intake.Schemes;
using Aggregator.Publishing.Workbooks.Schemes;
using Aggregator.Testing;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Aggregator.Pipeline.Tests;

/// <summary>A scheme as a workbook, written by one project and read by another: what is written is read, what a clerk changes counts, what cannot be is told with its place.</summary>
[TestClass]
public sealed class SchemeSheetTests
{
    private static readonly byte[] Written = SchemeWorkbook.Bytes(ScoringScheme.Default);

    [TestMethod]
    public void The_default_scheme_comes_back_equal_in_every_part()
    {
        var (scheme, text) = SchemeFile.Read(Written, "scheme.xlsx");
        Assert.AreEqual(SchemeJson.Of(ScoringScheme.Default), SchemeJson.Of(scheme));
        Assert.AreEqual(SchemeJson.Of(scheme), text);
        Assert.AreEqual(text, SchemeFile.Read(Encoding.UTF8.GetBytes(text), "scheme.json").Text);
        Assert.AreEqual("默认方案 2", scheme.Name);
        Assert.AreEqual("0.05 0.15", string.Join(' ', scheme.Leaves.Single(leaf => leaf.Code == "E21").Marking.Bands.Skip(1).Take(2).Select(band => band.UpTo!.Value.ToString(CultureInfo.InvariantCulture))));
    }

    [TestMethod]
    public void A_scheme_without_anything_that_may_be_left_out_comes_back_too()
    {
        var bare = ScoringScheme.Load(SchemeJson.Of(ScoringScheme.Default with { Title = "云川=方案", Version = "2026-1", Merits = [], SubGroups = [], ConfirmedCaps = [], LateCap = null, Groups = [], Sensitivity = new(0, 0.125m, -3) }));
        Assert.AreEqual(SchemeJson.Of(bare), SchemeFile.Read(SchemeWorkbook.Bytes(bare), "scheme.xlsx").Text);
    }

    [TestMethod]
    public void The_same_scheme_gives_the_same_bytes_and_the_validator_finds_nothing()
    {
        CollectionAssert.AreEqual(Written, SchemeWorkbook.Bytes(ScoringScheme.Default));
        using var package = SpreadsheetDocument.Open(new MemoryStream(Written), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.AreEqual("", string.Join('\n', errors));
    }

    [TestMethod]
    public void The_measure_is_chosen_from_the_list_of_measures_and_the_marking_stays_text()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Written));
        Assert.AreEqual("评分方案 参数 计量项", string.Join(' ', workbook.Worksheets.Select(sheet => sheet.Name)));
        var tree = workbook.Worksheet("评分方案");
        StringAssert.Contains(tree.DataValidations.Single().Value, "计量项");
        Assert.AreEqual("@", tree.Cell("K60").Style.NumberFormat.Format);
        Assert.AreEqual("报送逾期天数：为0得8分，不超过3天得5分，不超过10天得2分，超过得0分", tree.Cell("L4").GetString());
        Assert.AreEqual(MeasureGuide.All.Count + 2, workbook.Worksheet("计量项").LastRowUsed()!.RowNumber());
    }

    [TestMethod]
    public void Levels_may_be_repeated_instead_of_merged() => Assert.AreEqual(SchemeJson.Of(ScoringScheme.Default), Read(book =>
    {
        var sheet = book.Worksheet("评分方案");
        sheet.MergedRanges.ToList().ForEach(range => range.Unmerge());
        for (var row = 5; row <= 28; row++)
        {
            // An item of another level is another item: its cells are filled from above only where its own code is blank.
            foreach (var column in ((int[])[1, 4]).Where(first => sheet.Cell(row, first).IsEmpty()).SelectMany(first => Enumerable.Range(first, 3)))
            {
                sheet.Cell(row, column).Value = sheet.Cell(row - 1, column).Value;
            }
        }
    }).Text);

    [TestMethod]
    public void Levels_may_be_left_blank_without_being_merged() => Assert.AreEqual(SchemeJson.Of(ScoringScheme.Default), Read(book =>
        book.Worksheet("评分方案").MergedRanges.ToList().ForEach(range => range.Unmerge())).Text);

    [TestMethod]
    public void A_leaf_moved_to_the_end_joins_the_level_it_names_and_a_sum_below_is_passed_over()
    {
        var (scheme, _) = Read(book =>
        {
            var sheet = book.Worksheet("评分方案");
            string[] moved = ["Ａ", "", "", "A2", "", "", "A22", "公布可用", "２分", "publication-usable", "失效：１"];
            foreach (var (i, text) in moved.Index())
            {
                sheet.Cell(30, i + 1).SetValue(text);
            }

            sheet.Cell("A31").SetValue("合计");
            sheet.Cell("C31").SetValue(100);
            sheet.Range("G6:K6").Clear(XLClearOptions.Contents);
        });
        Assert.AreEqual(SchemeJson.Of(ScoringScheme.Default), SchemeJson.Of(scheme));
    }

    [TestMethod]
    public void Everything_a_clerk_may_change_counts()
    {
        var (scheme, _) = Read(book =>
        {
            var (tree, rest) = (book.Worksheet("评分方案"), book.Worksheet("参数"));
            tree.Cell("H4").SetValue("按时\n报送");
            tree.Cell("J4").SetValue("报送逾期天数");
            tree.Cell("K4").SetValue("０：８；\n５天以内：３；其余：０");
            tree.Cell("K14").SetValue("勾稽不符每处扣3分");
            tree.Cell("I12").SetValue(2.5);
            tree.Cell("K12").SetValue("section:全扣、未写到的方面:0.5");
            tree.Cell("I13").SetValue("1.5分");
            tree.Column(12).Delete();
            tree.Column(2).InsertColumnsBefore(1);
            tree.Cell("B3").SetValue("责任人");
            tree.Cell("B4").SetValue("张三");
            Set(rest, "方案名称", "云川市方案");
            Set(rest, "版本", 3);
            Set(rest, "加分上限", "6分");
            rest.Cell(RowOf(rest, "权重扰动幅度"), 2).SetValue(0.3).Style.NumberFormat.Format = "0%";
            Set(rest, "逾期封顶天数", null);
            Set(rest, "逾期封顶等级", null);
            Set(rest, "良好", 85);
            Set(rest, "SENSITIVE", "合格");
            rest.Row(RowOf(rest, "功能区")).Delete();
            rest.Row(RowOf(rest, "commended-city")).InsertRowsAbove(1);
            var added = RowOf(rest, "commended-city") - 1;
            rest.Cell(added, 1).SetValue("commended-state");
            rest.Cell(added, 2).SetValue("国家级通报表扬");
            rest.Cell(added, 3).SetValue("３");
        });
        Assert.AreEqual("云川市方案 3", scheme.Name);
        Assert.AreEqual("按时报送", scheme.Leaves[0].Name);
        Assert.AreEqual("0:8；5:3；其余:0", MarkingText.Of(scheme.Leaves[0]));
        Assert.AreEqual("勾稽不符:3", MarkingText.Of(scheme.Leaves.Single(leaf => leaf.Code == "C11")));
        Assert.AreEqual("没有总体情况:全扣；未写到的方面:0.5", MarkingText.Of(scheme.Leaves.Single(leaf => leaf.Code == "B31")));
        Assert.AreEqual((2.5m, 1.5m), (scheme.Leaves.Single(leaf => leaf.Code == "B31").Points, scheme.Leaves.Single(leaf => leaf.Code == "B32").Points));
        Assert.AreEqual((6, 0.3m, null, 85), (scheme.BonusMax, scheme.Sensitivity.Spread, scheme.LateCap, scheme.Grades[1].From));
        Assert.AreEqual("合格", scheme.ConfirmedCaps.Single(cap => cap.Rule == "SENSITIVE").Grade);
        Assert.AreEqual("区县政府 市政府部门", string.Join(' ', scheme.Groups.Take(2)));
        Assert.AreEqual(new SchemeMerit("commended-state", "国家级通报表扬", 3), scheme.Merits[1]);
    }

    [TestMethod]
    [DataRow("评分方案", "K4", "0:8；3:5", "工作表“评分方案”第4行“给分办法”：最后一档没有写“其余”，超过3天没有得分，请在最后补上，如“其余:0”。")]
    [DataRow("评分方案", "K5", "0:9；其余:0", "工作表“评分方案”第5行“给分办法”：指标A21最好的一档得9分，应为分值10，请改正。")]
    [DataRow("评分方案", "K5", "0:10；3:5；2:1；其余:0", "工作表“评分方案”第5行“给分办法”：指标A21的档次重叠：2天排在3天之后，请改正。")]
    [DataRow("评分方案", "K14", "勾稽不符:13", "工作表“评分方案”第14行“给分办法”：指标C11的broken扣13分，应在0和分值12之间")]
    [DataRow("评分方案", "K14", null, "工作表“评分方案”第14行“给分办法”：没有填写给分办法，请补填，如“勾稽不符:2”。")]
    [DataRow("评分方案", "K9", "缺失:全扣；缺行:1", "工作表“评分方案”第9行“给分办法”：没有写明“使用旧版格式”扣几分")]
    [DataRow("评分方案", "J14", "气味", "工作表“评分方案”第14行“计量项”：“气味”不是本程序能计的项目，请从工作表“计量项”中选一个。")]
    [DataRow("评分方案", "J14", null, "工作表“评分方案”第14行“计量项”：没有填写计量项")]
    [DataRow("评分方案", "J5", "days-late-submitting", "工作表“评分方案”第5行“计量项”：末级指标A11、A21用了同一计量项days-late-submitting，同一问题会扣两次分，请改正。")]
    [DataRow("评分方案", "I14", "十二", "工作表“评分方案”第14行“末级分值”：“十二”不是数字，请改为数字。")]
    [DataRow("评分方案", "I14", null, "工作表“评分方案”第14行“末级分值”：没有填写分值，请补填。")]
    [DataRow("评分方案", "I14", 11, "工作表“评分方案”第14行“二级分值”：指标C1的末级分值合计11不等于其分值12，请改正。")]
    [DataRow("评分方案", "F14", 11, "工作表“评分方案”第14行“一级分值”：指标C的下级分值合计24不等于其分值25，请改正。")]
    [DataRow("评分方案", "C4", 21, "工作表“评分方案”第4行“一级分值”：一级指标分值合计应为100，实际为101，请改正。")]
    [DataRow("评分方案", "G15", "C11", "工作表“评分方案”第15行“末级编码”：末级指标C11重复，请改正。")]
    [DataRow("评分方案", "G15", null, "工作表“评分方案”第15行“末级编码”：没有填写编码，请补填。")]
    [DataRow("评分方案", "H15", null, "工作表“评分方案”第15行“末级指标”：没有填写名称，请补填。")]
    [DataRow("评分方案", "A4", null, "工作表“评分方案”第4行“一级编码”：“时效”没有编码，请补填。")]
    [DataRow("评分方案", "D4", null, "工作表“评分方案”第4行“二级编码”：“报送”没有编码，请补填。")]
    [DataRow("评分方案", "B14", null, "工作表“评分方案”第14行“一级指标”：没有填写名称，请补填。")]
    [DataRow("评分方案", "A14", "B", "工作表“评分方案”第14行“一级指标”：与第7行同一编码“B”的“完整”不一致")]
    [DataRow("评分方案", "K3", "怎样给分", "工作表“评分方案”第3行“给分办法”：表头缺少这一列，请补上。")]
    [DataRow("评分方案", "L3", "给分办法", "工作表“评分方案”第3行“给分办法”：表头有两个这样的列")]
    [DataRow("评分方案", "G3", "编码", "工作表“评分方案”：没有找到表头")]
    [DataRow("参数", "B7", null, "工作表“参数”第7行“版本”：没有填写，请补填。")]
    [DataRow("参数", "B8", "五", "工作表“参数”第8行“加分上限”：“五”不是数字")]
    [DataRow("参数", "B8", -1, "工作表“参数”第8行“加分上限”：加分、扣分上限（bonus_max、penalty_max）不能为负数，请改正。")]
    [DataRow("参数", "B10", null, "工作表“参数”第10行“逾期封顶天数”：天数和等级应同时填写，或同时留空")]
    [DataRow("参数", "B11", "尚可", "工作表“参数”第11行“逾期封顶等级”：逾期封顶的等级“尚可”不在等级表中，请改正。")]
    [DataRow("参数", "B12", 9000, "工作表“参数”第12行“权重扰动次数”：权重扰动（sensitivity）的次数runs应在0至2000之间")]
    [DataRow("参数", "B12", "1.5", "工作表“参数”第12行“权重扰动次数”：应为整数，请改正。")]
    [DataRow("参数", "B13", "20", "工作表“参数”第12行“权重扰动次数”：权重扰动（sensitivity）的次数runs应在0至2000之间，幅度spread应不小于0、小于1")]
    [DataRow("参数", "A6", "名字", "工作表“参数”第6行“项目”：不认识的项目“名字”，只能是：方案名称、版本")]
    [DataRow("参数", "A6", "名字", "工作表“参数”第4行“基本”：缺少“方案名称”这一行，请补上。")]
    [DataRow("参数", "A7", "方案名称", "工作表“参数”第7行“项目”：“方案名称”写了两次，请只保留一个。")]
    [DataRow("参数", "A4", "【概要】", "工作表“参数”第4行“【概要】”：不认识的表，只能是：【基本】、")]
    [DataRow("参数", "A4", "【概要】", "工作表“参数”：缺少【基本】这个表")]
    [DataRow("参数", "A4", "【等级】", "工作表“参数”第16行“【等级】”：这个表写了两次，请只保留一个。")]
    [DataRow("参数", "B17", "从", "工作表“参数”第16行“【等级】”：表名的下一行应为表头：等级、起始分，请改正。")]
    [DataRow("参数", "B19", 95, "工作表“参数”第16行“【等级】”：等级应从高到低排列，最低一级从0分起，请改正。")]
    [DataRow("参数", "A19", "优秀", "工作表“参数”第19行“等级”：等级“优秀”重复，请改正。")]
    [DataRow("参数", "A19", null, "工作表“参数”第19行“等级”：没有填写，请补填，或删去这一行。")]
    [DataRow("参数", "C35", "单位小", "工作表“参数”第35行“条件”：只能写“没有收到也没有结转申请”，请改正。")]
    [DataRow("参数", "A39", "NO_SUCH", "工作表“参数”第39行“规则”：确认后封顶的规则“NO_SUCH”不在规则目录中，请改正。")]
    [DataRow("参数", "C44", 0, "工作表“参数”第44行“分值”：分值不能为0：加分写正数，扣分写负数，请改正。")]
    [DataRow("参数", "A45", "commended-province", "工作表“参数”第45行“代码”：加减分项commended-province重复，请改正。")]
    public void A_mistake_is_told_with_sheet_row_column_and_remedy(string sheet, string cell, object? value, string expected)
    {
        var refused = Refused(book => Put(book.Worksheet(sheet).Cell(cell), value));
        Assert.IsTrue(refused.Messages.Any(message => message.StartsWith("评分方案“scheme.xlsx”" + expected, StringComparison.Ordinal)), string.Join('\n', refused.Messages));
        Assert.IsTrue(refused.Messages.All(message => message.EndsWith('。')), string.Join('\n', refused.Messages));
    }

    [TestMethod]
    public void All_mistakes_are_told_at_once()
    {
        var refused = Refused(book =>
        {
            var sheet = book.Worksheet("评分方案");
            sheet.Cell("K4").SetValue("八分");
            sheet.Cell("J14").SetValue("气味");
            book.Worksheet("参数").Cell("B7").Clear(XLClearOptions.Contents);
        });
        Assert.HasCount(3, refused.Messages);
    }

    [TestMethod]
    public void A_marking_that_the_spreadsheet_took_for_a_time_or_a_day_is_told()
    {
        StringAssert.Contains(string.Join('\n', Refused(book => book.Worksheet("评分方案").Cell("K4").SetValue(0.128).Style.NumberFormat.Format = "h:mm").Messages), "第4行“给分办法”：该单元格误设为日期格式");
        StringAssert.Contains(string.Join('\n', Refused(book => book.Worksheet("参数").Cell("B7").SetValue(new DateTime(2026, 1, 1)).Style.NumberFormat.Format = "yyyy-mm-dd").Messages), "第7行“版本”：该单元格是日期格式");
        StringAssert.Contains(string.Join('\n', Refused(book => book.Worksheet("评分方案").Cell("I4").SetValue(8.4).Style.NumberFormat.Format = "0").Messages), "第4行“末级分值”：该单元格显示为8，实际数值是8.4");
    }

    [TestMethod]
    public void A_formula_counts_by_the_value_in_the_file_and_is_never_computed()
    {
        Assert.AreEqual(20, SchemeFile.Read(Edited(Add, evaluate: true), "scheme.xlsx").Scheme.Levels[0].Points);
        StringAssert.Contains(Refused(Add).Messages[0], "第4行“一级分值”：该单元格的公式没有计算结果");

        static void Add(XLWorkbook book) => book.Worksheet("评分方案").Cell("C4").FormulaA1 = "F4+F5";
    }

    [TestMethod]
    public void Sheets_that_are_missing_doubled_or_endless_are_refused()
    {
        Assert.AreEqual("评分方案“scheme.xlsx”工作表“参数”：没有这个工作表，请用 scheme --write 另存一份xlsx，在其中修改。", Refused(book => book.Worksheet("参数").Delete()).Messages.Single());
        StringAssert.Contains(Refused(book => book.AddWorksheet(" 参数")).Messages.Single(), "有两个同名的工作表");
        StringAssert.Contains(string.Join('\n', Refused(book => Enumerable.Range(40, 1200).ToList().ForEach(row => book.Worksheet("评分方案").Cell(row, 1).SetValue("A"))).Messages), "超过1000行");
        Assert.IsLessThan(103, Refused(book => Enumerable.Range(40, 900).ToList().ForEach(row => book.Worksheet("评分方案").Cell(row, 10).SetValue(new string('长', 30_000)))).Messages.Count);
    }

    [TestMethod]
    public void What_is_no_workbook_is_refused_in_words()
    {
        foreach (var bytes in (byte[][])[[.. "PK"u8], [.. "PK\u0003\u0004junk"u8], Written[..(Written.Length / 2)], [.. Written[..200], .. new byte[4000], .. Written[4200..]]])
        {
            StringAssert.EndsWith(Assert.ThrowsExactly<RefusedInputException>(() => SchemeFile.Read(bytes, "scheme.xlsx")).Messages.Single(), "。");
        }
    }

    [TestMethod]
    public void A_header_without_a_column_is_told_once_and_not_for_every_row() =>
        Assert.HasCount(1, Refused(book => book.Worksheet("评分方案").Cell("K3").SetValue("怎样给分")).Messages);

    [TestMethod]
    public void Whatever_stands_in_the_cells_is_read_or_refused_in_words()
    {
        string[] nasty = ["=1+1", "=cmd|' /C calc'!A0", "\u202e", "%", "-", "9999999999999", "９９９９９９９９９９９９９９９９９９", "1e9", "【", "【等级】", "合计", "0:8;;;：", "全扣", "不足每件", "A", "A1", "20%", "C11", "wording", "<a>&\"", new('长', 32_000)];
        var random = new Random(711);
        for (var i = 0; i < 25; i++)
        {
            var refused = Refused(book =>
            {
                for (var j = 0; j < 8; j++)
                {
                    book.Worksheet(j % 2 == 0 ? "评分方案" : "参数").Cell(random.Next(3, 50), random.Next(1, 12)).SetValue(nasty[random.Next(nasty.Length)]);
                }
            });
            Assert.IsTrue(refused.Messages.All(message => message.StartsWith("评分方案“scheme.xlsx”", StringComparison.Ordinal) && message.EndsWith('。') && message.Length < 600), string.Join('\n', refused.Messages));
        }
    }

    [TestMethod]
    public void Beside_the_roster_one_of_the_two_is_found_and_both_are_refused()
    {
        using var folder = new TempFolder();
        var roster = Path.Combine(folder.Path, "roster.csv");
        Assert.IsNull(SchemeFile.Find(roster));
        File.WriteAllBytes(Path.Combine(folder.Path, "scheme.xlsx"), Written);
        Assert.AreEqual("scheme.xlsx", Path.GetFileName(SchemeFile.Find(roster)));
        File.WriteAllText(Path.Combine(folder.Path, "scheme.json"), ScoringScheme.DefaultText);
        Assert.AreEqual("名册旁既有“scheme.json”又有“scheme.xlsx”，不能确定按哪个评分，请只保留一个。", Assert.ThrowsExactly<RefusedInputException>(() => SchemeFile.Find(roster)).Messages.Single());
    }

    private static (ScoringScheme Scheme, string Text) Read(Action<XLWorkbook> edit) => SchemeFile.Read(Edited(edit, evaluate: false), "scheme.xlsx");

    private static RefusedInputException Refused(Action<XLWorkbook> edit) => Assert.ThrowsExactly<RefusedInputException>(() => Read(edit));

    private static byte[] Edited(Action<XLWorkbook> edit, bool evaluate)
    {
        using var book = new XLWorkbook(new MemoryStream(Written));
        edit(book);
        using var stream = new MemoryStream();
        book.SaveAs(stream, validate: false, evaluateFormulae: evaluate);
        return stream.ToArray();
    }

    private static int RowOf(IXLWorksheet sheet, string name) => sheet.CellsUsed(cell => cell.Address.ColumnNumber == 1 && cell.GetString() == name).First().Address.RowNumber;

    private static void Set(IXLWorksheet sheet, string line, object? value) => Put(sheet.Cell(RowOf(sheet, line), 2), value);

    private static void Put(IXLCell cell, object? value)
    {
        if (value is null)
        {
            cell.Clear(XLClearOptions.Contents);
        }
        else if (value is string text)
        {
            cell.SetValue(text);
        }
        else
        {
            cell.SetValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)).Style.NumberFormat.Format = "General";
        }
    }
}
