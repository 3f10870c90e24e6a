namespace Aggregator.Server.Web.Portals;

/// <summary>The sites and whether they are looked at at all.</summary>
/// <param name="IsOn">Whether an administrator has switched it on.</param>
/// <param name="Sites">The sites.</param>
/// <param name="Problems">Why roster or profiles cannot be read, Chinese sentences; empty in the usual case.</param>
public sealed record PortalView(bool IsOn, IReadOnlyList<PortalLine> Sites, IReadOnlyList<string> Problems)
{
    /// <summary>Nothing is looked at.</summary>
    public static PortalView Off { get; } = new(false, [], []);
}
