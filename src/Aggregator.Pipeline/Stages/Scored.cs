using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reuse;
using Aggregator.Core.Scoring;

namespace Aggregator.Pipeline.Stages;

/// <summary>The scoring of a night as kept in the ledger, with every finding it rests on and the versions it was made by.</summary>
internal sealed record Scored(IReadOnlyList<Finding> Findings, IReadOnlyList<RankedUnit> Ranking, string RuleSet, string Scheme)
{
    /// <summary>The text the scheme was read from; null for the program's own.</summary>
    public string? SchemeText { get; init; }

    /// <summary>Bonus and penalty points that were given.</summary>
    public IReadOnlyList<Merit> Merits { get; init; } = [];

    /// <summary>What stood in the reviewers' cells.</summary>
    public IReadOnlyList<ReviewEntry> Reviews { get; init; } = [];

    /// <summary>The ranking of the year before by the same scheme; empty when no report of that year is on file.</summary>
    public IReadOnlyList<RankedUnit> LastYear { get; init; } = [];

    /// <summary>The findings of files that were sent back.</summary>
    public IReadOnlyList<Finding> Returned { get; init; } = [];

    /// <summary>The texts of the templates something was taken from.</summary>
    public IReadOnlyList<TemplateText> Templates { get; init; } = [];
}
