using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.Schemes;
using Aggregator.Pipeline.Trials;
using Aggregator.Server.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

[TestClass]
public sealed class SchemeTests
{
    [TestMethod]
    public async Task The_scheme_is_shown_with_every_leaf()
    {
        var end = await RunningVerb.RunAsync("scheme");
        end.AssertDone();
        Assert.Contains("评分方案“默认方案 2”，末级指标25项。", end.Out);
        foreach (var leaf in ScoringScheme.Default.Leaves)
        {
            Assert.Contains($"    {leaf.Code} {leaf.Name} ", end.Out);
        }
    }

    [TestMethod]
    [DataRow("s.json", "scheme.json")]
    [DataRow("s.xlsx", "scheme.xlsx")]
    [DataRow("S.XLSX", "scheme.xlsx")]
    public async Task It_is_written_for_editing_and_nothing_is_overwritten(string name, string beside)
    {
        using var folder = new TempFolder();
        var target = Path.Combine(folder.Path, "new", name);
        var first = await RunningVerb.RunAsync("scheme", "--write", target);
        first.AssertDone();
        Assert.Contains($"命名为 {beside} 即生效", first.Out);
        var written = await File.ReadAllBytesAsync(target);
        Assert.AreEqual(SchemeJson.Of(ScoringScheme.Default), SchemeJson.Of(SchemeFile.Read(written, name).Scheme));

        (await RunningVerb.RunAsync("scheme", "--write", target)).AssertRefused("已经存在，没有覆盖");
        CollectionAssert.AreEqual(written, await File.ReadAllBytesAsync(target));

        var shown = await RunningVerb.RunAsync("scheme", "--file", target);
        shown.AssertDone();
        Assert.AreEqual((await RunningVerb.RunAsync("scheme")).Out, shown.Out);
    }

    [TestMethod]
    public async Task A_workbook_is_written_as_JSON_and_JSON_as_a_workbook()
    {
        using var folder = new TempFolder();
        var (workbook, json, again) = (Path.Combine(folder.Path, "a.xlsx"), Path.Combine(folder.Path, "b.json"), Path.Combine(folder.Path, "c.xlsx"));
        (await RunningVerb.RunAsync("scheme", "--write", workbook)).AssertDone();
        (await RunningVerb.RunAsync("scheme", "--file", workbook, "--write", json)).AssertDone();
        (await RunningVerb.RunAsync("scheme", "--file", json, "--write", again)).AssertDone();
        Assert.AreEqual(SchemeJson.Of(ScoringScheme.Default), await File.ReadAllTextAsync(json));
        CollectionAssert.AreEqual(await File.ReadAllBytesAsync(workbook), await File.ReadAllBytesAsync(again));
    }

    [TestMethod]
    public async Task A_file_with_a_mistake_is_refused_with_each_mistake()
    {
        using var folder = new TempFolder();
        var own = Path.Combine(folder.Path, "own.json");
        await File.WriteAllTextAsync(own, ScoringScheme.DefaultText.Replace("{\"broken\": 2}", "{\"bent\": 2}", StringComparison.Ordinal));
        (await RunningVerb.RunAsync("scheme", "--file", own)).AssertRefused("评分方案“own.json”：指标C11没有写明broken（勾稽不符）扣几分，请改正。");
        (await RunningVerb.RunAsync("scheme", "--file", Path.Combine(folder.Path, "none.xlsx"))).AssertRefused("不存在");
        (await RunningVerb.RunAsync("scheme", "--out", folder.Path)).AssertRefused("--out 只与 --try 同用");
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public async Task A_scheme_is_tried_on_last_year_and_changes_nothing()
    {
        using var city = new SampleInbox(12, years: 2);
        (await RunningVerb.RunAsync(city.Run("data", "out"))).AssertDone();
        await File.WriteAllTextAsync(city.PathOf("own.json"), ScoringScheme.DefaultText.Replace("\"version\": \"2\"", "\"version\": \"试\"", StringComparison.Ordinal).Replace("{\"broken\": 2}", "{\"broken\": \"all\"}", StringComparison.Ordinal));
        var before = OutFolder.Hashes(city.PathOf("out"));

        var end = await RunningVerb.RunAsync("scheme", "--file", city.PathOf("own.json"), "--try", "--data", city.PathOf("data"), "--out", city.PathOf("trial"));
        end.AssertDone();
        Assert.Contains("存档的2024年度报告试算：现行“默认方案 2”，试算“默认方案 试”。", end.Out);
        var rows = await File.ReadAllLinesAsync(city.PathOf("trial", "moves.csv"));
        Assert.IsGreaterThan(5, rows.Length);
        Assert.IsTrue(rows.Skip(1).All(row => row.StartsWith("2024,", StringComparison.Ordinal)));
        CollectionAssert.AreEqual(before, OutFolder.Hashes(city.PathOf("out")));

        (await RunningVerb.RunAsync("scheme", "--try", "--year", "2011", "--data", city.PathOf("data"))).AssertRefused("没有2011年度");
        (await RunningVerb.RunAsync("scheme", "--try", "--data", city.PathOf("none"))).AssertRefused("还没有数据");
    }

    [TestMethod]
    public void A_unit_whose_rank_moves_and_whose_score_does_not_is_told_by_whom_it_was_passed()
    {
        RankedUnit[] before = [Ranked("A", 1, 80), Ranked("B", 2, 70), Ranked("C", 3, 60), Ranked("D", 4, 50), Ranked("E", 5, 40)];
        RankedUnit[] after = [Ranked("B", 1, 95), Ranked("C", 2, 90), Ranked("D", 3, 85), Ranked("E", 4, 82), Ranked("A", 5, 80)];
        var text = SchemeTrialText.Of(Outcome(before, after));
        Assert.Contains("  A 甲局 第1名变为第5名，得分80变为80（0），被乙局、丙局、D等4个单位超过", text);
        Assert.Contains("  B 乙局 第2名变为第1名，得分70变为95（+25）", text);
        Assert.DoesNotContain("得分70变为95（+25），超过", text);

        text = SchemeTrialText.Of(Outcome(after, before));
        Assert.Contains("  A 甲局 第5名变为第1名，得分80变为80（0），超过乙局、丙局、D等4个单位", text);
    }

    private static SchemeTrialOutcome Outcome(RankedUnit[] before, RankedUnit[] after) => new(1, 2024, "甲 1", "甲 2", before, after, RankMovements.Of(after, before))
    {
        Names = new Dictionary<string, string> { ["A"] = "甲局", ["B"] = "乙局", ["C"] = "丙局" },
    };

    private static RankedUnit Ranked(string unit, int rank, decimal score) => new("市政府部门", rank, rank, rank, unit, score, "合格", [], [], []);
}
