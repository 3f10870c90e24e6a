using System.Net;
using System.Text.Json;
using Aggregator.Server.Tests.Web;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Api;

/// <summary>The site in memory with the interface's desks faked, asked by one person.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private static readonly Person Somebody = new("admin", "管理员", Role.Administrator);

    private readonly SiteHost _site;
    private readonly Person _person;

    private ApiHost(SiteHost site, Person person) => (_site, _person) = (site, person);

    public FakeDesks Desks { get; private init; } = new();

    public FakeOfficeActions Actions { get; private init; } = new();

    public FakeSiteData Data => _site.Data;

    public IServiceProvider Services => _site.App.Services;

    /// <summary>Starts it over a night with something of everything, as an administrator unless said otherwise.</summary>
    public static async Task<ApiHost> StartAsync(FakeSiteData? data = null, Person? person = null, bool withDesks = true)
    {
        var (desks, actions) = (new FakeDesks(), new FakeOfficeActions());
        var site = await SiteHost.StartAsync(data ?? BusyNight.Create(), services: services =>
        {
            services.AddSingleton<IDecisionLog>(desks);
            services.AddSingleton<IOfficeActions>(actions);
            if (withDesks)
            {
                services.AddSingleton<IHandInDesk>(desks);
                services.AddSingleton<IPrecheckDesk>(desks);
            }
        });
        return new ApiHost(site, person ?? Somebody) { Desks = desks, Actions = actions };
    }

    /// <summary>A program: no cookies, no wishes.</summary>
    public HttpClient Client()
    {
        var client = _site.Browser(_person.Role, _person.Unit);
        client.DefaultRequestHeaders.Accept.Clear();
        return client;
    }

    /// <summary>Sends a request; headers as name, value pairs.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null, params string[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        for (var i = 0; i < headers.Length; i += 2)
        {
            Assert.IsTrue(request.Headers.TryAddWithoutValidation(headers[i], headers[i + 1]));
        }

        return await Client().SendAsync(request);
    }

    /// <summary>The body of a good answer.</summary>
    public async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, address + " " + body);
        Assert.AreEqual("application/json", answer.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The sentence of a refusal.</summary>
    public async Task<string> RefusedAsync(HttpStatusCode status, HttpMethod method, string address, HttpContent? content = null, params string[] headers)
    {
        using var answer = await SendAsync(method, address, content, headers);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(status, answer.StatusCode, address + " " + body);
        Assert.AreEqual("application/problem+json", answer.Content.Headers.ContentType!.MediaType, address);
        using var problem = JsonDocument.Parse(body);
        CollectionAssert.AreEqual(new[] { "type", "title", "status", "detail" }, problem.RootElement.EnumerateObject().Select(one => one.Name).ToArray());
        Assert.AreEqual((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.IsFalse(body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal), body);
        var detail = problem.RootElement.GetProperty("detail").GetString()!;
        Assert.IsTrue(detail.EndsWith('。'), detail);
        return detail;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
