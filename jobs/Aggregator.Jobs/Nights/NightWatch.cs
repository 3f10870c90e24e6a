namespace Aggregator.Jobs.Nights;

/// <summary>How the nights are watched over.</summary>
/// <param name="MakeUpDays">How many days back a night that did not run is made up, 0 for none.</param>
public sealed record NightWatch(int MakeUpDays = 7)
{
    /// <summary>The most days that can be set: within them the workbook names each night that did not run.</summary>
    public const int MostMakeUpDays = 31;

    /// <summary>A night that has not begun so long after its time did not run.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>A night at work that gave no sign of life for so long is stuck, or its process is gone.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(30);

    /// <summary>Signs of life of the schedule come every minute; so many minutes without one are a failure.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
}
