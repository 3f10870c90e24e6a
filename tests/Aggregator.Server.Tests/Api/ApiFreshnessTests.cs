using Aggregator.Jobs;
using Aggregator.Server.Tests.Web;
using Aggregator.Server.Web;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Api;

/// <summary>A program is told how fresh what it gets is, by the rule of the pages.</summary>
[TestClass]
public sealed class ApiFreshnessTests
{
    private const string Header = "Aggregator-Freshness";

    [TestMethod]
    [DataRow("2026-04-11T09:00:00+08:00", "current")]
    [DataRow("2026-04-12T09:00:00+08:00", "current")]
    [DataRow("2026-04-15T09:00:00+08:00", "old; days=5")]
    public async Task Every_answer_says_as_of_when_and_whether_that_is_long_ago(string now, string freshness)
    {
        await using var site = await SiteHost.StartAsync(now: DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var path in new[] { "/api/v1/units", "/api/v1/findings?limit=1", "/api/v1/findings?limit=none" })
        {
            using var answer = await site.Browser().GetAsync(new Uri(path, UriKind.Relative));
            Assert.AreEqual(site.Data.Snapshot!.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), answer.Headers.GetValues("Aggregator-As-Of").Single(), path);
            Assert.AreEqual(freshness, answer.Headers.GetValues(Header).Single(), path);
        }
    }

    [TestMethod]
    public async Task Nights_that_did_not_run_since_are_told_with_their_times_as_the_pages_tell_them()
    {
        var data = new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        data.Runs.Add(Run(new DateTimeOffset(2026, 4, 10, 1, 30, 0, TimeSpan.FromHours(8))));
        await using var site = await SiteHost.StartAsync(data, now: new DateTimeOffset(2026, 4, 12, 9, 0, 0, TimeSpan.FromHours(8)), services: services =>
            services.AddSingleton(new NightSchedule(Schedule.All.First(one => one.Job == JobNames.Night))));
        using var answer = await site.Browser().GetAsync(new Uri("/api/v1/units", UriKind.Relative));
        Assert.AreEqual("missed; count=2; first=2026-04-11T01:30:00+08:00; last=2026-04-12T01:30:00+08:00", answer.Headers.GetValues(Header).Single());
        StringAssert.Contains(await site.Browser().GetStringAsync(new Uri("/units", UriKind.Relative)), "夜间运行已连续 2 次没有进行（自 2026-04-11 01:30 起");
    }

    [TestMethod]
    public async Task Before_the_first_night_there_is_nothing_to_say()
    {
        await using var site = await SiteHost.StartAsync(new FakeSiteData());
        using var answer = await site.Browser().GetAsync(new Uri("/api/v1/units", UriKind.Relative));
        Assert.IsFalse(answer.Headers.Contains(Header));
    }

    private static RunView Run(DateTimeOffset started) => new(1, 2025, new DateOnly(2026, 4, 10), started, started.AddMinutes(3), "done", "", [], []);
}
