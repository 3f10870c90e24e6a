using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Measures;

/// <summary>What a measure found out about one report, before a scheme gives points for it.</summary>
/// <param name="State"><c>scored</c>, <c>na</c> or <c>not-assessable</c>.</param>
/// <param name="Statement">What was found, a Chinese clause without its full stop; of a leaf that gives no points a whole sentence.</param>
internal sealed record Measurement(string State, string Statement)
{
    /// <summary>The amount that bands judge: days, or a share from 0 to 1.</summary>
    public decimal Amount { get; init; }

    /// <summary>The cases a rate rests on, or null.</summary>
    public CaseCount? Cases { get; init; }

    /// <summary>How many there are of each thing the measure counts; a thing not named here was not found.</summary>
    public IReadOnlyList<(string Thing, decimal Count)> Counts { get; init; } = [];

    /// <summary>The findings that say so.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The cells it was read from, <c>table/row/column</c>.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Of the first thing counted, how many more or fewer a person might find who looks at the doubtful cells.</summary>
    public decimal Doubts { get; init; }

    /// <summary>A digit it rests on is doubtful: it may come to any number of points.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Sentences to follow the points, each with its full stop.</summary>
    public string Note { get; init; } = "";

    /// <summary>Counted or measured; what is given for it is the scheme's business.</summary>
    public static Measurement Of(string statement) => new("scored", statement);

    /// <summary>A count of one kind of thing, with the findings that say so.</summary>
    public static Measurement Of(string statement, string thing, decimal count, IReadOnlyList<Finding>? findings = null) =>
        new("scored", statement) { Counts = [(thing, count)], Findings = findings ?? [] };

    /// <summary>The leaf does not apply to this unit; the others are rescaled.</summary>
    public static Measurement NotApplicable(string why) => new("na", why);

    /// <summary>The leaf applies but cannot be judged; a blank is never taken for a zero.</summary>
    public static Measurement NotAssessable(string why) => new("not-assessable", why);
}
