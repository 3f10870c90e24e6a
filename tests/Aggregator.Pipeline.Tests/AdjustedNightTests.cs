using System.Text.Json;
using Aggregator.Core.RollingUp;
using Aggregator.Data.Rows;
using Aggregator.Pipeline.Stages;

namespace Aggregator.Pipeline.Tests;

/// <summary>The office's entries for the roll-up through whole nights.</summary>
[TestClass]
public sealed class AdjustedNightTests
{
    private const string Entries = """
        { "adjustments": [ { "unit": "B2", "year": 2025, "action": "不计入", "reason": "数据已含在市教育局", "document": "云公开办〔2026〕8号" },
                           { "unit": "B1", "year": 2025, "table": "T1", "row": "licence", "column": "decisions", "action": "add", "amount": 7, "reason": "转办", "document": "云公开办〔2026〕9号" } ] }
        """;

    [TestMethod]
    public async Task The_entries_beside_the_roster_are_an_input_of_the_night_and_move_its_totals()
    {
        using var harness = Harness();
        Assert.AreEqual(RunState.Done, (await harness.RunAsync()).State);
        Assert.Contains("rollup-adjustments.json", InputsOf(harness, "out"));
        var licence = JsonDocument.Parse(harness.Data("out", "rollup.json")).RootElement.EnumerateArray().Single(c => c.GetProperty("row").GetString() == "licence");
        Assert.AreEqual((7m, 2), (licence.GetProperty("value").GetDecimal(), licence.GetProperty("expected").GetInt32()));
        Assert.Contains("\"basis\":\"adjusted\",\"document\":\"云公开办〔2026〕9号\"", licence.GetRawText());
        Assert.HasCount(2, JsonDocument.Parse(harness.Data("out", "rollup-adjustments.json")).RootElement.EnumerateArray().ToList());

        // Other entries are another night, whatever the ledger holds.
        File.Delete(harness.PathOf("rollup-adjustments.json"));
        await harness.RunAsync("out2");
        Assert.DoesNotContain("adjusted", harness.Data("out2", "rollup.json"));
        Assert.DoesNotContain("rollup-adjustments.json", InputsOf(harness, "out2"));
    }

    [TestMethod]
    public async Task A_past_night_comes_back_with_the_entries_of_its_day()
    {
        using var harness = Harness();
        var outcome = await harness.RunAsync();
        File.Delete(harness.PathOf("rollup-adjustments.json"));
        await harness.RunAsync("out2");
        var snapshot = await new SnapshotLoader(harness.Runs, harness.Ledger).LoadAsync(outcome.RunId, CancellationToken.None);
        CollectionAssert.AreEqual(new[] { "云公开办〔2026〕8号", "云公开办〔2026〕9号" }, snapshot!.Adjustments.Select(e => e.Document).ToList());
        Assert.AreEqual(AdjustmentAction.Exclude, snapshot.Adjustments[0].Action);
        Assert.HasCount(2, snapshot.AdjustmentEffects);
    }

    [TestMethod]
    public async Task A_mistake_in_the_entries_refuses_the_night_with_its_entry()
    {
        using var harness = Harness();
        File.WriteAllText(harness.PathOf("rollup-adjustments.json"), Entries.Replace("\"B2\"", "\"B9\"", StringComparison.Ordinal));
        var outcome = await harness.RunAsync();
        Assert.AreEqual(RunState.Refused, outcome.State);
        Assert.Contains("汇总调整文件“rollup-adjustments.json”第1条调整：单位“B9”不在名册上", outcome.Messages[0]);
    }

    [TestMethod]
    public void A_placing_kept_before_there_were_entries_is_read_and_one_without_entries_keeps_its_bytes()
    {
        const string old = """{"Units":[],"Submissions":[],"ReportIndexes":[]}""";
        var placing = JsonSerializer.Deserialize<Placing>(old, Payload.Options)!;
        Assert.IsNull(placing.Adjustments);
        Assert.AreEqual(old, JsonSerializer.Serialize(placing, Payload.Options));
    }

    private static List<string?> InputsOf(NightHarness harness, string outName) =>
        [.. JsonDocument.Parse(harness.Data(outName, "manifest.json")).RootElement.GetProperty("inputs").EnumerateArray().Select(i => i.GetProperty("file").GetString())];

    private static NightHarness Harness()
    {
        var harness = new NightHarness();
        harness.PutRoster("code,name,aliases,kind\nG,云川市人民政府,市政府,city-government\nB1,云川市教育局,市教育局,bureau\nB2,云川市水利局,市水利局,bureau\n");
        File.WriteAllText(harness.PathOf("rollup-adjustments.json"), Entries);
        harness.Put("a.txt", "云川市教育局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n2025年，本机关认真做好各项工作。\n\n云川市教育局\n2026年1月20日\n");
        return harness;
    }
}
