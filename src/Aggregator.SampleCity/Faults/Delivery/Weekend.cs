namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Deadlines that fall on a weekend.</summary>
internal static class Weekend
{
    public static bool EndsOn(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
