namespace Aggregator.Core.Reports;

/// <summary>What an address of a site is to a report, as stored.</summary>
public static class PortalParts
{
    /// <summary>A page that lists reports.</summary>
    public const string Column = "column";

    /// <summary>A report's own page.</summary>
    public const string Page = "page";

    /// <summary>A file attached to it.</summary>
    public const string Attachment = "attachment";
}
