using Microsoft.AspNetCore.Authorization;

namespace Aggregator.Server.Web.Access;

/// <summary>Holds a person against the role that is asked for.</summary>
public sealed class RoleHandler : AuthorizationHandler<RoleRequirement>
{
    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (PersonClaims.PersonOf(context.User) is { IsSignedIn: true } person && person.Role >= requirement.Least)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
