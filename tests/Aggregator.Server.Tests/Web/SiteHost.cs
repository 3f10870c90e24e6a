using System.Net;
using Aggregator.Server.Web;
using Aggregator.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Server.Tests.Web;

/// <summary>The site on a server in memory, over a fake data source.</summary>
internal sealed class SiteHost : IAsyncDisposable
{
    private readonly TempFolder _keys;

    private SiteHost(WebApplication app, FakeSiteData data, TempFolder keys)
    {
        App = app;
        Data = data;
        _keys = keys;
    }

    public WebApplication App { get; }

    public FakeSiteData Data { get; }

    /// <summary>Starts a site; the day in China is 2026-04-11 unless said otherwise.</summary>
    public static async Task<SiteHost> StartAsync(
        FakeSiteData? data = null,
        IPAddress? remote = null,
        string environment = "Production",
        DateTimeOffset? now = null,
        Action<IServiceCollection>? services = null)
    {
        data ??= new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        var keys = new TempFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<ISiteData>(data);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(now ?? new DateTimeOffset(2026, 4, 11, 1, 0, 0, TimeSpan.Zero)));
        services?.Invoke(builder.Services);
        Site.AddSite(builder, keys.Path);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = remote ?? IPAddress.Loopback;
            return next(context);
        });
        Site.UseSite(app);
        await app.StartAsync();
        return new SiteHost(app, data, keys);
    }

    /// <summary>A browser: asks for pages and keeps cookies.</summary>
    public HttpClient Browser()
    {
        var client = new HttpClient(new CookieKeeper(App.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _keys.Dispose();
    }

    private sealed class CookieKeeper(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                {
                    _cookies.SetCookies(request.RequestUri!, cookie);
                }
            }

            return response;
        }
    }
}
