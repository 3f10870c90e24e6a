using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Portals;

/// <summary>When a site is visited again. It stands in the store with each visit, so a restart forgets nothing.</summary>
public static class PortalBackOff
{
    /// <summary>Most nights a site is left alone.</summary>
    public const int MostNights = 7;

    /// <summary>Failed visits in a row, and before when the schedule leaves the site alone.</summary>
    /// <param name="last">The visit before, or null.</param>
    /// <param name="isGood">Whether this one did what it is for.</param>
    /// <param name="isWish">Whether a person asked for it: who asks again and again puts nothing off.</param>
    /// <param name="began">When it began.</param>
    public static (int Failures, DateTimeOffset NextTry) Of(PortalRound? last, bool isGood, bool isWish, DateTimeOffset began)
    {
        if (isGood)
        {
            return (0, After(began, 1));
        }

        if (isWish && last is { Failures: > 0 })
        {
            return (last.Failures, last.NextTry);
        }

        var failures = (last?.Failures ?? 0) + 1;
        return (failures, After(began, failures > 3 ? MostNights : 1 << (failures - 1)));
    }

    // From a day's beginning on, so that a visit somebody asked for in the afternoon does not cost the next night's.
    private static DateTimeOffset After(DateTimeOffset began, int nights) => new(ChinaTime.DayOf(began).AddDays(nights).ToDateTime(TimeOnly.MinValue), ChinaTime.Offset);
}
