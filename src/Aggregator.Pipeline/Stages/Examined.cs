using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;

namespace Aggregator.Pipeline.Stages;

/// <summary>All reports examined.</summary>
/// <param name="Findings">Of all of them, in the order of the submissions.</param>
/// <param name="Facts">By unit and year.</param>
internal sealed record Examined(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<(string Unit, int Year), ReportFacts> Facts);
