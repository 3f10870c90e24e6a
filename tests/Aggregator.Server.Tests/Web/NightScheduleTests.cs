using Aggregator.Jobs;
using Aggregator.Server.Web;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>Nights that did not run, told from the schedule, on China's clock.</summary>
[TestClass]
public sealed class NightScheduleTests
{
    private static readonly NightSchedule Schedule = new(new Recurring(JobNames.Night, "30 1 * * *", "test"));

    [TestMethod]
    [DataRow("2026-04-11T01:30:00+08:00", "2026-04-11T23:59:59+08:00", 0, DisplayName = "the same day")]
    [DataRow("2026-04-11T01:30:00+08:00", "2026-04-12T00:00:00+08:00", 0, DisplayName = "midnight in China misses nothing")]
    [DataRow("2026-04-11T01:30:00+08:00", "2026-04-12T01:44:59+08:00", 0, DisplayName = "a few minutes behind its time")]
    [DataRow("2026-04-11T01:30:00+08:00", "2026-04-12T01:45:00+08:00", 1, DisplayName = "a quarter of an hour behind it")]
    [DataRow("2026-04-11T01:30:00+08:00", "2026-04-14T12:00:00+08:00", 3, DisplayName = "three days off")]
    [DataRow("2026-04-10T17:30:00+00:00", "2026-04-11T17:44:00+00:00", 0, DisplayName = "the same in another zone")]
    [DataRow("2026-04-10T17:30:00+00:00", "2026-04-11T17:46:00+00:00", 1, DisplayName = "missed in another zone")]
    [DataRow("2026-04-12T01:28:00+08:00", "2026-04-12T09:00:00+08:00", 0, DisplayName = "begun by hand just before its time")]
    [DataRow("2026-04-11T15:00:00+08:00", "2026-04-12T09:00:00+08:00", 1, DisplayName = "begun by hand the day before")]
    [DataRow("2025-12-31T01:30:00+08:00", "2026-01-01T01:50:00+08:00", 1, DisplayName = "over the turn of the year")]
    public void Missed_nights_are_counted_from_the_last_one_that_began(string began, string now, int expected) =>
        Assert.AreEqual(expected, Schedule.Missed([Run(Time(began), "done")], Time(now))?.Count ?? 0);

    [TestMethod]
    public void The_first_and_the_last_of_them_are_named()
    {
        var missed = Schedule.Missed([Run(Time("2026-04-11T01:30:00+08:00"), "done")], Time("2026-04-14T12:00:00+08:00"))!;
        Assert.AreEqual(("2026-04-12 01:30", "2026-04-14 01:30"), (Wording.Moment(missed.First), Wording.Moment(missed.Last)));
    }

    [TestMethod]
    public void While_one_is_at_work_and_before_the_first_none_is_missing()
    {
        Assert.IsNull(Schedule.Missed([Run(Time("2026-04-01T01:30:00+08:00"), "running")], Time("2026-04-14T12:00:00+08:00")));
        Assert.IsNull(Schedule.Missed([], Time("2026-04-14T12:00:00+08:00")));
    }

    [TestMethod]
    public void A_night_that_failed_did_begin_and_is_not_missing() =>
        Assert.IsNull(Schedule.Missed([Run(Time("2026-04-12T01:30:00+08:00"), "failed")], Time("2026-04-12T12:00:00+08:00")));

    [TestMethod]
    public void A_service_that_was_off_for_years_is_counted_no_further_than_makes_sense() =>
        Assert.AreEqual(400, Schedule.Missed([Run(Time("2016-04-12T01:30:00+08:00"), "done")], Time("2026-04-12T12:00:00+08:00"))!.Count);

    [TestMethod]
    public async Task Every_page_says_since_when_its_figures_are_old()
    {
        var data = new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        data.Runs.Add(Run(Time("2026-04-10T01:30:00+08:00"), "done"));
        await using var host = await SiteHost.StartAsync(data, now: Time("2026-04-12T09:00:00+08:00"), services: services => services.AddSingleton(Schedule));
        foreach (var address in new[] { "/", "/rules", "/ledger", "/help", "/downloads" })
        {
            Assert.AreEqual(
                "夜间运行已连续 2 次没有进行（自 2026-04-11 01:30 起，最近一次应在 2026-04-12 01:30）。本页显示的仍是截至 2026年4月10日 的结果。2026-04-10 01:30 之后报送的文件和作出的处理意见尚未计入。请管理员检查服务是否一直开着；也可以到“运行”页立即运行一次。",
                (await PageTests.PageAsync(host, address)).QuerySelector(".night .notice.error")!.TextContent.Trim(), address);
        }

        StringAssert.Contains((await PageTests.PageAsync(host, "/")).QuerySelector(".pending .bad")!.TextContent, "最近的运行没有结果或者没有进行");
        StringAssert.Contains((await PageTests.PageAsync(host, "/runs")).QuerySelector("main")!.TextContent, "下一次在 2026-04-13 01:30（北京时间）");
    }

    [TestMethod]
    public void One_missed_night_is_told_by_its_time()
    {
        var runs = new[] { Run(Time("2026-04-11T01:30:00+08:00"), "done") };
        var notice = NightNotices.For(SampleSnapshot.Create(), runs, new DateOnly(2026, 4, 12), Schedule.Missed(runs, Time("2026-04-12T08:00:00+08:00"))).Single();
        StringAssert.StartsWith(notice.Text, "预定于 2026-04-12 01:30 开始的夜间运行没有进行。");
    }

    private static RunView Run(DateTimeOffset started, string state) => new(1, 2025, new DateOnly(2026, 4, 10), started, state == "running" ? null : started.AddMinutes(3), state, "", [], []);

    private static DateTimeOffset Time(string iso) => DateTimeOffset.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
