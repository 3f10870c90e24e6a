using System.Net;
using Microsoft.AspNetCore.Authorization;

namespace Aggregator.Server.Web;

/// <summary>Until there are accounts: only a browser on this very machine, asking for it by its own name.</summary>
/// <remarks>
/// The host name is checked too, because a foreign page can have its own name resolve to 127.0.0.1 and so reach us from the
/// clerk's browser. A request that a proxy passed on comes from somebody else, whatever address it wears.
/// </remarks>
public sealed class LocalOnly : AuthorizationHandler<LocalOnly>, IAuthorizationRequirement
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "local-only";

    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"];

    /// <summary>Whether a request comes from this machine and names it.</summary>
    public static bool Allows(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        return remote is not null
            && IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote)
            && Hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            && !Array.Exists(ProxyHeaders, context.Request.Headers.ContainsKey);
    }

    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, LocalOnly requirement)
    {
        if (context.Resource is HttpContext http && Allows(http))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
