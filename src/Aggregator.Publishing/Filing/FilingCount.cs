namespace Aggregator.Publishing.Filing;

/// <summary>Counts of a group of units: <c>Expected = OnTime + Late + Undated + NotAccepted + Missing + NotDue</c>.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Expected">应报.</param>
/// <param name="OnTime">按期.</param>
/// <param name="Late">逾期.</param>
/// <param name="Undated">日期不明.</param>
/// <param name="NotAccepted">未采纳.</param>
/// <param name="Missing">未报.</param>
/// <param name="NotDue">未到期.</param>
public sealed record FilingCount(string Group, int Expected, int OnTime, int Late, int Undated, int NotAccepted, int Missing, int NotDue)
{
    /// <summary>已报: accepted, in time or not.</summary>
    public int Accepted => OnTime + Late + Undated;
}
