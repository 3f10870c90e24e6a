using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Commands;

/// <summary>What a pre-check came to.</summary>
/// <param name="Submissions">One per report, in the order of the files given.</param>
/// <param name="Findings">In the order of the reports.</param>
/// <param name="Faults">Crashes of ours.</param>
/// <param name="FindingsOf">The findings of each submission: element <c>i</c> belongs to submission <c>i</c>.</param>
internal sealed record PrecheckResult(IReadOnlyList<Submission> Submissions, IReadOnlyList<Finding> Findings, IReadOnlyList<RuleFault> Faults, IReadOnlyList<IReadOnlyList<Finding>> FindingsOf)
{
    /// <summary>What each submission was held against: the unit's accepted report of the year before, or null. Element <c>i</c> belongs to submission <c>i</c>; empty without a store.</summary>
    public IReadOnlyList<Submission?> LastYears { get; init; } = [];
}
