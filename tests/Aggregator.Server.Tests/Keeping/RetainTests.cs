using Aggregator.Server.Tests.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Keeping;

[TestClass]
public sealed class RetainTests
{
    [TestMethod]
    public async Task Kept_nights_replay_to_the_byte_and_dropped_ones_say_why_they_cannot()
    {
        using var city = await KeptCity.MakeAsync();
        using var folder = new TempFolder();
        var data = city.Copy(folder);
        string[] Night(string day) => ["run", .. city.Run("data", "out")[1..].Select((arg, i) => i == 7 ? day : arg).SkipLast(1), data];
        foreach (var day in new[] { "2026-04-11", "2026-04-12", "2026-04-13" })
        {
            (await RunningVerb.RunAsync(Night(day))).AssertDone();
        }

        (await RunningVerb.RunAsync("retain", "--pin", "2", "--reason", "已公布，某办〔2026〕3号", "--data", data)).AssertDone();
        (await RunningVerb.RunAsync("retain", "--data", data)).AssertRefused("--keep-nights");
        (await RunningVerb.RunAsync("retain", "--pin", "9", "--reason", "没有这一夜", "--data", data)).AssertRefused("没有完成的第9次运行");
        var dry = await RunningVerb.RunAsync("retain", "--keep-nights", "1", "--dry-run", "--data", data);
        dry.AssertDone();
        Assert.Contains("清理  第1次运行", dry.Out);
        Assert.Contains("保留  第2次运行，2025年度，截至 2026-04-11：指定保留", dry.Out);
        Assert.Contains("保留  第4次运行，2025年度，截至 2026-04-13：2025年度最近完成的一夜；最近1夜之一", dry.Out);
        (await RunningVerb.RunAsync("replay", "--run", "1", "--data", data)).AssertDone();

        var end = await RunningVerb.RunAsync("retain", "--keep-nights", "1", "--data", data);
        end.AssertDone();
        Assert.Contains("已清理2夜", end.Out);
        foreach (var run in new[] { "2", "4" })
        {
            Assert.Contains("重新计算的排名与库中逐字节相同", (await RunningVerb.RunAsync("replay", "--run", run, "--data", data)).Out);
        }

        (await RunningVerb.RunAsync("replay", "--run", "1", "--data", data)).AssertRefused("明细已按保留规定清理");
        Assert.Contains("按保留规定清理", (await StoreIs.RunsAsync(data)).Single(run => run.Id == 1).Message);
        await StoreIs.SoundAsync(data);
        (await RunningVerb.RunAsync("audit", "--verify", "--data", data)).AssertDone();
        (await RunningVerb.RunAsync(Night("2026-04-14"))).AssertDone();
        Assert.Contains("没有要清理的", (await RunningVerb.RunAsync("retain", "--keep-nights", "3", "--data", data)).Out);
    }
}
