using System.Globalization;

namespace Aggregator.Core.Reports;

/// <summary>A day in China, with the time of day when it is known (UTC+8, no summer time). A bare day has no time, which is not midnight.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day, or null when only the day is known.</param>
public readonly record struct ChinaMoment(DateOnly Date, TimeOnly? Time = null) : IComparable<ChinaMoment>
{
    /// <summary><c>2024-01-31</c> or <c>2024-01-31T23:59:59+08:00</c>.</summary>
    public override string ToString() => Time is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}T{time:HH:mm:ss}+08:00")
        : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Orders by day, then time; a bare day counts as its last second, the most the unit can be said to have taken.</summary>
    public int CompareTo(ChinaMoment other)
    {
        var byDate = Date.CompareTo(other.Date);
        return byDate != 0 ? byDate : (Time ?? TimeOnly.MaxValue).CompareTo(other.Time ?? TimeOnly.MaxValue);
    }
}
