using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Intake.Adjustments;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Adjustments;

[TestClass]
public sealed class AdjustmentReaderTests
{
    private const string Good = """
        {
          "adjustments": [
            { "unit": "B02", "year": 2025, "table": "T1", "row": "normative_document", "column": "issued", "action": "subtract", "amount": 1, "reason": "联合发文，由教育局牵头", "document": "云公开办〔2026〕8号" },
            { "unit": "云川市水利局", "year": 2025, "table": "表二", "row": "carried_in", "column": "总计", "action": "衔接", "amount": -3, "reason": "机构改革", "document": "云公开办〔2026〕9号" },
            { "unit": "B01", "year": 2025, "table": "表三", "action": "不计入", "reason": "由市司法局统计", "document": "云公开办〔2026〕10号" },
            { "unit": "B01", "year": 2024, "action": "include", "reason": "试点", "document": "云公开办〔2025〕1号" },
            { "unit": "B01", "year": 2025, "table": "T3", "column": "review_total", "action": "加", "amount": 2, "reason": "转办", "document": "云公开办〔2026〕11号" },
            { "unit": "B01", "year": 2025, "table": "T1", "row": "admin_fee", "column": "amount", "action": "减", "amount": 0.25, "reason": "代收", "document": "云公开办〔2026〕12号" }
          ]
        }
        """;

    private static readonly Roster City = new([UnitOf("B01", "云川市教育局"), UnitOf("B02", "云川市水利局")]);

    [TestMethod]
    public void Entries_are_read_by_code_and_by_printed_label()
    {
        var entries = Read(Good);
        CollectionAssert.AreEqual(
            new[]
            {
                "B02 2025 T1/normative_document/issued subtract 1", "B02 2025 T2/carried_in/total bridge -3", "B01 2025 T3// exclude 0",
                "B01 2024 // include 0", "B01 2025 T3/cases/review_total add 2", "B01 2025 T1/admin_fee/amount subtract 0.25",
            },
            entries.Select(e => FormattableString.Invariant($"{e.Unit} {e.Year} {e.Table}/{e.Row}/{e.Column} {e.Action.Code()} {e.Amount}")).ToList());
        Assert.AreEqual(("联合发文，由教育局牵头", "云公开办〔2026〕8号"), (entries[0].Reason, entries[0].Document));
    }

    [TestMethod]
    public void An_empty_object_changes_nothing() => Assert.IsEmpty(Read("{}"));

    [TestMethod]
    [DataRow("\"B02\"", "\"B77\"", "第1条调整：单位“B77”不在名册上")]
    [DataRow("\"year\": 2024", "\"year\": [2023, 2024]", "第4条调整：一条调整只能写一个报告年度")]
    [DataRow("\"year\": 2024", "\"year\": 2015", "2015年度没有统一的三张表")]
    [DataRow("\"T1\"", "\"T4\"", "表“T4”不认识")]
    [DataRow("\"normative_document\"", "\"normative\"", "T1没有“normative”这一行，应为：regulation、normative_document")]
    [DataRow("\"issued\"", "\"decisions\"", "第1条调整：T1“normative_document”行没有“decisions”这一列")]
    [DataRow("\"subtract\"", "\"minus\"", "做法“minus”不认识，应为：exclude（不计入）、include（计入）、add（加）、subtract（减）、bridge（衔接）。")]
    [DataRow("\"amount\": 1,", "", "第1条调整：数量（amount）应为整数，大于0")]
    [DataRow("\"amount\": 1,", "\"amount\": -1,", "数量（amount）应为整数，大于0")]
    [DataRow("\"amount\": 1,", "\"amount\": 1.5,", "数量（amount）应为整数")]
    [DataRow("\"amount\": 1,", "\"amount\": \"1件\",", "“amount”应为数字，不加引号和单位")]
    [DataRow("\"column\": \"issued\", ", "", "“减”只能用于一格，请写明 table、row 和 column。")]
    [DataRow("\"row\": \"normative_document\", ", "", "写了列（column），没有写行（row）")]
    [DataRow("\"carried_in\"", "\"carried_out\"", "衔接只用于表二“上年结转”行")]
    [DataRow("\"action\": \"不计入\"", "\"action\": \"不计入\", \"amount\": 2", "“不计入”不带数量")]
    [DataRow("\"document\": \"云公开办〔2026〕8号\"", "\"document\": \" \"", "第1条调整：没有写文号（document），请补填。")]
    [DataRow("\"reason\": \"试点\"", "\"why\": \"试点\"", "不认识的项目“why”")]
    [DataRow("\"year\": 2024, \"action\": \"include\"", "\"year\": 2025, \"table\": \"T3\", \"action\": \"include\"", "第4条调整：同一单位2025年度同一处在第3条调整中已经写过，请只保留一条。")]
    public void A_mistake_is_told_with_file_entry_and_remedy(string good, string bad, string message)
    {
        var at = Good.IndexOf(good, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, at, good);
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => Read(Good[..at] + bad + Good[(at + good.Length)..]));
        Assert.IsTrue(refused.Messages.Any(m => m.Contains(message, StringComparison.Ordinal)), string.Join('\n', refused.Messages));
        Assert.IsTrue(refused.Messages.All(m => m.StartsWith("汇总调整文件“rollup-adjustments.json”", StringComparison.Ordinal) && m.EndsWith('。')), string.Join('\n', refused.Messages));
    }

    [TestMethod]
    public void The_same_number_by_the_same_document_twice_is_refused_and_by_another_is_not()
    {
        const string entry = """{ "unit": "B01", "year": 2025, "table": "T2", "row": "granted", "column": "total", "action": "add", "amount": 1, "reason": "转办", "document": "甲〔2026〕DOC号" }""";
        Assert.HasCount(2, Read("{\"adjustments\": [" + entry + "," + entry.Replace("DOC", "2", StringComparison.Ordinal) + "]}"));
        Assert.ThrowsExactly<RefusedInputException>(() => Read("{\"adjustments\": [" + entry + "," + entry + "]}"));
    }

    [TestMethod]
    [DataRow("[]", "应为一个对象")]
    [DataRow("", "不是有效的JSON")]
    [DataRow("{\"adjustments\": {}}", "应为不超过5000条的列表")]
    [DataRow("{\"adjustments\": [7]}", "第1条调整：应为一个对象")]
    [DataRow("{\"adjustments\": [{\"unit\": \"\\ud800\"}]}", "无法识别的字符")]
    public void Another_file_altogether_is_refused(string text, string message) =>
        StringAssert.Contains(Assert.ThrowsExactly<RefusedInputException>(() => Read(text)).Messages[0], message);

    [TestMethod]
    public async Task The_file_beside_the_roster_is_found()
    {
        using var folder = new TempFolder();
        var roster = folder.File("roster.csv");
        Assert.IsNull(AdjustmentFile.Find(roster));
        Assert.IsEmpty(await AdjustmentFile.LoadAsync(roster, City, CancellationToken.None));
        await File.WriteAllTextAsync(folder.File("rollup-adjustments.json"), Good);
        Assert.HasCount(6, await AdjustmentFile.LoadAsync(roster, City, CancellationToken.None));
    }

    private static IReadOnlyList<Adjustment> Read(string json) => AdjustmentReader.Read(Encoding.UTF8.GetBytes(json), "rollup-adjustments.json", City);

    private static Unit UnitOf(string code, string name) => new(code, name, [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
}
