using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Filing;

/// <summary>What a check of a file came to.</summary>
/// <param name="Reports">The reports in it with their findings and the accepted report of the year before they were held against, or null; one without a report for a file that cannot be read.</param>
/// <param name="Faults">Rules of ours that crashed.</param>
/// <param name="Problem">Why it was given up, one Chinese sentence; null in the usual case.</param>
public sealed record PrecheckView(IReadOnlyList<(Submission Submission, IReadOnlyList<Finding> Findings, Submission? LastYear)> Reports, int Faults, string? Problem);
