using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;

namespace Aggregator.Data;

/// <summary>What a stage made for one subject.</summary>
/// <param name="Stage">The stage, a word of at most 100 characters.</param>
/// <param name="Subject">What it is for: a file, a unit and year, the city. Any length; compared by code unit.</param>
/// <param name="InputHash">Hash of everything that went in.</param>
/// <param name="CodeVersion">Version of the code that ran, at most 100 characters.</param>
/// <param name="Payload">The output itself, opaque to the store. The rows below are only its index for queries.</param>
public sealed record StageOutput(string Stage, string Subject, string InputHash, string CodeVersion, byte[] Payload)
{
    /// <summary>Submissions to query, or null.</summary>
    public IReadOnlyList<Submission>? Submissions { get; init; }

    /// <summary>Figures to query, or null: those of the file that is the subject.</summary>
    public IReadOnlyList<Figure>? Figures { get; init; }

    /// <summary>Findings to query, or null.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>The rule set that made the findings, or null.</summary>
    public string? RuleSet { get; init; }

    /// <summary>City cells to query, or null.</summary>
    public IReadOnlyList<CityCell>? RollUp { get; init; }

    /// <summary>The ranking to query, or null.</summary>
    public IReadOnlyList<RankedUnit>? Ranking { get; init; }
}
