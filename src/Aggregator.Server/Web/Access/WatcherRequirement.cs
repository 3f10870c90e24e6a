using System.Net;
using Microsoft.AspNetCore.Authorization;

namespace Aggregator.Server.Web.Access;

/// <summary>Somebody of the office, by session or key; or, where the office has allowed it, whoever asks from this very machine without a proxy between.</summary>
/// <param name="allowLoopback">Whether the office has allowed that.</param>
internal sealed class WatcherRequirement(bool allowLoopback) : AuthorizationHandler<WatcherRequirement>, IAuthorizationRequirement
{
    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, WatcherRequirement requirement)
    {
        if (PersonClaims.PersonOf(context.User) is { IsSignedIn: true } person && person.Role >= Role.Viewer)
        {
            context.Succeed(requirement);
        }
        else if (allowLoopback && context.Resource is HttpContext { Connection.RemoteIpAddress: { } from } && IPAddress.IsLoopback(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
