using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Scoring.Measures;

/// <summary>What a measure may look at: one unit's accepted report of the year, its past and its findings.</summary>
/// <param name="Submission">The accepted submission.</param>
/// <param name="Report">Its report.</param>
/// <param name="Facts">What is to be known of the report beyond its findings.</param>
/// <param name="Previous">The same of the accepted report of the year before, or null.</param>
/// <param name="Findings">The unit's findings of the year.</param>
/// <param name="Share">How much of its wording stands elsewhere, or null when it was not compared.</param>
internal sealed record MeasureInput(Submission Submission, Report Report, ReportFacts Facts, ReportFacts? Previous, IReadOnlyList<Finding> Findings, ReuseShare? Share)
{
    /// <summary>The findings a person dismissed or explained: shown, and not among <see cref="Findings"/>.</summary>
    public IReadOnlyList<Finding> SetAside { get; init; } = [];

    /// <summary>Points a person gave this unit in this year instead of the scheme's.</summary>
    public IReadOnlyList<ReviewedScore> Reviewed { get; init; } = [];

    /// <summary>The same as if one finding had been put right.</summary>
    public MeasureInput Without(Finding mended) => this with { Findings = [.. Findings.Where(finding => finding != mended)] };

    /// <summary>Whether the report's year has a uniform form with six sections and three tables; before 2019 there was none.</summary>
    public bool HasUniformForm => Forms.Of(FormEditions.InForce(Submission.Year ?? 0)) is not null;

    /// <summary>The failed findings of these rules; what the report itself explains, and mere notes, cost nothing.</summary>
    public IReadOnlyList<Finding> Failed(params string[] rules) =>
        [.. Findings.Where(f => f is { Outcome: Outcome.Fail, Severity: not Severity.Note } && rules.Contains(f.Rule))];

    /// <summary>The failed findings of a rule that a person has confirmed: what needs a person's word before it costs anything.</summary>
    public IReadOnlyList<Finding> Confirmed(string rule) => [.. Failed(rule).Where(f => f.IsConfirmed)];

    /// <summary>The findings of these rules that could not be judged.</summary>
    public IReadOnlyList<Finding> Open(params string[] rules) =>
        [.. Findings.Where(f => f.Outcome == Outcome.NotAssessable && rules.Contains(f.Rule))];
}
