using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aggregator.Testing;

/// <summary>A web server on loopback whose every address does what a test wants, good or bad. What is not set is 404.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly WebApplication _app;

    private TestSite(WebApplication app) => _app = app;

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>Every path that was asked for, in order, <c>304</c> behind those that had not changed.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>The headers of the last request.</summary>
    public IReadOnlyDictionary<string, string> LastHeaders { get; private set; } = new Dictionary<string, string>();

    /// <summary>How many requests were served at once at most.</summary>
    public int MostAtOnce => _mostAtOnce;

    private int _now;
    private int _mostAtOnce;

    /// <summary>Starts one.</summary>
    public static async Task<TestSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(o =>
        {
            o.Limits.MinResponseDataRate = null;
            o.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
        });
        var app = builder.Build();
        var site = new TestSite(app);
        app.Run(site.AnswerAsync);
        await app.StartAsync();
        return site;
    }

    /// <summary>Forgets what was asked.</summary>
    public void Forget() => _asked.Clear();

    /// <summary>An address of this site.</summary>
    public Uri At(string path) => new(Address, path);

    /// <summary>Answers as a test says.</summary>
    public void Answer(string path, Func<HttpContext, Task> answer) => _answers[path] = answer;

    /// <summary>Nothing is there any more.</summary>
    public void Remove(string path) => _answers.TryRemove(path, out _);

    /// <summary>A page in UTF-8, marked, so that it need be sent once.</summary>
    public void Page(string path, string html) => File(path, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");

    /// <summary>A file, marked, so that it need be sent once.</summary>
    public void File(string path, byte[] bytes, string type)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
        _answers[path] = async context =>
        {
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                _asked.Enqueue("304");
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentType = type;
            await context.Response.Body.WriteAsync(bytes);
        };
    }

    /// <summary>Sends on.</summary>
    public void Redirect(string path, string to) => _answers[path] = context =>
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    };

    /// <summary>Fails.</summary>
    public void Status(string path, int status) => _answers[path] = context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Says nothing until the other side goes.</summary>
    public void Silent(string path) => _answers[path] = context => Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>Sends a byte now and then for ever.</summary>
    public void Dripping(string path) => _answers[path] = async context =>
    {
        context.Response.ContentType = "text/html";
        while (true)
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(20, context.RequestAborted);
        }
    };

    /// <summary>Sends chunk after chunk for ever, as fast as they are taken.</summary>
    public void Endless(string path) => _answers[path] = async context =>
    {
        context.Response.ContentType = "text/html";
        var chunk = Encoding.ASCII.GetBytes(new string('<', 32 * 1024));
        while (true)
        {
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }
    };

    /// <summary>A few kilobytes that become many megabytes.</summary>
    public void Bomb(string path, int megabytes) => _answers[path] = async context =>
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = "gzip";
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++)
            {
                await gzip.WriteAsync(blanks);
            }
        }

        await context.Response.Body.WriteAsync(packed.ToArray());
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + context.Request.QueryString.Value;
        _asked.Enqueue(path);
        LastHeaders = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
        var now = Interlocked.Increment(ref _now);
        _mostAtOnce = Math.Max(_mostAtOnce, now);
        try
        {
            if (_answers.TryGetValue(path, out var answer))
            {
                await answer(context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The other side has gone, which is what most of these tests want.
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}
