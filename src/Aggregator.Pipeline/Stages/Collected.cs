using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Intake.Collecting;
using Aggregator.Publishing;

namespace Aggregator.Pipeline.Stages;

/// <summary>What lay in the inbox and beside it.</summary>
/// <param name="RosterFile">Name of the roster file.</param>
/// <param name="RosterSha256">Hash of its bytes.</param>
/// <param name="Roster">The units.</param>
/// <param name="Index">index.csv, or an empty one.</param>
/// <param name="IndexSha256">Hash of its bytes; null when there is none or it could not be read.</param>
/// <param name="Files">Files in ordinal order of path.</param>
/// <param name="Notices">Chinese sentences on what was set aside: temporary files, index lines without a file.</param>
internal sealed record Collected(
    string RosterFile,
    string RosterSha256,
    Roster Roster,
    InboxIndex Index,
    string? IndexSha256,
    IReadOnlyList<CollectedFile> Files,
    IReadOnlyList<string> Notices)
{
    /// <summary>What the office has set.</summary>
    public OfficeCalendar Calendar { get; init; } = OfficeCalendar.None;

    /// <summary>How the office scores.</summary>
    public ScoringScheme Scheme { get; init; } = ScoringScheme.Default;

    /// <summary>The text its scheme was read from; null for the default one.</summary>
    public string? SchemeText { get; init; }

    /// <summary>Bonus and penalty points by document.</summary>
    public IReadOnlyList<Merit> Merits { get; init; } = [];

    /// <summary>The office's files beside the roster that were used, with their hashes.</summary>
    public IReadOnlyList<InputFile> OfficeFiles { get; init; } = [];

    /// <summary>The office's entries for the roll-up.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>The known templates beside the roster.</summary>
    public Templates Templates { get; init; } = Templates.None;

    /// <summary>The reports persons had sent back by the night's day.</summary>
    public IReadOnlyList<ReturnOrder> Returns { get; init; } = [];

    /// <summary>Every night up to the night's day that did not run, in order; empty when all did.</summary>
    public IReadOnlyList<UnrunNight> UnrunNights { get; init; } = [];

    private const int DaysTold = 31;

    /// <summary>Nobody has placed anything.</summary>
    public static readonly IReadOnlyDictionary<string, FilePlacement> NoPlacements = new Dictionary<string, FilePlacement>();

    /// <summary>What persons had said by the night's day whose report a file is: the word that stands, by hash.</summary>
    public IReadOnlyDictionary<string, FilePlacement> Placements { get; init; } = NoPlacements;

    /// <summary>The earliest day any file of the inbox was first seen; null when there are none. Hand-ins over the web and what sites show say nothing about when the inbox was looked into.</summary>
    public DateOnly? WatchedSince { get; } = Files.Where(file => file.IsOfInbox).Select(file => (DateOnly?)file.FirstSeen).Min();

    /// <summary>Those of the month up to a day, which a reader is told of.</summary>
    public IReadOnlyList<UnrunNight> UnrunInTheMonthUpTo(DateOnly day) => [.. UnrunNights.Where(night => night.Day > day.AddDays(-DaysTold))];

    /// <summary>The day of the first of the nights just before a day that did not run; null when the night before it did.</summary>
    public DateOnly? UnwatchedBefore(DateOnly day)
    {
        var first = day;
        for (var i = UnrunNights.Count - 1; i >= 0; i--)
        {
            if (UnrunNights[i].Day == first.AddDays(-1))
            {
                first = UnrunNights[i].Day;
            }
        }

        return first == day ? null : first;
    }
}
