using Aggregator.Core.Reports;

namespace Aggregator.Pipeline;

/// <summary>The day in China: UTC+8 all year since 1991, so no time-zone data is needed.</summary>
public static class ShanghaiClock
{
    /// <summary>Today in Asia/Shanghai.</summary>
    public static DateOnly Today(TimeProvider clock) => ChinaTime.DayOf(clock.GetUtcNow());
}
