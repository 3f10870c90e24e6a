using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>What is known of a file that was handed in over the web, once or more often.</summary>
/// <param name="FileName">Its name, without a path.</param>
/// <param name="Unit">The unit it was handed in for; null when nobody said.</param>
/// <param name="Year">The report year it was handed in for; null when nobody said.</param>
/// <param name="First">When it came first: the proof of time.</param>
/// <param name="Last">When it came last: which of two files the unit means is told by this.</param>
/// <param name="By">Who handed it in last.</param>
internal sealed record HandedIn(string FileName, string? Unit, int? Year, ChinaMoment First, ChinaMoment Last, string By);
