namespace Aggregator.Core.Reports;

/// <summary>The dates that can prove when a report was filed.</summary>
/// <param name="ReceivedAt">Hand-in, or null.</param>
/// <param name="Published">Stated publication, or null.</param>
/// <param name="DocumentDate">落款, or null.</param>
public sealed record FilingDates(ChinaMoment? ReceivedAt, ChinaMoment? Published, DateOnly? DocumentDate)
{
    /// <summary>The day we first held it, which proves only that it was there by then; null when it is not told.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>The day from which it may have lain there unseen, because the nights just before <see cref="FirstSeen"/> did not run; null when none is missing there.</summary>
    public DateOnly? MayHaveComeOn { get; init; }

    /// <summary>The earliest of each date over several hand-ins of one report: whoever filed once in time is not late for a correction.</summary>
    public static FilingDates Earliest(IReadOnlyCollection<FilingDates> handIns) => new(
        handIns.Min(handIn => handIn.ReceivedAt),
        handIns.Min(handIn => handIn.Published),
        handIns.Min(handIn => handIn.DocumentDate))
    {
        FirstSeen = handIns.Min(handIn => handIn.FirstSeen),
        MayHaveComeOn = handIns.Min(handIn => handIn.MayHaveComeOn) is { } came && came < handIns.Min(handIn => handIn.FirstSeen) ? came : null,
    };
}
