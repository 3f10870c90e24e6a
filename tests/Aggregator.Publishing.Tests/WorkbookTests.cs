using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks;
using Aggregator.Testing;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed partial class WorkbookTests
{
    [TestMethod]
    public void The_workbook_has_the_sheets_an_office_expects()
    {
        using var workbook = Open(SampleSnapshot.Create());
        Assert.AreEqual("排名 得分明细 扣分说明 问题清单 报送情况一览 催报清单 全市汇总表 各单位数据 构成表 同比表 雷同比对 图表 说明", string.Join(' ', workbook.Worksheets.Select(s => s.Name)));
        foreach (var sheet in workbook.Worksheets)
        {
            Assert.AreEqual(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize, sheet.Name);
        }

        using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(SampleSnapshot.Create())), false);
        var titles = package.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").Select(n => n.Text).ToList();
        Assert.AreEqual("排名!$1:$3 得分明细!$A:$D,得分明细!$3:$4 扣分说明!$3:$3 问题清单!$3:$3 报送情况一览!$9:$9 催报清单!$3:$3 全市汇总表!$1:$2 各单位数据!$A:$B,各单位数据!$3:$6 构成表!$A:$A,构成表!$3:$5 同比表!$A:$A,同比表!$3:$5 雷同比对!$3:$3 图表!$1:$1 说明!$1:$1", string.Join(' ', titles));
    }

    [TestMethod]
    [DataRow(12, FileFormatVersions.Office2013)]
    [DataRow(12, FileFormatVersions.Microsoft365)]
    [DataRow(0, FileFormatVersions.Office2013)]
    [DataRow(0, FileFormatVersions.Microsoft365)]
    public void The_validator_finds_nothing(int units, FileFormatVersions version)
    {
        CitySnapshot[] nights = units == 0
            ? [SampleSnapshot.Create(), SampleSnapshot.Create() with { Ranking = [], Findings = [], Submissions = [], RollUp = [] }, SampleSnapshot.Create() with { Year = 2015 }, SampleSnapshot.Create() with { Year = 2020 }, HostileSnapshot.Create("=1+1\u0001\ud800_x000D_")]
            : [LargeSnapshot.Create(units)];
        foreach (var night in nights)
        {
            using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(night)), false);
            var errors = new OpenXmlValidator(version).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ToList();
            Assert.AreEqual("", string.Join('\n', errors));
        }
    }

    [TestMethod]
    [DataRow("=cmd|' /C calc'!A0")]
    [DataRow("+1+1")]
    [DataRow("-2+3")]
    [DataRow("@SUM(A1)")]
    [DataRow("\t=1+1")]
    [DataRow("'=1+1")]
    [DataRow("{=SUM(1)}")]
    [DataRow("1e5")]
    [DataRow("2025-01-01")]
    [DataRow("TRUE")]
    [DataRow("a_x000D_b_x0041_c")]
    [DataRow("前\u0000\u0001\u000b\ufffe\ud800后")]
    [DataRow("<b>&amp;</b>]]>")]
    [DataRow("一\r\n二")]
    public void Text_of_reports_never_becomes_a_formula_and_is_kept(string text)
    {
        var expected = Texts.SafeText.ForCell(text);
        var bytes = CityWorkbook.Bytes(HostileSnapshot.Create(text));
        var cells = SheetCells.Of(bytes);
        Assert.AreEqual("", string.Join('\n', cells.Where(c => c.Formula is { } formula && (formula.Contains(text.Trim(), StringComparison.Ordinal) || !OwnFormula().IsMatch(formula))).Select(c => c.Formula)));
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var formats = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var found = cells.Where(c => c.Formula is null && c.Value == expected).ToList();
        Assert.IsTrue(found.All(c => c.Type is "s" or "inlineStr"), "text");
        Assert.IsGreaterThan(20, found.Count);
        if (Texts.SafeText.LooksLikeFormula(text))
        {
            Assert.IsTrue(found.All(c => formats[c.Style].QuotePrefix?.Value == true), "quote prefix");
        }
    }

    [TestMethod]
    public void Text_over_the_limit_of_a_cell_is_cut_with_a_mark()
    {
        using var workbook = Open(HostileSnapshot.Create(string.Concat(Enumerable.Repeat("😀=", 20_000))));
        var longest = workbook.Worksheets.SelectMany(s => s.CellsUsed()).Select(c => c.GetString()).MaxBy(t => t.Length)!;
        Assert.IsLessThanOrEqualTo(32767, longest.Length);
        StringAssert.EndsWith(longest, "…（以下略）");
        Assert.IsFalse(longest.Contains('\ufffd'), "no half of a pair");
    }

    [TestMethod]
    public void Two_workbooks_of_one_night_are_equal_to_the_byte()
    {
        var night = LargeSnapshot.Create(12);
        var first = CityWorkbook.Bytes(night);
        CollectionAssert.AreEqual(first, CityWorkbook.Bytes(LargeSnapshot.Create(12)));
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.AreEqual("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.IsTrue(zip.Entries.All(e => e.LastWriteTime.Year == 1980));
        Assert.IsFalse(zip.Entries.Any(e => e.FullName.EndsWith(".psmdcp", StringComparison.Ordinal)));
        using var core = zip.GetEntry("docProps/core.xml")!.Open();
        var dates = XElement.Load(core).Elements().Where(e => e.Name.LocalName is "created" or "modified").Select(e => e.Value[..10]).ToList();
        Assert.AreEqual("2026-04-10 2026-04-10", string.Join(' ', dates));
    }

    [TestMethod]
    public void The_culture_and_time_zone_of_the_machine_change_nothing()
    {
        var expected = CityWorkbook.Bytes(LargeSnapshot.Create(12));
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "de-DE", "ar-SA", "zh-CN" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                CollectionAssert.AreEqual(expected, CityWorkbook.Bytes(LargeSnapshot.Create(12)), name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void Bonus_and_penalty_stand_beside_the_leaves_and_among_the_deductions_with_their_document()
    {
        var night = SampleSnapshot.Create();
        night = night with { Ranking = [.. night.Ranking.Select(unit => unit.Unit == "B01" ? unit with { Base = 98.5m, Merits = [new("市级通报批评", -2, "云政办函〔2026〕9号", "")] } : unit)] };
        using var workbook = Open(night);
        var scores = workbook.Worksheet("得分明细");
        var head = scores.Row(3).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        Assert.AreEqual("加减分 得分 等次", string.Join(' ', head.Keys.TakeLast(3)));
        Assert.AreEqual((-2m, 1m, true), (scores.Cell(5, head["加减分"]).GetValue<decimal>(), scores.Cell(6, head["加减分"]).GetValue<decimal>(), scores.Cell(7, head["加减分"]).IsEmpty()));
        var lines = workbook.Worksheet("扣分说明").RowsUsed().Where(row => row.Cell(3).GetString().StartsWith("加减分", StringComparison.Ordinal))
            .Select(row => string.Join('|', row.Cells(3, 8).Select(cell => cell.GetString()))).ToList();
        CollectionAssert.AreEqual(new[] { "加减分 市级通报批评|0|-2|2|已评分|云政办函〔2026〕9号", "加减分 市级通报表扬|1|1|0|已评分|云政办函〔2026〕3号：=通报表扬" }, lines);
        using var plain = Open(night with { Ranking = [.. night.Ranking.Select(unit => unit with { Merits = [] })] });
        Assert.IsFalse(plain.Worksheet("得分明细").Row(3).CellsUsed().Any(cell => cell.GetString() == "加减分"));
    }

    [TestMethod]
    public void Sorting_a_sheet_by_its_filter_moves_neither_the_most_points_nor_the_city_nor_what_others_refer_to()
    {
        var bytes = CityWorkbook.Bytes(FilledCity.Create(23));
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var sheets = package.WorkbookPart!.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => ((WorksheetPart)package.WorkbookPart.GetPartById(s.Id!.Value!)).Worksheet);
        Assert.IsNull(sheets["各单位数据"].GetFirstChild<AutoFilter>(), "others refer to its rows");
        foreach (var name in new[] { "得分明细", "构成表", "同比表" })
        {
            StringAssert.StartsWith(sheets[name].GetFirstChild<AutoFilter>()!.Reference!.Value!, name == "得分明细" ? "A4:" : "A5:", name);
        }

        var across = sheets.Where(s => s.Key != "全市汇总表").SelectMany(s => s.Value.Descendants<CellFormula>()).Select(f => f.Text).Where(f => f.Contains("'!", StringComparison.Ordinal)).ToList();
        Assert.IsGreaterThan(50, across.Count);
        Assert.AreEqual("", string.Join('\n', across.Where(f => RelativeAcross().IsMatch(f))), "a relative place in another sheet follows the row");
        Assert.Contains(f => f.StartsWith("INDEX('得分明细'!$", StringComparison.Ordinal) && f.Contains("MATCH(\"", StringComparison.Ordinal), across);
    }

    [GeneratedRegex("'![A-Z]+[0-9]")]
    private static partial Regex RelativeAcross();

    [TestMethod]
    public void A_unit_nothing_was_counted_for_has_no_score_in_any_sheet()
    {
        var night = SampleSnapshot.Create();
        night = night with { Ranking = [night.Ranking[0] with { Rank = null, RankLow = null, RankHigh = null, Score = 0, Base = 0, Grade = "未评定", Merits = [], Leaves = [.. night.Ranking[0].Leaves.Select(leaf => leaf with { Points = null, State = "na" })] }] };
        using var workbook = Open(night);
        Assert.AreEqual("未评定", workbook.Worksheet("排名").Cell(5, 4).GetString());
        var scores = workbook.Worksheet("得分明细");
        Assert.AreEqual("未评定", scores.Cell(5, scores.Row(3).CellsUsed().Single(cell => cell.GetString() == "得分").Address.ColumnNumber).GetString());
    }

    [TestMethod]
    public void Scores_and_city_totals_equal_the_snapshot_to_the_last_digit()
    {
        var night = LargeSnapshot.Create(30);
        using var workbook = Open(night);
        var scores = workbook.Worksheet("得分明细");
        var head = scores.Row(3).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        for (var i = 0; i < night.Ranking.Count; i++)
        {
            var unit = night.Ranking[i];
            Assert.AreEqual(unit.Unit, scores.Cell(5 + i, head["单位代码"]).GetString());
            Assert.AreEqual(unit.Score, scores.Cell(5 + i, head["得分"]).GetValue<decimal>());
            foreach (var leaf in unit.Leaves.Where(l => l.Points is not null))
            {
                Assert.AreEqual(leaf.Points, scores.Cell(5 + i, head[$"{leaf.Code}\n{leaf.Name}"]).GetValue<decimal>());
            }
        }

        var written = workbook.Worksheet("全市汇总表").CellsUsed(c => c.DataType == XLDataType.Number).Select(c => c.GetValue<decimal>()).ToHashSet();
        foreach (var cell in night.RollUp)
        {
            Assert.Contains(cell.Value!.Value, written, $"{cell.Table} {cell.Row} {cell.Column}");
        }
    }

    [TestMethod]
    public void A_unit_inside_one_that_did_not_report_is_named_as_counted_nowhere()
    {
        var night = SampleSnapshot.Create();
        night = night with { Roster = new Core.Reports.Roster([.. night.Roster.Units.Select(unit => unit.Code == "B01" ? unit with { IncludedIn = "B03" } : unit)]) };
        night = night with { RollUp = Core.RollingUp.CityRollUp.Compute(night.Roster, night.Year, night.Submissions, night.Calendar) };
        using var workbook = Open(night);
        var sheet = workbook.Worksheet("全市汇总表");
        StringAssert.Contains(sheet.Cell(3, 1).GetString(), "应并入他处而哪里都没有计入的单位（1家）：云川市教育局（应并入云川市水利局，该单位没有可用的报告）。");
        var line = sheet.CellsUsed(c => c.GetString() == "一、本年新收政府信息公开申请数量").Single().Address.RowNumber;
        StringAssert.Contains(string.Join(' ', sheet.Row(line).CellsUsed().Select(c => c.GetString())), "应并入他处而哪里都没有计入的1家");
        Assert.DoesNotContain("不重复计", string.Join(' ', sheet.CellsUsed().Select(c => c.GetString())));
    }

    [TestMethod]
    public void The_city_tables_carry_the_labels_of_the_form_and_their_coverage()
    {
        using var workbook = Open(SampleSnapshot.Create());
        var sheet = workbook.Worksheet("全市汇总表");
        var line = sheet.CellsUsed(c => c.GetString() == "一、本年新收政府信息公开申请数量").Single().Address.RowNumber;
        Assert.AreEqual("33 4 3 暂定 全表未纳入的1家；部分合计按数值写入，不是公式：云川市人民政府计入的数与表中所列不同", string.Join(' ', sheet.Row(line).CellsUsed().Skip(1).Select(c => c.GetString())));
        Assert.AreEqual("全表未纳入的单位（1家）：云川市水利局。", sheet.Cell(3, 1).GetString());
        Assert.AreEqual("#,##0\"*\"", sheet.Row(line).Cell(RollUpGrid.LastValue).Style.NumberFormat.Format);
        Assert.AreEqual(15, sheet.CellsUsed(c => c.GetString() is "结果维持" or "结果纠正" or "其他结果" or "尚未审结" or "总计").Count() - 1);
    }

    [TestMethod]
    public void The_ledger_leaves_its_last_columns_to_the_units()
    {
        using var workbook = Open(LargeSnapshot.Create(12));
        var sheet = workbook.Worksheet("问题清单");
        var head = sheet.Row(3).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        Assert.AreEqual("序号 单位 规则 级别 问题 应为 实为 差额 位置 文件 整改建议 责任人 期限 整改情况 复核意见 处理意见 年度 判定 原文 法律依据 问题编号", string.Join(' ', head.Keys));
        foreach (var name in new[] { "责任人", "期限", "整改情况", "复核意见" })
        {
            Assert.IsTrue(sheet.Column(head[name]).Cell(4).IsEmpty(), name);
        }

        Assert.AreEqual(4, sheet.DataValidations.Count());
        Assert.AreEqual(3, workbook.Worksheet("扣分说明").DataValidations.Count());
        Assert.AreEqual(121, sheet.Cell(4, head["实为"]).GetValue<int>());
        Assert.AreEqual("行合计不符\nSUM_ROW", sheet.Cell(4, head["规则"]).GetString());
    }

    [TestMethod]
    public void Columns_reviewers_write_text_in_hold_text_in_every_row()
    {
        using var workbook = Open(LargeSnapshot.Create(12));
        (string Sheet, string[] Heads)[] columns = [("问题清单", ["责任人", "复核意见"]), ("扣分说明", ["文号", "复核意见"])];
        foreach (var (name, heads) in columns)
        {
            var sheet = workbook.Worksheet(name);
            var last = sheet.LastRowUsed()!.RowNumber();
            Assert.IsGreaterThan(5, last);
            foreach (var head in heads)
            {
                var column = sheet.Row(3).CellsUsed().Single(cell => cell.GetString() == head).Address.ColumnNumber;
                Assert.AreEqual("@", string.Join(' ', Enumerable.Range(4, last - 3).Select(row => sheet.Cell(row, column)).Where(cell => name == "问题清单" || cell.Style.Fill.PatternType == XLFillPatternValues.Solid)
                    .Select(cell => cell.Style.NumberFormat.Format).Distinct()), name + head);
            }
        }
    }

    [TestMethod]
    public void What_was_written_on_a_leaf_can_be_taken_back_though_it_no_longer_applies_or_is_full()
    {
        var night = SampleSnapshot.Create();
        var points = new ReviewEntry(new ReviewCell(ReviewField.Points, "B01", night.Year, "E11"), "3", "李审核", DateTimeOffset.UnixEpoch);
        using var workbook = Open(night with { Reviews = [points, points with { Cell = points.Cell with { Item = "A11" }, Value = "8" }] });
        var lines = workbook.Worksheet("扣分说明").RowsUsed().Where(row => row.Cell(15).GetString() == "B01").Select(row => string.Join('|', new[] { 16, 5, 7, 12 }.Select(column => row.Cell(column).GetString()))).ToList();
        CollectionAssert.AreEqual(new[] { "A11|8|已评分|8", "E11||不适用|3" }, lines);
    }

    [TestMethod]
    public void The_ledger_shows_decisions_and_tells_what_cannot_be_judged_apart()
    {
        var night = Decided.Create();
        var open = night.Findings[1] with { Outcome = Core.Checking.Outcome.NotAssessable };
        using var workbook = Open(night with { Findings = [night.Findings[0], open, night.Findings[2]] });
        var sheet = workbook.Worksheet("问题清单");
        var head = sheet.Row(3).CellsUsed().ToDictionary(c => c.GetString(), c => c.Address.ColumnNumber);
        var lines = Enumerable.Range(4, 3).Select(row => $"{sheet.Cell(row, head["级别"]).GetString()}|{sheet.Cell(row, head["处理意见"]).GetString()}").Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(
            new[] { "无法判断|", "错误|原处理意见为“不成立：导出错位（张三，2026-04-10）”，其后有关内容已变动，请重新处理。", "错误|已说明：系统故障（李四，2026-04-10，〔2026〕3号）" }, lines);
        StringAssert.Contains(sheet.Cell(2, 1).GetString(), "共3条：不符1条，无法判断1条，经人工认定不成立或已说明1条，处理后内容又有变动、待重新处理1条。");
    }

    [TestMethod]
    public void What_was_not_accepted_is_listed_with_its_reason()
    {
        using var workbook = Open(LargeSnapshot.Create(12));
        var texts = workbook.Worksheet("报送情况一览").CellsUsed().Select(c => c.GetString()).ToList();
        Assert.Contains("文件受密码保护，无法读取，请单位去除密码后重新报送。", texts);
        Assert.Contains("未采纳", texts);
        Assert.Contains("未报", texts);
    }

    [TestMethod]
    public void Columns_are_wide_enough_for_their_widest_word_and_rows_for_their_lines()
    {
        using var workbook = Open(LargeSnapshot.Create(300));
        foreach (var sheet in workbook.Worksheets)
        {
            foreach (var cell in sheet.CellsUsed().Where(c => !c.IsMerged()))
            {
                var width = sheet.Column(cell.Address.ColumnNumber).Width;
                if (cell.DataType == XLDataType.Number)
                {
                    var shown = cell.GetFormattedNumber();
                    Assert.IsLessThanOrEqualTo(width, shown.Length, $"{sheet.Name}!{cell.Address} would show ####");
                }
                else if (cell.DataType == XLDataType.Text)
                {
                    var lines = Texts.TextWidth.LinesAt(cell.GetString(), width - 1);
                    Assert.IsGreaterThanOrEqualTo(Math.Min(409, lines * 17), sheet.Row(cell.Address.RowNumber).Height, $"{sheet.Name}!{cell.Address} would be cut");
                }
            }
        }
    }

    [TestMethod]
    public void LibreOffice_opens_the_workbook_and_prints_every_sheet()
    {
        Assert.IsGreaterThan(20_000, Office.Convert(CityWorkbook.Bytes(SampleSnapshot.Create()), "pdf").Length);
    }

    private static XLWorkbook Open(CitySnapshot night) => new(new MemoryStream(SheetCells.WithoutFormulas(CityWorkbook.Bytes(night))));

    /// <summary>What the program itself writes: functions it knows over cells, in quotes none but its own words.</summary>
    [GeneratedRegex("^(?:(?:ROUND|SUM|SUMIF|SUMIFS|COUNTIFS|RANK|MAX|INDEX|MATCH)\\(|'[\\u4e00-\\u9fff]+'!|[$A-Z0-9:,()+*/.-]|\"(?:计入|>=0|>0|<>免报|按期|逾期|日期不明|日期存疑|未采纳|未报|未到期|免报|[A-Z][0-9]{2})\")+$")]
    private static partial Regex OwnFormula();
}

internal static class ShownNumber
{
    /// <summary>The number with its thousands and its star, as wide as a spreadsheet shows it.</summary>
    public static string GetFormattedNumber(this IXLCell cell)
    {
        var format = cell.Style.NumberFormat.Format;
        var number = cell.GetValue<decimal>().ToString(format.Contains(',') ? "#,##0.####" : format is "0.00" ? "0.00" : "0.####", CultureInfo.InvariantCulture);
        return number + (format.Contains('*') ? "*" : "");
    }
}
