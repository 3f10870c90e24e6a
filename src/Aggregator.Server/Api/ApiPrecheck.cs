using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Api;

/// <summary>What a pre-check found.</summary>
/// <param name="Submissions">The file, once for every report it holds.</param>
/// <param name="Findings">What was found in them.</param>
/// <param name="Roster">For names of units; null without one.</param>
public sealed record ApiPrecheck(IReadOnlyList<Submission> Submissions, IReadOnlyList<Finding> Findings, Roster? Roster);
