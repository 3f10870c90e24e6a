using System.Net.Http.Headers;
using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Jobs;
using Aggregator.Pipeline;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web;
using Aggregator.Testing;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>The site over a real store, vault and night in a folder; the engine is left out, so that a test says when the night is.</summary>
internal sealed class FilingSite : IAsyncDisposable
{
    private readonly TempFolder _folder;

    private FilingSite(TempFolder folder, SiteHost host)
    {
        (_folder, Host) = (folder, host);
        Browser = host.Browser();
    }

    public SiteHost Host { get; }

    public HttpClient Browser { get; }

    public static async Task<FilingSite> StartAsync(
        DateTimeOffset now, string roster = "code,name,kind\nB01,云川市教育局,bureau\nB02,云川市财政局,bureau\n", params (string Key, string? Value)[] settings)
    {
        var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("roster.csv"), roster);
        Directory.CreateDirectory(Path.Combine(folder.Path, "inbox"));
        var data = Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName;
        var options = StoreOptions.Parse(null, null, data);
        using (var store = new Store(options))
        {
            await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, CancellationToken.None);
        }

        var city = new ScheduledCity(Path.Combine(folder.Path, "roster.csv"), Path.Combine(folder.Path, "inbox"), 2025, Path.Combine(folder.Path, "out"));
        var host = await SiteHost.StartAsync(now: now, services: services =>
        {
            Aggregator.Jobs.Nights.NightServices.AddNights(services, options, data, city);
            services.AddSingleton<IJobEngine, NoEngine>();
            services.AddSingleton<ISiteData, StoreSiteData>();
            Aggregator.Server.Accounts.AccountServices.Add(services, data);
            services.AddSingleton<MakerChecker>();
            services.AddSingleton<IOfficeActions, OfficeActions>();
            services.AddSingleton<Func<string, RuleInfo?>>(RuleCatalogue.Find);
            services.AddFiling(data);
            foreach (var hosted in services.Where(one => one.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && one.ImplementationFactory?.Method.ReturnType == typeof(FirstLooks)).ToList())
            {
                services.Remove(hosted);
            }
        }, settings: settings);
        return new FilingSite(folder, host);
    }

    public T Get<T>()
        where T : notnull => Host.App.Services.GetRequiredService<T>();

    /// <summary>One night of a day.</summary>
    public async Task NightAsync(DateOnly day)
    {
        var runs = Get<RunStore>();
        var night = Get<NightRequests>().Tonight! with { AsOf = day };
        var request = await runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, CancellationToken.None);
        await Get<Night>().RunAsync(request, CancellationToken.None);
    }

    public async Task<string> TokenAsync(string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await Browser.GetStringAsync(address));
        return page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>Hands files in by the page's form.</summary>
    public async Task<HttpResponseMessage> HandInAsync(IReadOnlyList<(string Name, byte[] Bytes)> files, params (string Name, string Value)[] fields)
    {
        using var form = Form(await TokenAsync("/submissions/hand-in"), files, fields);
        return await Browser.PostAsync("/submissions/hand-in", form);
    }

    public static MultipartFormDataContent Form(string token, IReadOnlyList<(string Name, byte[] Bytes)> files, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/x-msdownload");
            form.Add(part, "files", name);
        }

        return form;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
        _folder.Dispose();
    }

    // Requests stand in the store; nobody carries them out.
    private sealed class NoEngine : IJobEngine
    {
        public Task StartAsync(CancellationToken stop = default) => Task.CompletedTask;

        public Task<bool> EnqueueAsync(string job, long id, CancellationToken stop = default) => Task.FromResult(true);

        public Task<bool> ScheduleAsync(string job, long id, DateTimeOffset at, CancellationToken stop = default) => Task.FromResult(true);

        public Task RecurAsync(IReadOnlyList<Recurring> schedule, CancellationToken stop = default) => Task.CompletedTask;

        public Task<bool> CancelAsync(string job, long id, CancellationToken stop = default) => Task.FromResult(false);

        public Task DrainAsync(CancellationToken stop = default) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
