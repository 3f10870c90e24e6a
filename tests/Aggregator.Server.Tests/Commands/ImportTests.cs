using Aggregator.Testing;
using ClosedXML.Excel;

namespace Aggregator.Server.Tests.Commands;

/// <summary>The verb that takes a workbook back, between two nights.</summary>
[TestClass]
public sealed class ImportTests
{
    [TestMethod]
    public async Task A_workbook_goes_out_comes_back_and_counts_on_the_next_night_while_the_old_one_replays()
    {
        using var city = new SampleInbox(12);
        (await RunningVerb.RunAsync(city.Run("data", "out"))).AssertDone();
        var leaf = OutFolder.Json(city.PathOf("out"), "ranking.json").EnumerateArray().SelectMany(unit => unit.GetProperty("leaves").EnumerateArray().Select(one => (Unit: unit.GetProperty("unit").GetString()!, Leaf: one)))
            .First(one => one.Leaf.GetProperty("state").GetString() == "scored" && one.Leaf.GetProperty("points").GetDecimal() is var points && points > 0 && points < one.Leaf.GetProperty("max").GetDecimal());
        var (unit, code, max) = (leaf.Unit, leaf.Leaf.GetProperty("code").GetString()!, leaf.Leaf.GetProperty("max").GetDecimal());
        var back = city.PathOf("交回.xlsx");
        using (var workbook = new XLWorkbook(Directory.GetFiles(city.PathOf("out"), "*.xlsx").First(file => Path.GetFileName(file).Contains("年度报告考核", StringComparison.Ordinal))))
        {
            var row = workbook.Worksheet("扣分说明").RowsUsed().Single(one => one.Cell(15).GetString() == unit && one.Cell(16).GetString() == code);
            row.Cell(12).SetValue(max);
            row.Cell(13).SetValue("〔2026〕5号");
            workbook.Worksheet("问题清单").Cell(4, 12).SetValue("王科长 13812345678");
            workbook.SaveAs(back);
        }

        string[] import = ["import", "--file", back, "--by", "李审核", "--data", city.PathOf("data")];
        var check = await RunningVerb.RunAsync([.. import, "--check"]);
        check.AssertDone();
        Assert.Contains("核对通过：工作簿对应第1次运行，共3处改动，没有写入。", check.Out);
        var first = await RunningVerb.RunAsync(import);
        first.AssertDone();
        Assert.Contains("责任人：（空白）→王科长 138****5678", first.Out);
        Assert.Contains("共3处改动，已记录", first.Out);
        var again = await RunningVerb.RunAsync(import);
        again.AssertDone();
        Assert.Contains("没有新的改动，没有写入。", again.Out);

        (await RunningVerb.RunAsync(city.Run("data", "next"))).AssertDone();
        var after = OutFolder.Json(city.PathOf("next"), "ranking.json").EnumerateArray().Single(one => one.GetProperty("unit").GetString() == unit)
            .GetProperty("leaves").EnumerateArray().Single(one => one.GetProperty("code").GetString() == code);
        Assert.AreEqual(max, after.GetProperty("points").GetDecimal());
        Assert.AreEqual("〔2026〕5号", after.GetProperty("reviewed").GetProperty("document").GetString());
        Assert.AreEqual(3, OutFolder.Json(city.PathOf("next"), "reviews.json").GetArrayLength());
        foreach (var run in (string[])["1", "2"])
        {
            var replay = await RunningVerb.RunAsync("replay", "--data", city.PathOf("data"), "--run", run);
            replay.AssertDone();
            Assert.Contains("逐字节相同", replay.Out);
        }

        var compare = await RunningVerb.RunAsync("compare", "--data", city.PathOf("data"));
        compare.AssertDone();
        Assert.Contains("依据〔2026〕5号（李审核）。", compare.Out);
    }

    [TestMethod]
    public async Task What_cannot_be_taken_in_is_refused_with_the_remedy()
    {
        using var city = new SampleInbox(4);
        var file = city.PathOf("x.xlsx");
        await File.WriteAllTextAsync(file, "序号,单位\n");
        (await RunningVerb.RunAsync("import", "--file", city.PathOf("none.xlsx"), "--by", "李审核", "--data", city.PathOf("data"))).AssertRefused("请核对 --file。");
        (await RunningVerb.RunAsync("import", "--file", file, "--by", "李审核", "--data", city.PathOf("data"))).AssertRefused("不是xlsx工作簿，请用Excel或WPS打开后另存为xlsx，再交回。");
        (await RunningVerb.RunAsync("import", "--file", file)).AssertRefused("--by");
        Assert.IsFalse(Directory.Exists(city.PathOf("data")), "Nothing is made for a file that cannot be read.");
    }
}
