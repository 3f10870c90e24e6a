using System.Net.Sockets;
using System.Text;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Server.Tests.Web;

/// <summary>The site on a real socket, for requests that a polite client would not send.</summary>
internal sealed class SocketSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SocketSite(WebApplication app, FakeSiteData data)
    {
        _app = app;
        Data = data;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public FakeSiteData Data { get; }

    public Uri Address { get; }

    public static async Task<SocketSite> StartAsync(FakeSiteData data)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ISiteData>(data);
        Site.AddSite(builder);
        TestSignIn.Add(builder.Services);
        var app = builder.Build();
        Site.UseSite(app);
        await app.StartAsync();
        return new SocketSite(app, data);
    }

    /// <summary>Sends the path as it stands and gives the status line.</summary>
    public async Task<string> FirstLineAsync(string path)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{TestSignIn.Header}: {TestSignIn.Of(Role.Administrator, null)}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadLineAsync() ?? "";
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
