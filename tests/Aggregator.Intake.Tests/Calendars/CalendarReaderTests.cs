using System.Text;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Intake.Calendars;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Calendars;

[TestClass]
public sealed class CalendarReaderTests
{
    private const string Good = """
        {
          "localDeadlines": [
            { "years": [2024, 2025], "kinds": ["bureau", "乡镇街道"], "act": "submit", "day": "01-26", "document": "云政办函〔2026〕1号", "issuedBy": "市政府办公室" },
            { "years": 2025, "kinds": ["bureau"], "act": "publish", "day": "2026-01-28", "document": "云政办函〔2026〕1号", "issuedBy": "市政府办公室" },
            { "years": 2025, "units": ["B01"], "act": "submit", "day": "1月20日", "document": "云政办函〔2026〕2号", "issuedBy": "市政府办公室" }
          ],
          "exemptions": [
            { "unit": "云川市水利局", "year": 2025, "act": "both", "until": "none", "document": "云政公开〔2026〕9号", "reason": "新设单位" },
            { "unit": "B01", "year": 2025, "act": "submit", "until": "2026-03-15", "document": "云政公开〔2026〕10号", "reason": "档案迁移" }
          ],
          "answerDays": 10
        }
        """;

    private static readonly Roster City = new([UnitOf("B01", "云川市教育局", UnitKind.Bureau), UnitOf("B02", "云川市水利局", UnitKind.Bureau), UnitOf("D01", "临江区人民政府", UnitKind.District)]);

    [TestMethod]
    public void A_calendar_is_read_with_its_deadlines_exemptions_and_days_to_answer()
    {
        var calendar = Read(Good);
        Assert.HasCount(3, calendar.LocalDeadlines);
        Assert.AreEqual(10, calendar.AnswerDays);
        CollectionAssert.AreEqual(new[] { UnitKind.Bureau, UnitKind.Township }, calendar.LocalDeadlines[0].Kinds.ToArray());
        Assert.AreEqual(new DateOnly(2025, 1, 26), calendar.LocalDeadlines[0].LastDayFor(2024));
        Assert.AreEqual((1, 20), (calendar.LocalDeadlines[2].Month, calendar.LocalDeadlines[2].Day));
        Assert.AreEqual(("B02", null), (calendar.Exemptions[0].Unit, calendar.Exemptions[0].Until));
        CollectionAssert.AreEqual(new[] { FilingAct.Submit, FilingAct.Publish }, calendar.Exemptions[0].Acts.ToArray());
        Assert.AreEqual(new DateOnly(2026, 3, 15), calendar.Exemptions[1].Until);
    }

    [TestMethod]
    public void An_empty_object_is_an_office_that_has_set_nothing()
    {
        var calendar = Read("{}");
        Assert.IsEmpty(calendar.LocalDeadlines);
        Assert.IsEmpty(calendar.Exemptions);
        Assert.AreEqual(OfficeCalendar.UsualAnswerDays, calendar.AnswerDays);
    }

