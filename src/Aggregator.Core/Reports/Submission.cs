using Aggregator.Core.Documents;

namespace Aggregator.Core.Reports;

/// <summary>One report handed in, with what became of it. A file that holds several reports makes several submissions.</summary>
/// <param name="File">Path inside the inbox, with <c>/</c>.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hex; the bytes are kept under it for ever.</param>
/// <param name="Format">What the bytes turned out to be.</param>
/// <param name="Unit">Code of the unit it is placed with, or null.</param>
/// <param name="Year">Report year it is placed in, or null.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">A Chinese sentence that says why it has this status, and what to do; empty when accepted.</param>
/// <param name="PlacedBy">How unit and year were told: <c>index</c>, <c>folder</c>, <c>file-name</c>, <c>title</c>, <c>sign-off</c>, <c>publisher</c>, <c>hand-in</c>, <c>person</c>, <c>portal</c>, or empty.</param>
/// <param name="Report">The extracted report; null when the file is unreadable.</param>
/// <param name="Published">Stated publication: index.csv's <c>published_at</c>, else the page's own word; null when neither says.</param>
/// <param name="ReceivedAt">Hand-in time from index.csv, or null.</param>
/// <param name="FirstSeen">The day our store first held these bytes for this path.</param>
/// <param name="Url">Where it was fetched, or null.</param>
/// <param name="Deadline">Last day by law, or null when the unit or year is unknown.</param>
/// <param name="DaysLate">Days past the deadline, 0 when in time; null when no date can be judged.</param>
/// <param name="LateBasis">Which date was judged: <c>received</c>, <c>published</c>, <c>document-date</c>, or empty.</param>
/// <param name="Losses">What the reader had to drop.</param>
public sealed record Submission(
    string File,
    string Sha256,
    FileFormat Format,
    string? Unit,
    int? Year,
    SubmissionStatus Status,
    string Reason,
    string PlacedBy,
    Report? Report,
    ChinaMoment? Published,
    ChinaMoment? ReceivedAt,
    DateOnly FirstSeen,
    string? Url,
    DateOnly? Deadline,
    int? DaysLate,
    string LateBasis,
    IReadOnlyList<Loss> Losses)
{
    /// <summary>For a report that stands in place of earlier hand-ins the earliest dates of them all; null for one that stands alone.</summary>
    public FilingDates? Earliest { get; init; }

    /// <summary>The dates the deadline is held against.</summary>
    public FilingDates Filed => Earliest ?? new FilingDates(ReceivedAt, Published, Report?.Dates.DocumentDate) { FirstSeen = FirstSeen, MayHaveComeOn = MayHaveComeOn };

    /// <summary>The office's own stricter last day, or null.</summary>
    public DateOnly? LocalDeadline { get; init; }

    /// <summary>The document it stands on; empty without one.</summary>
    public string LocalBasis { get; init; } = "";

    /// <summary>Days past it, 0 when in time; null without such a day or without a date to judge.</summary>
    public int? LocalDaysLate { get; init; }

    /// <summary>The earliest day this inbox was looked into; before it, not to have seen a file says nothing. Null when it is not told.</summary>
    public DateOnly? WatchedSince { get; init; }

    /// <summary>
    /// The day of the first of the nights just before <see cref="FirstSeen"/> that did not run: the file may have lain there since. Null when the
    /// inbox was looked into the night before.
    /// </summary>
    public DateOnly? MayHaveComeOn { get; init; }

    /// <summary>Where it was published, for a file fetched from a web site; null for what was handed in.</summary>
    public PortalCopy? Copy { get; init; }

    /// <summary>Why and until when a person sent it back, or null.</summary>
    public ReturnOrder? Returned { get; init; }
}
