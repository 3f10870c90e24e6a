using System.Net.Sockets;
using Aggregator.Intake;
using Microsoft.AspNetCore.Connections;

namespace Aggregator.Server.Hosting;

/// <summary>The addresses of <c>--urls</c>: what is wrong with them is told to the clerk and is no crash.</summary>
internal static class ListenAddress
{
    /// <summary>Refuses an address that no start could listen on, before anything is stored.</summary>
    /// <exception cref="RefusedInputException">One of them is no plain http address.</exception>
    public static void RefuseUnusable(string urls)
    {
        var wrong = urls.Split(';').Where(url => !IsUsable(url)).ToList();
        if (wrong.Count > 0)
        {
            throw new RefusedInputException([.. wrong.Select(url => $"监听地址“{url}”不能使用：须是 http://主机:端口 的形式，例如 http://127.0.0.1:5080，请核对 --urls。")]);
        }
    }

    /// <summary>What is to be said when others on the network can listen in on passwords; null when nobody can.</summary>
    public static string? WarningFor(string urls) => Array.Exists(urls.Split(';'), url => !IsOwn(url))
        ? "注意：网页以明文 http 向网络开放，密码和材料在途中可能被截获；请在前面设置提供 https 的反向代理，并在数据目录的 settings.json 里登记 Site:Hosts 和 Site:Proxies。"
        : null;

    /// <summary>Starts the web and what is hosted with it.</summary>
    /// <exception cref="RefusedInputException">The address belongs to another program or to the administrator.</exception>
    public static Task StartAsync(WebApplication app, string urls, CancellationToken stop) => StartAsync(app, urls, "--urls", stop);

    /// <summary>The same where the address was set by something else than <c>--urls</c>.</summary>
    public static async Task StartAsync(WebApplication app, string urls, string setBy, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new RefusedInputException([$"监听地址“{urls}”已被另一个程序占用。请先停止那个程序，或在 {setBy} 指定另一个地址，例如 http://127.0.0.1:5081。"]);
        }
        catch (SocketException refused)
        {
            throw new RefusedInputException([$"不能在“{urls}”上监听：{refused.Message} 请在 {setBy} 指定本机的地址和 1024 以上的端口。"]);
        }
    }

    /// <summary>Whether this is one address that can be listened on.</summary>
    public static bool IsOne(string url) => !url.Contains(';', StringComparison.Ordinal) && IsUsable(url);

    /// <summary>Whether only this machine reaches it.</summary>
    public static bool IsOwn(string url) => BindingAddress.Parse(url).Host is "localhost" or "127.0.0.1" or "[::1]";

    private static bool IsUsable(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http", PathBase: "" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
