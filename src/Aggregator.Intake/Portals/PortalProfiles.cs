using Aggregator.Core.Reports;

namespace Aggregator.Intake.Portals;

/// <summary>Where the office looks for reports: what it wrote, and for all other units the column the roster names.</summary>
/// <param name="Sites">The sites in the order of the roster.</param>
/// <param name="Years">Report years to look for besides the night's own.</param>
public sealed record PortalProfiles(IReadOnlyList<PortalSite> Sites, IReadOnlyList<int> Years)
{
    /// <summary>Joins what the office wrote with the roster: a unit that has an entry has no other site.</summary>
    public static PortalProfiles Of(Roster roster, IReadOnlyList<PortalSite> written, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var own = written.ToLookup(site => site.Unit, StringComparer.Ordinal);
        return new PortalProfiles([.. roster.Units.SelectMany(unit => own.Contains(unit.Code) ? own[unit.Code] : OfRoster(unit))], years);
    }

    private static IEnumerable<PortalSite> OfRoster(Unit unit) =>
        unit.PortalUrl is { } text && PortalAddress.Parse(text) is { } column ? [new PortalSite(unit.Code, 1, column.Host, column)] : [];
}
