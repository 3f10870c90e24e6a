using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Reviews;

/// <summary>What a reviewer wrote in a cell. It is kept for ever; what is written there later stands in its place.</summary>
/// <param name="Cell">Where.</param>
/// <param name="Value">What: text, a day as <c>yyyy-MM-dd</c>, points with a decimal point; empty where the cell was cleared.</param>
/// <param name="By">Who; never empty.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReviewEntry(ReviewCell Cell, string Value, string By, DateTimeOffset At)
{
    /// <summary>Of points and number: what was judged, see <c>ReviewedScore.JudgedOf</c>; null where it is not known or nothing is judged.</summary>
    public string? Judged { get; init; }

    /// <summary>Who wrote it and on which day in China: 张三，2026-04-11.</summary>
    public string Author => $"{By}，{ChinaTime.DayOf(At).Text()}";
}
