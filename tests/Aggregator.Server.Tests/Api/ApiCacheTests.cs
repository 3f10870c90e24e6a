using System.Net;
using Aggregator.Server.Api;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Tests.Api;

[TestClass]
public sealed class ApiCacheTests
{
    [TestMethod]
    public async Task Who_has_an_answer_is_not_sent_it_again()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        foreach (var operation in ApiOperations.All.Where(one => !one.Changes))
        {
            var address = AddressOf(operation);
            using var first = await host.SendAsync(HttpMethod.Get, address);
            Assert.AreEqual(HttpStatusCode.OK, first.StatusCode, address);
            var tag = first.Headers.ETag!;
            Assert.IsFalse(tag.IsWeak);
            Assert.IsTrue(first.Headers.CacheControl is { Private: true, NoCache: true, MaxAge: null }, address);
            using var again = await host.SendAsync(HttpMethod.Get, address, null, "If-None-Match", $"\"other\", {tag}");
            Assert.AreEqual(HttpStatusCode.NotModified, again.StatusCode, address);
            Assert.AreEqual(tag, again.Headers.ETag);
            Assert.AreEqual(0, (await again.Content.ReadAsByteArrayAsync()).Length);
            using var head = await host.SendAsync(HttpMethod.Head, address);
            Assert.AreEqual(HttpStatusCode.OK, head.StatusCode);
            Assert.AreEqual(tag, head.Headers.ETag);
            Assert.AreEqual(0, (await head.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [TestMethod]
    public async Task Another_question_another_format_or_another_night_has_another_tag()
    {
        var data = Nights.Full();
        await using var host = await ApiHost.StartAsync(data);
        var tags = new List<string>();
        foreach (var address in new[] { "/api/v1/findings", "/api/v1/findings?limit=5", "/api/v1/findings?severity=error", "/api/v1/findings?format=csv", "/api/v1/findings?unit=U0001", "/api/v1/ranking" })
        {
            tags.Add(await TagAsync(host, address));
        }

        data.Snapshot = data.Snapshot! with { Findings = [.. data.Snapshot.Findings.Skip(1)] };
        // Without a published manifest nights are told apart by what they hold.
        data.Files.Remove("data/manifest.json");
        tags.Add(await TagAsync(host, "/api/v1/findings"));
        Assert.AreEqual(tags.Count, tags.Distinct().Count());
    }

    [TestMethod]
    public async Task The_same_question_in_another_order_has_the_same_tag()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        Assert.AreEqual(await TagAsync(host, "/api/v1/findings?unit=U0001&year=2025"), await TagAsync(host, "/api/v1/findings?year=2025&unit=U0001"));
    }

    [TestMethod]
    public async Task A_unit_and_the_office_never_share_a_tag()
    {
        var data = Nights.Full();
        await using var office = await ApiHost.StartAsync(data);
        await using var own = await ApiHost.StartAsync(data, new Person("u1", "一", Role.Unit, "U0001"));
        await using var other = await ApiHost.StartAsync(data, new Person("u2", "二", Role.Unit, "U0002"));
        Assert.AreEqual(3, new[] { await TagAsync(office, "/api/v1/ranking"), await TagAsync(own, "/api/v1/ranking"), await TagAsync(other, "/api/v1/ranking") }.Distinct().Count());
    }

    [TestMethod]
    public async Task A_list_goes_on_in_its_own_night_only()
    {
        var data = Nights.Full();
        await using var host = await ApiHost.StartAsync(data);
        var next = (await host.JsonAsync("/api/v1/findings?limit=5")).GetProperty("next").GetString()!;
        data.Snapshot = data.Snapshot! with { Findings = [.. data.Snapshot.Findings.Skip(1)] };
        data.Files.Remove("data/manifest.json");
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.Gone, HttpMethod.Get, next), "结果已经更新");
    }

    [TestMethod]
    public async Task A_decision_made_by_day_is_told_before_the_next_night()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        var before = await TagAsync(host, "/api/v1/decisions");
        var finding = host.Data.Snapshot!.Findings[0];
        host.Desks.Decisions.Add(Core.Checking.FindingDecision.On(finding, Core.Checking.DecisionKind.Explained, "已有说明", "王复核", new DateTimeOffset(2026, 4, 10, 3, 0, 0, TimeSpan.Zero)));
        Assert.AreNotEqual(before, await TagAsync(host, "/api/v1/decisions"));
        var item = (await host.JsonAsync("/api/v1/decisions?decision=explained")).GetProperty("items")[0];
        Assert.AreEqual(finding.Fingerprint, item.GetProperty("fingerprint").GetString());
        Assert.AreEqual("2026-04-10T03:00:00Z", item.GetProperty("decidedAt").GetString());
    }

    /// <summary>An address of the operation that has an answer in the full night.</summary>
    public static string AddressOf(ApiOperation operation) => ApiOperations.Root + operation.Path.Replace("{id}", "3", StringComparison.Ordinal).Replace("{unit}", "U0001", StringComparison.Ordinal).Replace("{year}", "2025", StringComparison.Ordinal)
        + operation.Id switch { "search" => "?q=" + Uri.EscapeDataString("云川市"), "runs-compare" => "?from=1&to=3", _ => "" };

    private static async Task<string> TagAsync(ApiHost host, string address)
    {
        using var answer = await host.SendAsync(HttpMethod.Head, address);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, address);
        return answer.Headers.ETag!.Tag;
    }
}
