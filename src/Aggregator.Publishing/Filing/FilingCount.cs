namespace Aggregator.Publishing.Filing;

/// <summary>
/// Counts of a group of units: <c>Expected = Accepted + NotAccepted + Missing + NotDue</c>, <c>Accepted = OnTime + Late + Undated + Doubtful</c>; the units on
/// the roster that year are <c>Expected + Exempt</c>.
/// </summary>
/// <param name="Group">The group's name.</param>
/// <param name="Expected">应报: the exempted owe nothing and are not among them.</param>
/// <param name="OnTime">按期.</param>
/// <param name="Late">逾期.</param>
/// <param name="Undated">日期不明.</param>
/// <param name="NotAccepted">未采纳.</param>
/// <param name="Missing">未报.</param>
/// <param name="NotDue">未到期.</param>
/// <param name="Doubtful">日期存疑.</param>
/// <param name="Exempt">免报.</param>
/// <param name="LocalLate">Of those in time by law, how many were late by the office's own day.</param>
public sealed record FilingCount(string Group, int Expected, int OnTime, int Late, int Undated, int NotAccepted, int Missing, int NotDue, int Doubtful = 0, int Exempt = 0, int LocalLate = 0)
{
    /// <summary>已报: accepted, in time or not.</summary>
    public int Accepted => OnTime + Late + Undated + Doubtful;
}