    [TestMethod]
    [DataRow("\"bureau\"", "\"bureux\"", "期限文件“calendar.json”第1条本级期限：“bureux”不是已知类别")]
    [DataRow("\"B01\"]", "\"B77\"]", "第3条本级期限：单位“B77”不在名册上")]
    [DataRow("\"01-26\"", "\"02-26\"", "晚于法定或通行期限2026-01-31，本级规定只能更早")]
    [DataRow("\"01-26\"", "\"2026-01-26\"", "只能用于一个报告年度")]
    [DataRow("\"2026-01-28\"", "\"2025-01-28\"", "第2条本级期限：期限“2025-01-28”不在2026年")]
    [DataRow("\"01-26\"", "\"01-32\"", "期限“01-32”不是日期")]
    [DataRow("\"document\": \"云政办函〔2026〕2号\"", "\"document\": \" \"", "第3条本级期限：没有写文号（document），请补填。")]
    [DataRow("\"document\": \"云政公开〔2026〕9号\", ", "", "第1条免报延期：没有写文号（document），请补填。")]
    [DataRow("\"reason\": \"新设单位\"", "\"reason\": 7", "第1条免报延期：没有写理由")]
    [DataRow("\"act\": \"publish\"", "\"act\": \"both\"", "第2条本级期限：事项（act）应为 submit（报送）或 publish（公布），请改正。")]
    [DataRow("\"act\": \"publish\"", "\"act\": \"submit\"", "第2条本级期限：市直部门2025年度报送在第1条本级期限中已经写过，请只保留一条。")]
    [DataRow("\"unit\": \"云川市水利局\"", "\"unit\": \"B01\"", "第2条免报延期：“云川市教育局”2025年度报送在第1条免报延期中已经写过")]
    [DataRow("\"unit\": \"云川市水利局\"", "\"unit\": \"云川市司法局\"", "第1条免报延期：单位“云川市司法局”不在名册上")]
    [DataRow("\"2026-03-15\"", "\"2029-03-15\"", "延期“2029-03-15”不在2025年度报告的报送期之内")]
    [DataRow("\"2026-03-15\"", "\"月底\"", "延期“月底”不是日期")]
    [DataRow("\"years\": 2025, \"units\"", "\"years\": \"2025\", \"units\"", "报告年度“2025”不是2008至2100之间的年份")]
    [DataRow("\"issuedBy\"", "\"issuer\"", "不认识的项目“issuer”")]
    [DataRow("\"answerDays\": 10", "\"answerDays\": 0", "答复天数（answerDays）应为1至90的整数")]
    [DataRow("\"answerDays\": 10", "\"answerDays\": 10, \"answerDays\": 11", "不是有效的JSON")]
    [DataRow("\"exemptions\": [", "\"exemptions\": [ 3,", "第1条免报延期：应为一个对象")]
    public void A_mistake_is_told_with_file_entry_and_remedy(string good, string bad, string message)
    {
        Assert.IsTrue(Good.Contains(good, StringComparison.Ordinal), good);
        var at = Good.IndexOf(good, StringComparison.Ordinal);
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => Read(Good[..at] + bad + Good[(at + good.Length)..]));
        Assert.IsTrue(refused.Messages.Any(m => m.Contains(message, StringComparison.Ordinal)), string.Join('\n', refused.Messages));
        Assert.IsTrue(refused.Messages.All(m => m.StartsWith("期限文件“calendar.json”", StringComparison.Ordinal) && m.EndsWith('。')), string.Join('\n', refused.Messages));
    }

    [TestMethod]
    [DataRow("\"exemptions\": [{ \"unit\": \"云川市水务局\", \"year\": 2025, \"act\": \"submit\", \"until\": \"none\", \"document\": \"云政公开〔2026〕9号\", \"reason\": \"合并\" }]", "第1条免报延期")]
    [DataRow("\"localDeadlines\": [{ \"years\": 2025, \"units\": [\"云川市水务局\"], \"act\": \"submit\", \"day\": \"01-26\", \"document\": \"云政办函〔2026〕1号\", \"issuedBy\": \"市政府办公室\" }]", "第1条本级期限")]
    public void A_name_that_passed_from_one_unit_to_another_is_asked_back_with_both_codes(string entry, string place)
    {
        var heirs = new Roster(
        [
            UnitOf("B05", "云川市水务局", UnitKind.Bureau) with { ValidTo = new DateOnly(2024, 3, 31) }, UnitOf("B15", "云川市水务局", UnitKind.Bureau) with { ValidFrom = new DateOnly(2024, 4, 1) },
        ]);
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => CalendarReader.Read(Encoding.UTF8.GetBytes("{" + entry + "}"), "calendar.json", heirs));
        Assert.AreEqual($"期限文件“calendar.json”{place}：“云川市水务局”先后指“云川市水务局”（B05，至2024-03-31）、“云川市水务局”（B15，2024-04-01起），请改为名册中的单位代码。", refused.Messages[0]);
        Assert.IsNotNull(CalendarReader.Read(Encoding.UTF8.GetBytes("{" + entry.Replace("\"云川市水务局\"", "\"B15\"", StringComparison.Ordinal) + "}"), "calendar.json", heirs));
    }

    [TestMethod]
    [DataRow("[]", "应为一个对象")]
    [DataRow("", "不是有效的JSON")]
    [DataRow("{\"localDeadlines\": {}}", "应为不超过5000条的列表")]
    [DataRow("{\"localDeadlines\": [{\"years\": 2025, \"kinds\": [\"bureau\"], \"act\": \"submit\", \"day\": \"\\ud800\", \"document\": \"x\", \"issuedBy\": \"y\"}]}", "无法识别的字符")]
    public void Another_file_altogether_is_refused(string text, string message) =>
        StringAssert.Contains(Assert.ThrowsExactly<RefusedInputException>(() => Read(text)).Messages[0], message);

    [TestMethod]
    public void Bytes_that_are_no_UTF8_are_refused() => StringAssert.Contains(
        Assert.ThrowsExactly<RefusedInputException>(() => CalendarReader.Read([.. "{\"localDeadlines\": [{\"day\": \""u8, 0xC1, 0xD9, .. "\"}]}"u8], "calendar.json", City)).Messages[0], "期限文件“calendar.json”");

    [TestMethod]
    public void A_deeply_nested_file_is_refused() => Assert.ThrowsExactly<RefusedInputException>(() => Read(new string('[', 100_000)));

    [TestMethod]
    public void A_thousand_mistakes_are_told_up_to_a_hundred()
    {
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => Read("{\"exemptions\": [" + string.Join(',', Enumerable.Repeat("{}", 1000)) + "]}"));
        Assert.HasCount(101, refused.Messages);
    }

    [TestMethod]
    public void The_file_beside_the_roster_is_found_and_a_named_one_goes_before_it()
    {
        using var folder = new TempFolder();
        var roster = folder.File("roster.csv");
        Assert.IsNull(CalendarFile.Find(null, roster));
        File.WriteAllText(folder.File("calendar.json"), "{}");
        Assert.AreEqual(folder.File("calendar.json"), CalendarFile.Find(null, roster));
        Assert.AreEqual("x.json", CalendarFile.Find("x.json", roster));
    }

    private static OfficeCalendar Read(string json) => CalendarReader.Read(Encoding.UTF8.GetBytes(json), "calendar.json", City);

    private static Unit UnitOf(string code, string name, UnitKind kind) => new(code, name, [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
}
