using System.Net;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Server.Tests.Web;

/// <summary>The site on a server in memory, over a fake data source.</summary>
internal sealed class SiteHost : IAsyncDisposable
{
    private readonly TempFolder _keys;

    private TempFolder? _folder;

    private SiteHost(WebApplication app, FakeSiteData data, TempFolder keys)
    {
        App = app;
        Data = data;
        _keys = keys;
    }

    public WebApplication App { get; }

    public FakeSiteData Data { get; }

    /// <summary>The clock the site goes by.</summary>
    public FakeClock Clock => (FakeClock)App.Services.GetRequiredService<TimeProvider>();

    /// <summary>A site over an empty store of accounts: its door is the real one.</summary>
    public static async Task<SiteHost> WithAccountsAsync(FakeSiteData? data = null, Action<IServiceCollection>? services = null, params (string Key, string? Value)[] settings)
    {
        var folder = new TempFolder();
        var store = new Store(StoreOptions.Parse(null, null, folder.Path));
        await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, CancellationToken.None);
        var host = await StartAsync(data, services: added =>
        {
            added.AddSingleton(store);
            AccountServices.Add(added, folder.Path);
            services?.Invoke(added);
        }, settings: settings);
        host._folder = folder;
        return host;
    }

    /// <summary>Where the tables of the data lie that were asked for.</summary>
    public string Tables => Path.Combine(_keys.Path, "tables");

    /// <summary>Makes an account with a password of its own and gives its number.</summary>
    public async Task<long> AddAccountAsync(string name, string password, Role role, string? unit = null, bool mustChange = false)
    {
        var made = new NewAccount(name, AccountNames.Fold(name)!, name, role.Code(), unit, await App.Services.GetRequiredService<Passwords>().HashAsync(password, CancellationToken.None), Passwords.Stamp());
        return (await App.Services.GetRequiredService<AccountStore>().AddAsync(made, mustChange, onlyFirst: false, new AuditNote("test", "", AuditActions.AccountAdded, name), CancellationToken.None))!.Value;
    }

    /// <summary>Starts a site; the day in China is 2026-04-11 unless said otherwise.</summary>
    public static async Task<SiteHost> StartAsync(
        FakeSiteData? data = null,
        IPAddress? remote = null,
        string environment = "Production",
        DateTimeOffset? now = null,
        Action<IServiceCollection>? services = null,
        params (string Key, string? Value)[] settings)
    {
        data ??= new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        var keys = new TempFolder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value)));
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<ISiteData>(data);
        builder.Services.AddSingleton(_ => new CsvTables(Path.Combine(keys.Path, "tables")));
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(now ?? new DateTimeOffset(2026, 4, 11, 1, 0, 0, TimeSpan.Zero)));
        services?.Invoke(builder.Services);
        Site.AddSite(builder, keys.Path);
        TestSignIn.Add(builder.Services);
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

    /// <summary>A browser of somebody who is signed in: asks for pages and keeps cookies. A unit's own person is of <paramref name="unit"/>.</summary>
    public HttpClient Browser(Role role = Role.Administrator, string? unit = null)
    {
        var client = Stranger();
        client.DefaultRequestHeaders.Add(TestSignIn.Header, TestSignIn.Of(role, unit));
        return client;
    }

    /// <summary>A browser of nobody; it can come in through the real door.</summary>
    public HttpClient Stranger()
    {
        var client = new HttpClient(new CookieKeeper(App.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _keys.Dispose();
        _folder?.Dispose();
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
