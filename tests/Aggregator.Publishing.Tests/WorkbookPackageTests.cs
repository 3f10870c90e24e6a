using System.Globalization;
using System.IO.Compression;
using System.Text;
using Aggregator.Publishing.Workbooks;
using Aggregator.Publishing.Workbooks.Packages;
using Aggregator.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class WorkbookPackageTests
{
    [TestMethod]
    [DataRow(FileFormatVersions.Office2013)]
    [DataRow(FileFormatVersions.Office2019)]
    [DataRow(FileFormatVersions.Microsoft365)]
    public void A_full_city_s_workbook_is_valid(FileFormatVersions version)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(FilledCity.Create(24))), false);
        var errors = new OpenXmlValidator(version).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ToList();
        Assert.AreEqual("", string.Join('\n', errors.Take(10)));
    }

    [TestMethod]
    [DataRow("a_x000D_b", "a_x005F_x000D_b")]
    [DataRow("_x000D_", "_x005F_x000D_")]
    [DataRow("_x005F_x000D_", "_x005F_x005F_x005F_x000D_")]
    [DataRow("_xd7ff_x0041_", "_x005F_xd7ff_x005F_x0041_")]
    [DataRow("_x00G0_ _x12_ _x", "_x00G0_ _x12_ _x")]
    public void What_looks_like_Excel_s_own_escape_comes_back_as_it_was(string text, string written)
    {
        Assert.AreEqual(written, CellText.Escaped(text));
        Assert.AreEqual(text, SheetCells.Decoded(written));
    }

    [TestMethod]
    public void An_escape_in_a_report_stands_escaped_in_the_parts()
    {
        var parts = Parts(CityWorkbook.Bytes(HostileSnapshot.Create("甲_x000D_乙")));
        foreach (var (name, text) in parts.Where(part => part.Key.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) || part.Key == "xl/sharedStrings.xml"))
        {
            Assert.DoesNotContain("甲_x000D_", text, name);
        }

        Assert.Contains("甲_x005F_x000D_乙", string.Concat(parts.Values));
    }

    [TestMethod]
    public void A_text_of_forty_thousand_characters_is_cut_with_a_mark_in_streamed_rows_too()
    {
        var cells = SheetCells.Of(CityWorkbook.Bytes(HostileSnapshot.Create(new string('长', 40_000))));
        var longest = cells.Where(cell => cell.Value.Length > 30_000).ToList();
        Assert.IsGreaterThan(10, longest.Count);
        Assert.IsTrue(longest.All(cell => cell.Value.Length <= 32_767 && cell.Value.EndsWith("…（以下略）", StringComparison.Ordinal)));
        Assert.Contains("inlineStr", longest.Select(cell => cell.Type));
    }

    [TestMethod]
    public void Looks_have_the_names_an_office_changes_them_by()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(FilledCity.Create(24))), false);
        var sheet = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var names = sheet.CellStyles!.Elements<CellStyle>().ToDictionary(style => style.FormatId!.Value, style => style.Name!.Value!);
        foreach (var name in new[] { "标题", "表头", "分组", "填报", "暂定", "未报", "栏目", "链接", "备注", "正文" })
        {
            Assert.Contains(name, names.Values);
        }

        Assert.AreEqual((uint)sheet.CellStyleFormats!.Elements<CellFormat>().Count(), sheet.CellStyleFormats.Count!.Value);
        var formats = sheet.CellFormats!.Elements<CellFormat>().Select(format => names[format.FormatId?.Value ?? 0]).ToList();
        foreach (var part in package.WorkbookPart.WorksheetParts)
        {
            var first = part.Worksheet.Descendants<Cell>().First(cell => cell.CellReference == "A1");
            Assert.AreEqual("标题", formats[(int)first.StyleIndex!.Value]);
        }
    }

    [TestMethod]
    [DataRow(60)]
    [DataRow(400)]
    public void Every_link_leads_to_a_cell_that_is_there_and_no_sheet_has_more_than_Excel_allows(int units)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(FilledCity.Create(units))), false);
        var book = package.WorkbookPart!;
        var sheets = book.Workbook.Sheets!.Elements<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => (WorksheetPart)book.GetPartById(sheet.Id!.Value!));
        var cells = sheets.ToDictionary(sheet => sheet.Key, sheet => sheet.Value.Worksheet.Descendants<Cell>().Select(cell => cell.CellReference!.Value!).ToHashSet());
        var counts = new Dictionary<string, int>();
        foreach (var (name, part) in sheets)
        {
            var links = part.Worksheet.Descendants<Hyperlink>().ToList();
            counts[name] = links.Count;
            Assert.IsLessThanOrEqualTo(65_530, links.Count, name);
            foreach (var link in links)
            {
                Assert.IsLessThanOrEqualTo(255, link.Tooltip?.Value?.Length ?? 0);
                if (link.Location?.Value is { } location)
                {
                    var split = location.Split('!');
                    Assert.Contains(split[1], cells[split[0].Trim('\'')], location);
                }
                else
                {
                    StringAssert.StartsWith(part.HyperlinkRelationships.Single(one => one.Id == link.Id).Uri.AbsoluteUri, "https://www.example.gov.cn/");
                }
            }
        }

        Assert.AreEqual(units < 300, counts["各单位数据"] > units * 100, "a link for each figure where there is room");
        Assert.IsGreaterThan(units - 1, counts["排名"]);
        Assert.IsGreaterThan(units / 4, counts["雷同比对"]);
        Assert.IsGreaterThan(10, counts["扣分说明"]);
    }

    [TestMethod]
    public void Figures_tell_the_file_and_the_place_they_were_read_from()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(FilledCity.Create(24))), false);
        var tips = package.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Hyperlink>()).Select(link => link.Tooltip?.Value ?? "").ToList();
        Assert.Contains("文件：云川市第4局/云川市第4局2025年政府信息公开工作年度报告.docx，位置：表1第1行第2列", tips);
    }

    [TestMethod]
    public void The_same_night_gives_the_same_bytes_on_any_machine()
    {
        var expected = CityWorkbook.Bytes(FilledCity.Create(24));
        var (culture, zone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            foreach (var (name, at) in new[] { ("de-DE", "America/St_Johns"), ("ar-SA", "Pacific/Kiritimati"), ("zh-CN", "Asia/Shanghai") })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Environment.SetEnvironmentVariable("TZ", at);
                TimeZoneInfo.ClearCachedData();
                CollectionAssert.AreEqual(expected, CityWorkbook.Bytes(FilledCity.Create(24)), name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [TestMethod]
    public void Each_group_of_the_ranking_begins_on_a_page_of_its_own()
    {
        var night = FilledCity.Create(60);
        using var package = SpreadsheetDocument.Open(new MemoryStream(CityWorkbook.Bytes(night)), false);
        var book = package.WorkbookPart!;
        var sheet = (WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().First(one => one.Name == "排名").Id!.Value!);
        Assert.AreEqual(night.Ranking.Select(unit => unit.Group).Distinct().Count() - 1, sheet.Worksheet.Descendants<RowBreaks>().Single().Elements<Break>().Count());
    }

    [TestMethod]
    [DataRow("排名", "C5", "'排名'!C5")]
    [DataRow("it's [1]", "A1", "'it''s [1]'!A1")]
    public void Sheets_are_named_in_quotes(string sheet, string place, string expected) => Assert.AreEqual(expected, CellNames.In(sheet, place));

    private static Dictionary<string, string> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
