using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Intake.Rosters;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Rosters;

[TestClass]
public sealed class RosterReaderTests
{

    [TestMethod]
    [Timeout(60_000)]
    public void A_chain_of_twenty_thousand_parents_is_refused_soon()
    {
        var text = "code,name,kind,parent,included_in\n" + string.Concat(Enumerable.Range(0, 19_000).Select(i => $"U{i},单位{i},bureau,U{Math.Min(i + 1, 18_999)},{(i == 18_999 ? "" : $"U{i + 1}")}\n"));
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => RosterReader.Read(Encoding.UTF8.GetBytes(text), "名册.csv"));
        Assert.IsTrue(refused.Messages.Count <= 101);
        StringAssert.Contains(refused.Messages[0], "向上超过20级");
    }

    [TestMethod]
    [Timeout(60_000)]
    public void A_line_of_thirty_million_commas_is_refused_within_memory()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.ThrowsExactly<RefusedInputException>(() => RosterReader.Read(Encoding.UTF8.GetBytes("code,name" + new string(',', 30_000_000)), "名册.csv"));
        Assert.IsTrue(GC.GetTotalAllocatedBytes(precise: true) - before < 400 << 20, $"{(GC.GetTotalAllocatedBytes(precise: true) - before) >> 20} MB");
    }

    private const string English = "code,name,aliases,kind,parent,scope,group,included_in,portal_url,valid_from,valid_to\r\n"
        + "C00,云川市人民政府,市政府,city-government,,,,,,,\r\n"
        + "B01,\"云川市教育局\",\"市教育局|教育局\",bureau,C00,own-organ,一组,,https://example.gov.cn/nb,2019-01-01,2025/12/31\r\n"
        + "D01,云川市临江区人民政府,临江区,district,C00,,,,,,\r\n"
        + "T01,\"白石镇, 临江区\",,township,D01,,,D01,,,\r\n";

    [TestMethod]
    public void An_english_roster_is_read_in_its_order()
    {
        var roster = Read(English);
        CollectionAssert.AreEqual(new[] { "C00", "B01", "D01", "T01" }, roster.Units.Select(unit => unit.Code).ToArray());
        var bureau = roster.Find("B01")!;
        CollectionAssert.AreEqual(new[] { "市教育局", "教育局" }, bureau.Aliases.ToArray());
        Assert.AreEqual(
            new Unit("B01", "云川市教育局", bureau.Aliases, UnitKind.Bureau, "C00", ReportScope.OwnOrgan, "一组", null, "https://example.gov.cn/nb", new DateOnly(2019, 1, 1), new DateOnly(2025, 12, 31)),
            bureau);
        Assert.AreEqual(("白石镇, 临江区", "D01", "乡镇街道"), (roster.Find("T01")!.Name, roster.Find("T01")!.IncludedIn, roster.Find("T01")!.Group));
    }

    [TestMethod]
    public void A_district_reports_its_whole_area_unless_the_roster_says_otherwise()
    {
        var roster = Read(English);
        Assert.AreEqual(ReportScope.WholeArea, roster.Find("D01")!.Scope);
        Assert.AreEqual(ReportScope.OwnLevel, roster.Find("C00")!.Scope);
    }

    [TestMethod]
    public void A_roster_in_gbk_with_a_chinese_header_is_read()
    {
        const string text = "单位代码,单位名称,别名,类别,上级单位,口径,分组,并入,年报栏目,起,止\r\nD01,云川市临江区人民政府,临江区|临江区政府,区县,,全域汇总,,,,2019年1月1日,\r\nB01,云川市教育局,,市直部门,,本机关,,,,,\r\n";
        var roster = RosterReader.Read(CodePagesEncodingProvider.Instance.GetEncoding("gbk")!.GetBytes(text), "名册.csv");
        Assert.AreEqual((UnitKind.District, ReportScope.WholeArea, new DateOnly(2019, 1, 1)), (roster.Units[0].Kind, roster.Units[0].Scope, roster.Units[0].ValidFrom));
        Assert.AreEqual((UnitKind.Bureau, ReportScope.OwnOrgan), (roster.Units[1].Kind, roster.Units[1].Scope));
    }

    [TestMethod]
    public void A_workbook_roster_is_read_with_numbers_as_codes()
    {
        var bytes = Xlsx.Of("名册", ["单位代码", "单位名称", "类别", "上级单位"], [101, "云川市教育局", "bureau", null], [102, "云川市水利局", "市直部门", 101]);
        var roster = RosterReader.Read(bytes, "名册.xlsx");
        Assert.AreEqual(("101", "102", "101"), (roster.Units[0].Code, roster.Units[1].Code, roster.Units[1].Parent));
    }

    [TestMethod]
    public void Text_that_looks_like_a_formula_is_text()
    {
        var roster = Read("code,name,kind\nB01,\"=cmd|' /C calc'!A0\",bureau\nB02,<script>alert(1)</script>,bureau\n");
        CollectionAssert.AreEqual(new[] { "=cmd|' /C calc'!A0", "<script>alert(1)</script>" }, roster.Units.Select(unit => unit.Name).ToArray());
    }

    [TestMethod]
    public void All_mistakes_are_told_at_once_with_line_column_and_remedy()
    {
        var messages = Refused(
            "code,name,aliases,kind,parent,scope,included_in,portal_url,valid_from,valid_to\n"
            + "B01,云川市教育局,教育局,office,,,,,,\n"
            + "B01,云川市水利局,,bureau,X99,,,,,\n"
            + "B03,云川市林业局,教育局,bureau,B04,,,,,\n"
            + "B04,云川市农业局,,bureau,B03,,B05,ftp://x,2025-02-30,\n"
            + "B05,,,bureau,,全部,,,2025-01-01,2024-01-01\n");
        CollectionAssert.AreEqual(
            new[]
            {
                "第2行“类别”列：“office”不是已知类别",
                "第3行“单位代码”列：“B01”与第2行重复",
                "第3行“上级单位”列：“X99”不在名册",
                "第4行“别名”列：“教育局”与第2行“云川市教育局”",
                "第4行“上级单位”列：单位之间绕成了圈（B03→B04→B03）",
                "第5行“起”列：“2025-02-30”不是日期",
                "第5行“年报栏目”列：“ftp://x”不是网址",
                "第5行“上级单位”列：单位之间绕成了圈（B04→B03→B04）",
                "第6行“单位名称”列：没有填写",
                "第6行“口径”列：“全部”不是已知口径",
                "第6行“止”列：“止”（2024-01-01）早于“起”（2025-01-01）",
            },
            messages.Select(message => Shortened(message)).ToArray(),
            string.Join('\n', messages));
        Assert.IsTrue(messages.All(message => message.StartsWith("名册“名册.csv”", StringComparison.Ordinal) && message.EndsWith('。')));

        static string Shortened(string message)
        {
            var text = message["名册“名册.csv”".Length..];
            string[] stops = ["，请", "，无法", "的名称或别名", "的单位代码"];
            var end = stops.Select(stop => text.IndexOf(stop, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(text.Length).Min();
            return text[..end];
        }
    }

    [TestMethod]
    public void A_name_may_pass_from_a_closed_unit_to_its_heir()
    {
        var roster = Read("code,name,aliases,kind,parent,valid_from,valid_to\nB01,云川市水利局,,bureau,,,2025-06-30\nB02,云川市水务局,云川市水利局,bureau,,2025-07-01,\nE01,云川市水利局信息站,,bureau,云川市水利局,2025-09-01,\n");
        CollectionAssert.AreEqual(new[] { "B01", "B02" }, roster.Bearing("云川市水利局").Select(unit => unit.Code).ToArray());

        // A link by name means the one that existed together with the unit.
        Assert.AreEqual("B02", roster.Find("E01")!.Parent);
    }

    [TestMethod]
    [DataRow("2025-06-30", DisplayName = "The heir begins on the last day of the closed unit")]
    [DataRow("", DisplayName = "The heir has no first day")]
    public void Two_units_that_bear_one_name_on_the_same_day_are_refused(string from)
    {
        var messages = Refused($"code,name,aliases,kind,valid_from,valid_to\nB01,云川市水利局,,bureau,,2025-06-30\nB02,云川市水务局,云川市水利局,bureau,{from},\n");
        Assert.HasCount(1, messages);
        StringAssert.Contains(messages[0], "第3行“别名”列：“云川市水利局”与第2行“云川市水利局”的名称或别名相同，且两个单位的起止日期有重叠");
    }

    [TestMethod]
    public void A_link_by_a_name_that_several_bore_in_the_unit_s_time_asks_for_the_code()
    {
        var messages = Refused("code,name,aliases,kind,parent,valid_from,valid_to\nB01,云川市水利局,,bureau,,,2025-06-30\nB02,云川市水务局,云川市水利局,bureau,,2025-07-01,\nE01,云川市水利局信息站,,bureau,云川市水利局,,\n");
        Assert.HasCount(1, messages);
        StringAssert.Contains(messages[0], "第4行“上级单位”列：“云川市水利局”先后是“云川市水利局”（B01，至2025-06-30）、“云川市水务局”（B02，2025-07-01起）的名称，请改填单位代码。");
    }

    [TestMethod]
    public void A_missing_required_column_is_named()
    {
        var messages = Refused("code,aliases,kind\nB01,x,bureau\n");
        Assert.HasCount(1, messages);
        StringAssert.Contains(messages[0], "缺少“单位名称”（name）列");
        Assert.HasCount(2, Refused("单位名称\n教育局\n"));
        StringAssert.Contains(Refused("code,code,name,kind\nB01,B02,x,bureau\n")[0], "两个“单位代码”");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\uFEFF")]
    [DataRow("\r\n,,,\r\n")]
    [DataRow("code,name,kind\r\n")]
    public void An_empty_roster_is_refused(string text) => Assert.HasCount(1, Refused(text));

    [TestMethod]
    public void A_file_that_is_no_list_is_refused()
    {
        StringAssert.Contains(Refused("code,name,kind\nB01,\"没有配对,bureau\n")[0], "第2行有一个双引号没有配对");
        foreach (var bytes in new byte[][] { "%PDF-1.4"u8.ToArray(), Inputs.Word, Inputs.Workbook[..200], Ole.Of("EncryptedPackage", new byte[5000]), [0, 1, 2, 3, 0, 0, 0, 255] })
        {
            var refused = Assert.ThrowsExactly<RefusedInputException>(() => RosterReader.Read(bytes, "名册.xlsx"));
            StringAssert.Contains(refused.Messages.Single(), "名册.xlsx");
        }
    }

    [TestMethod]
    public void A_line_number_counts_line_breaks_inside_quotes()
    {
        var messages = Refused("code,name,aliases,kind\r\nB01,云川市教育局,\"教育局\r\n市教育局\",bureau\r\n\r\nB02,云川市水利局,,oops\r\n");
        StringAssert.Contains(messages.Single(), "第5行");
    }

    [TestMethod]
    public void Mutated_rosters_are_read_or_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(English);
            for (var n = random.Next(1, 8); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.IsNotEmpty(RosterReader.Read(bytes, "名册.csv").Units);
            }
            catch (RefusedInputException refused)
            {
                Assert.IsNotEmpty(refused.Messages);
            }
        }
    }

    private static Roster Read(string text) => RosterReader.Read(Encoding.UTF8.GetBytes(text), "名册.csv");

    private static IReadOnlyList<string> Refused(string text) => Assert.ThrowsExactly<RefusedInputException>(() => Read(text)).Messages;
}
