using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>Whoever acts does not write the entry, and no act goes without one.</summary>
[TestClass]
public sealed class AuditTrailTests
{
    [TestMethod]
    public async Task A_field_named_status_does_not_hide_that_it_was_refused()
    {
        await using var host = await HostAsync();
        using var refused = await host.Browser(Role.Unit, "B05").SendAsync("/account", "/units/B05?handler=Decide", ("status", "200"), ("omitted", "0"), ("reason", "x"));
        Assert.AreEqual(HttpStatusCode.Forbidden, refused.StatusCode);
        var entry = await LastAsync(host);
        var detail = DetailOf(entry);
        Assert.AreEqual(("403", "200", "x"), (detail["status"], detail["form.status"], detail["form.reason"]));
        Assert.IsFalse(detail.ContainsKey("omitted"));
        Assert.AreEqual("记录处理意见（未办成）", AuditActions.ChineseName(entry.Note));
    }

    [TestMethod]
    [DataRow("j", 50, "x")]
    [DataRow("j", 50, "😀\"<")]
    [DataRow("a name of junk that is longer than fifty UTF-16 units ", 20, "x")]
    public async Task Junk_before_the_real_fields_pushes_none_of_them_out_and_is_counted(string name, int count, string value)
    {
        await using var host = await HostAsync();
        var much = string.Concat(Enumerable.Repeat(value, 300));
        (string, string)[] junk = [.. Enumerable.Range(0, count).Select(i => (name + i.ToString(CultureInfo.InvariantCulture), much))];
        using var sent = await host.Browser(Role.Reviewer).SendAsync("/account", "/units/B05?handler=Return", [.. junk, ("name", much), ("document", much), ("year", "2025"), ("sha256", "ab"), ("reason", "表二不平")]);
        var detail = DetailOf(await LastAsync(host));
        Assert.AreEqual(("2025", "ab", "表二不平"), (detail["form.year"], detail["form.sha256"], detail["form.reason"]));
        Assert.AreEqual(((int)sent.StatusCode).ToString(CultureInfo.InvariantCulture), detail["status"]);
        Assert.AreEqual(count, detail.Keys.Count(key => key.StartsWith("form." + name, StringComparison.Ordinal) && key != "form.name") + int.Parse(detail["omitted"], CultureInfo.InvariantCulture));
    }

    [TestMethod]
    [DataRow("/units/B05?handler=Return&handler=Withdraw", "post /units/{**code}#Return")]
    [DataRow("/units/B05?handler=return", "post /units/{**code}#Return")]
    [DataRow("/runs?handler=Cancel", "post /runs")]
    public async Task The_action_is_the_handler_that_ran(string address, string action)
    {
        await using var host = await HostAsync();
        using var sent = await host.Browser(Role.Reviewer).SendAsync("/account", address, ("year", "2025"), ("sha256", "ab"), ("reason", "x"));
        Assert.AreEqual(action, (await LastAsync(host)).Note.Action);
    }

    [TestMethod]
    public async Task What_ends_in_an_error_is_noted_and_the_error_goes_on()
    {
        foreach (Exception error in new Exception[] { new InvalidOperationException(), new OperationCanceledException() })
        {
            var log = new Kept();
            using var services = new ServiceCollection().AddSingleton<IAuditLog>(log).BuildServiceProvider();
            var context = new DefaultHttpContext
            {
                User = PersonClaims.PrincipalOf(1, new Person("zhangsan", "张三", Role.Reviewer), mustChange: false, Schemes.Session),
                RequestServices = services,
                RequestAborted = new CancellationToken(canceled: true),
            };
            (context.Request.Method, context.Request.Path) = ("POST", "/runs");
            Assert.AreSame(error, await Assert.ThrowsAsync<Exception>(() => AuditTrail.NoteAsync(context, _ => throw error)));
            Assert.AreEqual(("zhangsan", "error", false), (log.Who, log.Detail?["status"], log.Stop.CanBeCanceled));
        }
    }

    [TestMethod]
    public async Task A_decision_of_a_program_is_noted_with_what_it_says()
    {
        await using var host = await HostAsync();
        var id = await host.AddAccountAsync("r1", DoorVisitor.GoodPassword, Role.Reviewer);
        var (_, key) = await host.App.Services.GetRequiredService<KeyDesk>().AddAsync(Person.Nobody, id, "程序", CancellationToken.None);
        var program = host.Stranger();
        program.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
        using var answer = await program.PostAsJsonAsync("/api/v1/decisions", new { fingerprint = "0123456789abcdef", decision = "confirmed", reason = "电话13800138000已核", document = "某函1号" });
        var entry = await LastAsync(host);
        var detail = DetailOf(entry);
        Assert.AreEqual("post /api/v1/decisions", entry.Note.Action, await answer.Content.ReadAsStringAsync());
        Assert.AreEqual(("0123456789abcdef", "confirmed", "某函1号"), (detail["api.fingerprint"], detail["api.decision"], detail["api.document"]));
        StringAssert.Contains(detail["api.reason"], "已核");
        Assert.DoesNotContain("13800138000", detail["api.reason"]);
    }

    [TestMethod]
    public async Task Every_form_and_every_address_that_changes_something_has_a_Chinese_name()
    {
        await using var host = await HostAsync();
        var loader = host.App.Services.GetRequiredService<PageLoader>();
        var actions = new List<string>();
        foreach (var route in host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var address = "/" + route.RoutePattern.RawText!.TrimStart('/');
            if (!AuditTrail.IsNotedHere(address.Split('{')[0].TrimEnd('/')))
            {
                continue;
            }

            if (route.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods.Where(one => one.HttpMethod == "Post");
                actions.AddRange(handlers.Select(one => $"post {address}{(one.Name is null ? "" : "#" + one.Name)}"));
            }
            else if (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            {
                actions.Add("post " + address);
            }
        }

        Assert.IsGreaterThan(12, actions.Count);
        Assert.AreEqual("", string.Join("\n", actions.Where(action => AuditActions.ChineseName(action) == action)));
        Assert.AreEqual("post /unknown#X", AuditActions.ChineseName("post /unknown#X"));
    }

    private static Task<SiteHost> HostAsync() => SiteHost.WithAccountsAsync(BusyNight.Create(), s => s.AddSingleton<IOfficeActions>(new FakeOfficeActions()));

    private static async Task<AuditEntry> LastAsync(SiteHost host) => (await host.App.Services.GetRequiredService<AuditStore>().LatestAsync(1, CancellationToken.None)).Single();

    private static Dictionary<string, string> DetailOf(AuditEntry entry) => JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Note.Detail)!;

    private sealed class Kept : IAuditLog
    {
        public string? Who { get; private set; }

        public IReadOnlyDictionary<string, string>? Detail { get; private set; }

        public CancellationToken Stop { get; private set; }

        public Task WriteAsync(Person who, string action, string subject, IReadOnlyDictionary<string, string> detail, CancellationToken stop)
        {
            (Who, Detail, Stop) = (who.Account, detail, stop);
            return Task.CompletedTask;
        }
    }
}
