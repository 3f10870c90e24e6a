using System.Net;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>Only requests that name this site by one of its names, and that came straight or through a proxy the office has named.</summary>
/// <remarks>
/// The name is checked because a foreign page can have its own name resolve to our address and so reach us from the clerk's browser. What a proxy
/// passed on comes from somebody else, whatever address it wears: unless the proxy is named, nobody could be told from anybody.
/// </remarks>
public static class KnownHost
{
    private static readonly string[] Always = ["localhost", "127.0.0.1", "[::1]"];

    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"];

    private static readonly object Peer = new();

    /// <summary>Remembers who is at the other end of the line, before the forwarded address takes its place.</summary>
    public static Task RememberPeer(HttpContext context, RequestDelegate next)
    {
        context.Items[Peer] = context.Connection.RemoteIpAddress;
        return next(context);
    }

    /// <summary>Lets a request through or answers it with 403.</summary>
    public static Func<HttpContext, RequestDelegate, Task> Check(SiteOptions options)
    {
        HashSet<string> names = new([.. Always, .. options.Hosts.Select(host => host.Trim()).Where(host => host.Length > 0)], StringComparer.OrdinalIgnoreCase);
        return (context, next) =>
        {
            var isPassedOn = Array.Exists(ProxyHeaders, context.Request.Headers.ContainsKey);
            if (names.Contains(context.Request.Host.Host) && (!isPassedOn || IsNamed(options, context.Items[Peer] as IPAddress)))
            {
                return next(context);
            }

            Refusal.Say(context, isPassedOn
                ? "这个请求是经代理转来的，而那个代理没有登记。请管理人员在数据目录的 settings.json 里用 Site:Proxies 登记代理的地址。"
                : "请用本系统登记过的网址访问。如果这个网址应当可用，请管理人员在数据目录的 settings.json 里用 Site:Hosts 登记这个主机名。");
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static bool IsNamed(SiteOptions options, IPAddress? peer) => peer is not null && options.ProxyAddresses.Contains(peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer);
}
