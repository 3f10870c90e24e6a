using System.Text.Json.Serialization;

namespace Aggregator.SampleCity.Grading;

// The parts of a run's data files that are graded. A key without a default has to be there; the others are simply wrong when absent.

/// <summary>An element of submissions.json.</summary>
internal sealed record ResultSubmission(string File, string? Unit = null, int? Year = null, string? Status = null, int? DaysLate = null, int? LocalDaysLate = null);

/// <summary>An element of figures.json.</summary>
internal sealed record ResultFigure(string File, string Table, string Row, string? Column = null, string? State = null, decimal? Value = null, string? Measure = null)
{
    /// <summary>The value in the form's own measure: an amount may be told in 元 where the form asks for 万元.</summary>
    public decimal? InForm => Measure == "元" && Column == "amount" ? Value / 10_000 : Value;
}

/// <summary>An element of findings.json.</summary>
internal sealed record ResultFinding(
    string Rule, string? Outcome = null, string? Unit = null, int? Year = null, string? Message = null, string? Expected = null, string? Actual = null, decimal? Difference = null,
    string? Subject = null, string? Severity = null, IReadOnlyList<ResultRelation>? AlsoBreaks = null)
{
    /// <summary>The finding that tells this one among what else its defect breaks; itself for a finding of its own.</summary>
    [JsonIgnore]
    public ResultFinding Teller => TellerOrNull ?? this;

    private ResultFinding? TellerOrNull { get; init; }

    /// <summary>The finding and, as findings of their own, the identities it says its defect breaks besides.</summary>
    public IEnumerable<ResultFinding> Spread() =>
    [
        this,
        .. (AlsoBreaks ?? []).Select(also => this with
        {
            Rule = also.Rule, Subject = also.Subject, Expected = also.Expected, Actual = also.Actual, Difference = also.Difference, AlsoBreaks = null, TellerOrNull = this,
        }),
    ];
}

/// <summary>An element of <c>alsoBreaks</c> in an element of findings.json.</summary>
internal sealed record ResultRelation(string Rule, string? Subject = null, string? Expected = null, string? Actual = null, decimal? Difference = null);

/// <summary>One side of an element of reuse.json.</summary>
internal sealed record ResultSide(string Unit, int Year, int Length = 0, string? Snippet = null, string? Id = null);

/// <summary>An element of reuse.json.</summary>
internal sealed record ResultPassage(ResultSide A, ResultSide B, string? Kind = null, string? Verdict = null);

/// <summary>An element of rollup.json.</summary>
internal sealed record ResultCell(string Table, string Row, string Column, decimal? Value = null);

/// <summary>An element of ranking.json.</summary>
internal sealed record ResultRank(string Unit, decimal? Score = null, int? Rank = null, IReadOnlyList<ResultLeaf>? Leaves = null);

/// <summary>One leaf of an element of ranking.json.</summary>
internal sealed record ResultLeaf(string Code, decimal? Points = null, decimal? Max = null);
