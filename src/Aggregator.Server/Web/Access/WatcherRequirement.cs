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
        else if (allowLoopback && context.Resource is HttpContext { Connection.RemoteIpAddress: { } from } http && !IsPassedOn(http) && IPAddress.IsLoopback(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    // What a proxy says of whom it asks for is good for the log, not for letting anybody in.
    private static bool IsPassedOn(HttpContext http) => http.Request.Headers.ContainsKey("X-Forwarded-For") || http.Request.Headers.ContainsKey("X-Original-For");
}
