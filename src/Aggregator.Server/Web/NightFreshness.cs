using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>Whether newer figures are due than those shown: the one rule by which pages and the interface tell it.</summary>
/// <param name="Missed">Scheduled nights that did not run; null for none.</param>
/// <param name="OldDays">How many days old the night is, where it is too old and no schedule says why; null when it is not.</param>
public sealed record NightFreshness(MissedNights? Missed, int? OldDays)
{
    /// <summary>A night older than this many days is stale.</summary>
    public const int StaleAfterDays = 2;

    /// <summary>How fresh a night is on a day.</summary>
    public static NightFreshness Of(CitySnapshot? night, MissedNights? missed, DateOnly today) =>
        missed is not null ? new(missed, null)
        : night is not null && today.DayNumber - night.AsOf.DayNumber is var age and > StaleAfterDays ? new(null, age)
        : new(null, null);
}
