namespace Aggregator.Server.Web;

/// <summary>A trial as it stands.</summary>
/// <param name="FileName">The file that was sent.</param>
/// <param name="Tried">Name and version of the scheme in it.</param>
/// <param name="Started">When it began.</param>
public sealed record SchemeTrialView(string FileName, string Tried, DateTimeOffset Started)
{
    /// <summary>When it ended, or null while it is at work.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why there is no result, a Chinese sentence; null when there is one or it is at work.</summary>
    public string? Problem { get; init; }

    /// <summary>What came of it by year, last year first.</summary>
    public IReadOnlyList<SchemeTrialYear> Years { get; init; } = [];
}

/// <summary>What a scheme would change in one year.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Current">Name of the scheme in force.</param>
/// <param name="Units">How many units are ranked or listed.</param>
/// <param name="Moved">How many would change rank, group or grade.</param>
/// <param name="Mean">Mean change of the score, without sign.</param>
/// <param name="Most">Largest change of a score, without sign.</param>
/// <param name="Rows">Every unit in the order of the ranking tried.</param>
public sealed record SchemeTrialYear(int Year, string Current, int Units, int Moved, decimal Mean, decimal Most, IReadOnlyList<SchemeTrialRow> Rows);

/// <summary>One unit of a trial.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The group it would be ranked in.</param>
/// <param name="Rank">The change of its rank in words: 3 → 1.</param>
/// <param name="Rise">Places gained, negative for lost; null where the two cannot be compared.</param>
/// <param name="Score">The score it would have; null without one.</param>
/// <param name="Change">By how much its score would change; null where there are not two.</param>
/// <param name="Grade">The change of its grade in words; the one grade when it stays.</param>
/// <param name="Why">What the change is made of; empty when there is none.</param>
/// <param name="IsMoved">Whether rank, group or grade would be another.</param>
public sealed record SchemeTrialRow(string Unit, string Name, string Group, string Rank, int? Rise, decimal? Score, decimal? Change, string Grade, string Why, bool IsMoved);
