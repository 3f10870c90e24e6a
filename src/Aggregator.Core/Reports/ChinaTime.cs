namespace Aggregator.Core.Reports;

/// <summary>Moments as a clock in China shows them: UTC+8 all year since 1991, so no time-zone data is needed.</summary>
public static class ChinaTime
{
    /// <summary>How far China is ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same moment on a clock in China.</summary>
    public static DateTimeOffset Of(DateTimeOffset at) => at.ToOffset(Offset);

    /// <summary>The day it was in China.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Of(at).DateTime);
}
