using Aggregator.Server.Web;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class NightNoticesTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 10, 17, 30, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow(10, 0)]
    [DataRow(12, 0)]
    [DataRow(13, 1)]
    public void A_night_is_stale_after_two_days(int day, int expected)
    {
        var notices = NightNotices.For(SampleSnapshot.Create(), [], new DateOnly(2026, 4, day));
        Assert.AreEqual(expected, notices.Count);
    }

    [TestMethod]
    public void A_stale_night_says_how_old_it_is()
    {
        var notice = NightNotices.For(SampleSnapshot.Create(), [], new DateOnly(2026, 4, 20)).Single();
        Assert.AreEqual("warning", notice.Level);
        Assert.AreEqual("数据已经过期：本页截至 2026年4月10日，距今 10 天，之后报送的文件尚未计入。请到“运行”页查看夜间运行是否正常。", notice.Text);
    }

    [TestMethod]
    public void A_running_night_says_that_the_page_is_the_last_one()
    {
        var notice = NightNotices.For(SampleSnapshot.Create(), [Run(7, "running", "")], new DateOnly(2026, 4, 11)).Single();
        Assert.AreEqual(new Notice("info", "夜间运行正在进行（2026-04-11 01:30 开始）。本页显示的仍是截至 2026年4月10日 的结果。", 7), notice);
    }

    [TestMethod]
    [DataRow("failed", "失败")]
    [DataRow("cancelled", "已取消")]
    [DataRow("refused", "因输入有误未执行")]
    public void A_night_without_a_result_says_so_with_its_reason(string state, string words)
    {
        var notice = NightNotices.For(SampleSnapshot.Create(), [Run(7, state, "名册缺少“类别”一列。")], new DateOnly(2026, 4, 11)).Single();
        Assert.AreEqual(new Notice("error", $"最近一次夜间运行（2026-04-11 01:30 开始）{words}。原因：名册缺少“类别”一列。本页显示的仍是截至 2026年4月10日 的结果。", 7), notice);
    }

    [TestMethod]
    public void A_run_a_person_started_is_not_called_a_night()
    {
        var day = new DateOnly(2026, 4, 11);
        var running = NightNotices.For(SampleSnapshot.Create(), [Run(7, "running", "") with { IsScheduled = false }], day).Single();
        Assert.AreEqual("人工发起的运行正在进行（2026-04-11 01:30 开始）。本页显示的仍是截至 2026年4月10日 的结果。", running.Text);
        StringAssert.StartsWith(NightNotices.For(null, [Run(7, "failed", "") with { IsScheduled = false }], day).Single().Text, "最近一次人工发起的运行");
    }

    [TestMethod]
    public void A_failure_stays_said_while_the_next_night_runs()
    {
        var notices = NightNotices.For(null, [Run(8, "running", ""), Run(7, "failed", "")], new DateOnly(2026, 4, 11));
        CollectionAssert.AreEqual(new[] { "error", "info" }, notices.Select(n => n.Level).ToList());
        StringAssert.EndsWith(notices[0].Text, "失败。目前还没有可以显示的结果。");
    }

    [TestMethod]
    public void An_older_failure_is_forgotten_once_a_night_has_succeeded() =>
        Assert.AreEqual(0, NightNotices.For(SampleSnapshot.Create(), [Run(8, "done", ""), Run(7, "failed", "")], new DateOnly(2026, 4, 11)).Count);

    [TestMethod]
    public void Faults_are_named_as_our_own()
    {
        var run = Run(7, "done-with-faults", "") with { Faults = [new("check", "SUM_ROW", "x"), new("check", "SUM_COL", "x")] };
        StringAssert.Contains(NightNotices.For(SampleSnapshot.Create(), [run], new DateOnly(2026, 4, 11)).Single().Text, "有 2 处程序故障");
    }

    [TestMethod]
    public async Task The_day_is_a_day_in_China()
    {
        // 16:30 UTC on the 12th is the 13th in China, three days after the night.
        await using var host = await SiteHost.StartAsync(now: new DateTimeOffset(2026, 4, 12, 16, 30, 0, TimeSpan.Zero));
        StringAssert.Contains((await PageTests.PageAsync(host, "/")).QuerySelector(".notice")!.TextContent, "距今 3 天");
    }

    private static RunView Run(long id, string state, string message) =>
        new(id, 2025, new DateOnly(2026, 4, 10), Start, state == "running" ? null : Start.AddMinutes(2), state, message, [], []) { IsScheduled = true };
}
