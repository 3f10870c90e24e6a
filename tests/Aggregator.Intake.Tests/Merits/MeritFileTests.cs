using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.Merits;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Merits;

[TestClass]
public sealed class MeritFileTests
{
    private const string Good = """
        { "merits": [
          { "unit": "B01", "year": 2025, "code": "commended-city", "document": "云政办函〔2026〕3号" },
          { "unit": "云川市水利局", "year": 2025, "code": "not-mended-in-time", "document": "云政公开〔2026〕8号", "reason": "退回后逾期未改" },
        ] }
        """;

    private static readonly Roster City = new([UnitOf("B01", "云川市教育局"), UnitOf("B02", "云川市水利局")]);

    [TestMethod]
    public void Bonus_and_penalty_are_read_with_their_documents() => CollectionAssert.AreEqual(
        new Merit[] { new("B01", 2025, "commended-city", "云政办函〔2026〕3号", ""), new("B02", 2025, "not-mended-in-time", "云政公开〔2026〕8号", "退回后逾期未改") },
        Read(Good).ToArray());

    [TestMethod]
    [DataRow("\"B01\"", "\"B77\"", "加减分文件“merits.json”第1条加减分：单位“B77”不在名册上")]
    [DataRow("\"commended-city\"", "\"praised\"", "加减分项“praised”不在评分方案“默认方案 2”中，只能是：commended-province（省级通报表扬）")]
    [DataRow("\"document\": \"云政办函〔2026〕3号\"", "\"document\": \"\"", "没有写文号（document）")]
    [DataRow("\"year\": 2025, \"code\": \"c", "\"year\": [2024, 2025], \"code\": \"c", "只能写一个报告年度")]
    [DataRow("\"reason\": \"退回后逾期未改\"", "\"points\": 5", "不认识的项目“points”")]
    [DataRow("\"云川市水利局\", \"year\": 2025, \"code\": \"not-mended-in-time\", \"document\": \"云政公开〔2026〕8号\"", "\"B01\", \"year\": 2025, \"code\": \"commended-city\", \"document\": \"云政办函〔2026〕3号\"", "同一文号“云政办函〔2026〕3号”已经写过")]
    [DataRow("{ \"merits\"", "[ \"merits\"", "不是有效的JSON")]
    public void A_mistake_is_refused_with_its_entry_and_its_remedy(string right, string wrong, string message)
    {
        StringAssert.Contains(Good, right);
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => Read(Good.Replace(right, wrong, StringComparison.Ordinal)));
        StringAssert.Contains(string.Join('\n', refused.Messages), message);
    }

    [TestMethod]
    public void It_is_found_beside_the_roster()
    {
        using var folder = new TempFolder();
        var roster = Path.Combine(folder.Path, "roster.csv");
        Assert.IsNull(MeritFile.Find(roster));
        File.WriteAllText(Path.Combine(folder.Path, "merits.json"), Good);
        Assert.AreEqual(Path.Combine(folder.Path, "merits.json"), MeritFile.Find(roster));
    }

    private static IReadOnlyList<Merit> Read(string json) => MeritFile.Read(Encoding.UTF8.GetBytes(json), "merits.json", City, ScoringScheme.Default);

    private static Unit UnitOf(string code, string name) => new(code, name, [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
}
