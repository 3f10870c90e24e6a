using System.Net;
using Aggregator.Data.Access;
using Aggregator.Server.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>What is refused stands in the log, and cannot fill it.</summary>
[TestClass]
public sealed class RefusalTallyTests
{
    [TestMethod]
    public async Task Refused_pages_are_one_entry_a_person_and_minute_with_their_number()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var viewer = host.Browser(Role.Viewer);
        for (var i = 0; i < 7; i++)
        {
            using var answer = await viewer.GetAsync(i == 0 ? "/accounts" : "/audit");
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var unit = await host.Browser(Role.Unit, "B01").GetAsync("/runs");
        Assert.IsEmpty(await RefusalsAsync(host), "The minute is not over.");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var later = await viewer.GetAsync("/audit");
        CollectionAssert.AreEqual(
            new[]
            {
                "test-unit unit refused.access GET /runs {\"count\":\"1\",\"from\":\"127.0.0.1\"}",
                "test-viewer viewer refused.access GET /accounts {\"count\":\"7\",\"from\":\"127.0.0.1\"}",
            },
            await RefusalsAsync(host));
        StringAssert.Contains(await host.Browser().GetStringAsync("/audit"), "越权被拒");
    }

    [TestMethod]
    public async Task What_comes_too_often_and_keys_that_are_not_good_are_counted_too()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var stranger = host.Stranger();
        for (var i = 0; i < 13; i++)
        {
            using var answer = await stranger.PostAsync("/signin", new FormUrlEncodedContent([]));
        }

        var program = host.Stranger();
        program.DefaultRequestHeaders.Add("Authorization", "Bearer agk_wrong");
        using var refused = await program.GetAsync("/api/v1/runs");
        Assert.AreEqual(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var door = await host.Stranger().GetAsync("/runs");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        CollectionAssert.AreEqual(
            new[] { "  refused.key GET /api/v1/runs {\"count\":\"1\",\"from\":\"127.0.0.1\"}", "  refused.rate POST /signin {\"count\":\"3\",\"from\":\"127.0.0.1\"}" },
            await RefusalsAsync(host),
            "Whoever is led to the door was not refused.");
    }

    [TestMethod]
    public async Task Nobody_makes_more_entries_a_minute_than_the_bound()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var tally = host.App.Services.GetRequiredService<RefusalTally>();
        for (var i = 0; i < 1000; i++)
        {
            tally.Count(Person.Nobody, AuditActions.RefusedRate, "POST /signin", $"10.0.{i / 250}.{i % 250}");
        }

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var entries = await RefusalsAsync(host);
        Assert.HasCount(RefusalTally.Most + 1, entries);
        Assert.Contains("\"count\":\"800\"", entries.Single(one => one.Contains("（其他）", StringComparison.Ordinal)));
    }

    private static async Task<List<string>> RefusalsAsync(SiteHost host)
    {
        await host.App.Services.GetRequiredService<RefusalTally>().WriteAsync(isEnd: false, CancellationToken.None);
        var log = await host.App.Services.GetRequiredService<AuditStore>().LatestAsync(2000, CancellationToken.None);
        return [.. log.Reverse().Where(one => one.Note.Action.StartsWith("refused.", StringComparison.Ordinal)).Select(one => $"{one.Note.Who} {one.Note.Role} {one.Note.Action} {one.Note.Subject} {one.Note.Detail}")];
    }
}
