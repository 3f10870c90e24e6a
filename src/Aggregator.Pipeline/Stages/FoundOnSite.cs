using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>What is known of a file that was fetched from a unit's web site.</summary>
/// <param name="FileName">Its name, without a path.</param>
/// <param name="Unit">The unit whose site it is.</param>
/// <param name="Year">The report year it is linked for.</param>
/// <param name="Copy">Where and when it stood there.</param>
internal sealed record FoundOnSite(string FileName, string Unit, int Year, PortalCopy Copy);
