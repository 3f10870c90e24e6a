using Aggregator.Core.Reports;

namespace Aggregator.Intake.Collecting;

/// <summary>What index.csv says of one file; null where it says nothing.</summary>
/// <param name="File">Path inside the inbox, with <c>/</c>.</param>
/// <param name="Unit">Code, name or alias of the unit as printed.</param>
/// <param name="Year">Report year.</param>
/// <param name="ReceivedAt">When it was handed in.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Url">Where it was fetched.</param>
public sealed record IndexEntry(string File, string? Unit, int? Year, ChinaMoment? ReceivedAt, ChinaMoment? PublishedAt, string? Url);
