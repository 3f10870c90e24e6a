namespace Aggregator.Core.Reports;

/// <summary>A time in which a file stood on a site.</summary>
/// <param name="From">When it was first seen there.</param>
/// <param name="Until">When something else was first seen in its place, or nothing; null while it stands.</param>
public sealed record PortalSpan(DateTimeOffset From, DateTimeOffset? Until);
