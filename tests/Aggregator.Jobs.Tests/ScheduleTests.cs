using System.Globalization;

namespace Aggregator.Jobs.Tests;

[TestClass]
public sealed class ScheduleTests
{
    [TestMethod]
    [DataRow(JobNames.Night, "2026-01-31T01:29:59+08:00", "2026-01-31T01:30:00+08:00")]
    [DataRow(JobNames.Night, "2026-01-31T01:30:00+08:00", "2026-02-01T01:30:00+08:00")]
    [DataRow(JobNames.Night, "2026-01-31T23:59:59+08:00", "2026-02-01T01:30:00+08:00")]
    [DataRow(JobNames.Night, "2026-02-01T00:00:00+08:00", "2026-02-01T01:30:00+08:00")]
    [DataRow(JobNames.Night, "2026-01-31T16:00:00+00:00", "2026-02-01T01:30:00+08:00", DisplayName = "midnight in China while it is still January in London")]
    [DataRow(JobNames.Night, "2026-01-31T17:30:00+00:00", "2026-02-02T01:30:00+08:00")]
    [DataRow(JobNames.Night, "2026-03-29T02:30:00+02:00", "2026-03-30T01:30:00+08:00", DisplayName = "Europe's summer time changes nothing in China")]
    [DataRow(JobNames.Night, "2025-12-31T23:59:59+08:00", "2026-01-01T01:30:00+08:00")]
    [DataRow(JobNames.Night, "2028-02-28T12:00:00+08:00", "2028-02-29T01:30:00+08:00", DisplayName = "29 February")]
    [DataRow(JobNames.Portals, "2026-01-31T23:59:59+08:00", "2026-02-01T00:30:00+08:00", DisplayName = "an hour before the night that reads what was kept")]
    [DataRow(JobNames.RequestPump, "2026-01-31T23:59:00+08:00", "2026-02-01T00:00:00+08:00")]
    [DataRow(JobNames.RequestPump, "2026-01-31T23:59:59+08:00", "2026-02-01T00:00:00+08:00")]
    public void Each_job_comes_next_at_the_time_China_reads_on_its_clock(string job, string after, string next)
    {
        var recurring = Schedule.All.Single(recurring => recurring.Job == job);
        Assert.AreEqual(next, recurring.NextAfter(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture))?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void Every_line_can_be_read_names_one_job_and_says_why()
    {
        foreach (var recurring in Schedule.All)
        {
            Assert.IsNotNull(recurring.NextAfter(DateTimeOffset.UnixEpoch), recurring.Cron);
            Assert.IsGreaterThan(0, recurring.Why.Length);
        }

        CollectionAssert.AllItemsAreUnique(Schedule.All.Select(recurring => recurring.Job).ToList());
    }

    [TestMethod]
    [DataRow("0 30 1 * * ?", DisplayName = "six fields are Quartz's own form, which no other engine reads")]
    [DataRow("60 * * * *")]
    [DataRow("")]
    public void A_line_that_is_no_crontab_line_is_refused(string cron) =>
        Assert.ThrowsExactly<FormatException>(() => new Recurring(JobNames.Night, cron, "").NextAfter(DateTimeOffset.UnixEpoch));

    [TestMethod]
    public void A_day_that_never_comes_has_no_next_time() =>
        Assert.IsNull(new Recurring(JobNames.Night, "0 0 30 2 *", "").NextAfter(DateTimeOffset.UnixEpoch));
}
