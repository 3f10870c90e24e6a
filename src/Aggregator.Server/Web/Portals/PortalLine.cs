using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Portals;

/// <summary>One of a unit's sites.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="UnitName">Its name in the roster as it is now.</param>
/// <param name="Number">The site's place among those of the unit.</param>
/// <param name="Name">What a clerk calls it.</param>
/// <param name="Column">The column's address.</param>
/// <param name="Last">The newest visit; null before the first.</param>
/// <param name="Looks">What that visit looked at.</param>
/// <param name="Next">When the schedule visits it next; null when it is off.</param>
/// <param name="IsAwaited">Whether somebody has asked for it and it has not been visited since.</param>
public sealed record PortalLine(
    string Unit, string UnitName, int Number, string Name, string Column, PortalRound? Last, IReadOnlyList<PortalSighting> Looks, DateTimeOffset? Next, bool IsAwaited)
{
    /// <summary>A word for the address of the page: <c>good</c>, <c>failed</c> or <c>new</c>.</summary>
    public string State => Last is null ? "new" : Last.Failures > 0 ? "failed" : "good";
}
