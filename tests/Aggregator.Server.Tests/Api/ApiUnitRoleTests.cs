using System.Net;
using Aggregator.Server.Api;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Tests.Api;

/// <summary>What a unit's own person sees of the city: its own unit.</summary>
[TestClass]
public sealed class ApiUnitRoleTests
{
    private static readonly Person Own = new("u0001", "第一局经办人", Role.Unit, "U0001");

    [TestMethod]
    public async Task No_list_names_another_unit()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full(), Own);
        var foreign = host.Data.Snapshot!.Roster.Units.Where(unit => unit.Code != Own.Unit).SelectMany(unit => new[] { unit.Code, unit.Name }).ToList();
        var finding = host.Data.Snapshot.Findings.First(one => one.Unit == "U0002");
        host.Desks.Decisions.Add(Core.Checking.FindingDecision.On(finding, Core.Checking.DecisionKind.Confirmed, "属实", "王", DateTimeOffset.UnixEpoch));
        host.Desks.Decisions.Add(Core.Checking.FindingDecision.On(host.Data.Snapshot.Findings[^1], Core.Checking.DecisionKind.Confirmed, $"抄自{host.Data.Snapshot.Roster.Units[2].Name}", "王", DateTimeOffset.UnixEpoch));
        var served = new Dictionary<string, int>();
        foreach (var operation in ApiOperations.All.Where(one => one.Shape == ApiShape.List))
        {
            foreach (var format in new[] { "json", "csv" })
            {
                var address = ApiCacheTests.AddressOf(operation);
                using var answer = await host.SendAsync(HttpMethod.Get, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={format}&limit=1000");
                var body = await answer.Content.ReadAsStringAsync();
                Assert.AreEqual(operation.Policy == Policies.View ? HttpStatusCode.Forbidden : HttpStatusCode.OK, answer.StatusCode, address + body);
                Assert.AreEqual("", string.Join(',', foreign.Where(name => body.Contains(name, StringComparison.Ordinal))), address);
                if (answer.IsSuccessStatusCode)
                {
                    served[operation.Id] = int.Parse(answer.Headers.GetValues("Aggregator-Total").Single(), System.Globalization.CultureInfo.InvariantCulture);
                }
            }
        }

        // It is not that nothing is shown: its own elements are.
        foreach (var list in new[] { "submissions", "figures", "findings", "reuse", "reuse-shares", "ranking", "ranking-movement", "reviews", "decisions", "units", "rules", "search" })
        {
            Assert.AreNotEqual(0, served[list], list);
        }
    }

    [TestMethod]
    public async Task A_filter_for_another_unit_finds_nothing()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full(), Own);
        foreach (var operation in ApiOperations.All.Where(one => one.Shape == ApiShape.List && one.Policy == Policies.SignedIn && one.Parameters.Any(parameter => parameter.Name == "unit")))
        {
            Assert.AreEqual(0, (await host.JsonAsync($"/api/v1{operation.Path}?unit=U0002")).GetProperty("items").EnumerateArray().Count(item => !item.GetRawText().Contains("U0001", StringComparison.Ordinal)), operation.Id);
        }
    }

    [TestMethod]
    public async Task A_finding_of_copying_tells_how_much_and_not_from_whom()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full(), Own);
        var item = (await host.JsonAsync("/api/v1/findings?rule=" + Core.Checking.CityRules.CopiedFromOther.Id)).GetProperty("items")[0];
        StringAssert.Contains(item.GetProperty("message").GetString(), "45%");
        Assert.AreEqual("peer", item.GetProperty("subject").GetString());
        Assert.AreEqual("本单位的文字", item.GetProperty("evidence").EnumerateArray().Single().GetProperty("snippet").GetString());
        Assert.AreEqual(host.Data.Snapshot!.Findings[^1].Fingerprint, item.GetProperty("fingerprint").GetString());
        Assert.AreEqual(0, (await host.JsonAsync("/api/v1/search?kind=finding&q=" + Uri.EscapeDataString("对方的文字"))).GetProperty("total").GetInt32());
    }

    [TestMethod]
    public async Task Its_own_report_is_read_and_no_other()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full(), Own);
        Assert.AreEqual("U0001", (await host.JsonAsync("/api/v1/reports/U0001/2025")).GetProperty("item").GetProperty("submission").GetProperty("unit").GetString());
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/v1/reports/U0002/2025"), "U0002");
    }

    [TestMethod]
    [DataRow("/api/v1/runs")]
    [DataRow("/api/v1/runs/3")]
    [DataRow("/api/v1/runs/compare?from=1&to=3")]
    [DataRow("/api/v1/manifest")]
    [DataRow("/api/v1/downloads")]
    [DataRow("/api/v1/rollup")]
    public async Task What_is_the_city_s_is_refused(string address)
    {
        await using var host = await ApiHost.StartAsync(Nights.Full(), Own);
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Get, address), "单位账户只能");
    }

    [TestMethod]
    public async Task It_neither_decides_nor_starts_a_night_and_neither_does_a_viewer()
    {
        foreach (var person in new[] { Own, new Person("v", "查看", Role.Viewer) })
        {
            await using var host = await ApiHost.StartAsync(Nights.Full(), person);
            foreach (var address in new[] { "/api/v1/decisions", "/api/v1/runs" })
            {
                StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, address, null, "Authorization", "Bearer x"), person.IsOffice ? "角色是" : "单位账户只能");
            }

            Assert.AreEqual(0, host.Data.Requests);
            Assert.HasCount(0, host.Actions.Asked);
        }
    }

    [TestMethod]
    public async Task It_hands_in_for_itself_alone()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full(), Own);
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/v1/hand-ins?name=a.docx&unit=U0002", ApiActionTests.Bytes("x"), "Authorization", "Bearer x"), "本单位");
        using var answer = await host.SendAsync(HttpMethod.Post, "/api/v1/hand-ins?name=a.docx", ApiActionTests.Bytes("x"), "Authorization", "Bearer x");
        Assert.AreEqual(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.AreEqual("a.docx 1 U0001  测试员（test-unit）", host.Desks.Taken.Single());
    }
}
