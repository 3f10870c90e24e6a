using System.Security.Cryptography;

namespace Aggregator.Intake.Portals;

/// <summary>Where one of a unit's sites lists its annual reports.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Number">Its place among the unit's sites, from 1.</param>
/// <param name="Name">What a clerk calls it.</param>
/// <param name="Column">The page that lists the reports, or the report's own page.</param>
public sealed record PortalSite(string Unit, int Number, string Name, Uri Column)
{
    /// <summary>How the link to a year's report is told by its title or address; null for the usual words.</summary>
    public LinkPattern? Link { get; init; }

    /// <summary>The part of the column's page to look for links in, a CSS selector; null for all of it.</summary>
    public string? Selector { get; init; }

    /// <summary>The column's encoding where the page states none or a wrong one; null to go by the page.</summary>
    public string? Encoding { get; init; }

    /// <summary>What the site is called in the store: another unit or another column is another site. 64 lower-case hex digits.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{Unit}\n{Column.AbsoluteUri}")));
}
