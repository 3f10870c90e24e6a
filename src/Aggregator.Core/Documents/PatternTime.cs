namespace Aggregator.Core.Documents;

/// <summary>How long a pattern may look at a text before it gives up.</summary>
/// <remarks>
/// The bound is by the clock on the wall, which runs on while a busy machine lets the process wait: a bound of a second, which no text needs, was met
/// by plain sentences on a machine with thirty times more to do than processors, and cost a report a rule. So there is one bound, as long as a whole
/// file has; patterns themselves are written so that no text takes long.
/// </remarks>
public static class PatternTime
{
    /// <summary>Milliseconds.</summary>
    public const int Most = 60_000;
}
