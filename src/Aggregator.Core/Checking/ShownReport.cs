using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>What a site showed as a unit's report from a moment on.</summary>
/// <param name="Copy">The page or the attached file; null from when on there was none.</param>
/// <param name="From">When it was first seen so.</param>
public sealed record ShownReport(Submission? Copy, DateTimeOffset From);
