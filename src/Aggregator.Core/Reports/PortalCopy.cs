namespace Aggregator.Core.Reports;

/// <summary>Where and when a file stood on a web site. It is what the unit has published, and nobody has handed it in.</summary>
/// <param name="Site">What a clerk calls the site: 市政府网站, or the host's name.</param>
/// <param name="Number">The site's place among those of the unit, from 1.</param>
/// <param name="Part">0 for the report's page, from 1 for the files attached to it.</param>
/// <param name="Url">Where it was fetched.</param>
/// <param name="Spans">When it stood there, in order of time. Never empty.</param>
public sealed record PortalCopy(string Site, int Number, int Part, string Url, IReadOnlyList<PortalSpan> Spans)
{
    /// <summary>When it was first seen.</summary>
    public DateTimeOffset First => Spans[0].From;

    /// <summary>Whether it still stands there, as far as we have seen.</summary>
    public bool Stands => Spans[^1].Until is null;
}
