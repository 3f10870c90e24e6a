using Microsoft.AspNetCore.Authorization;

namespace Aggregator.Server.Web.Access;

/// <summary>Somebody of at least a role.</summary>
/// <param name="Least">The role.</param>
public sealed record RoleRequirement(Role Least) : IAuthorizationRequirement
{
    /// <summary>The least role of a policy.</summary>
    public static IReadOnlyDictionary<string, Role> OfPolicies { get; } = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        [Policies.SignedIn] = Role.Unit,
        [Policies.View] = Role.Viewer,
        [Policies.Watch] = Role.Viewer,
        [Policies.Review] = Role.Reviewer,
        [Policies.Administer] = Role.Administrator,
    };

    /// <summary>The policy that asks for it.</summary>
    public static AuthorizationPolicy PolicyOf(Role least) => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new RoleRequirement(least)).Build();
}
