using Aggregator.Intake.Portals;

namespace Aggregator.Pipeline.Portals;

/// <summary>What an administrator has set of fetching from web sites.</summary>
/// <param name="IsOn">Whether the network is asked at all; an offline office never is.</param>
/// <param name="Limits">What it may cost.</param>
public sealed record PortalOptions(bool IsOn, PortalLimits Limits)
{
    /// <summary>Nothing is fetched.</summary>
    public static PortalOptions Off { get; } = new(false, new PortalLimits());
}
