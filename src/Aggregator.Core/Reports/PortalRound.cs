namespace Aggregator.Core.Reports;

/// <summary>One visit to one of a unit's sites.</summary>
/// <param name="Id">Its number in the store; 0 before it is there.</param>
/// <param name="Site">The site's key.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="Column">The column's address.</param>
/// <param name="Wish">The wish it was made for; null for a visit of the schedule.</param>
/// <param name="Began">When it began.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Outcome">How it ended, a word of our own.</param>
/// <param name="Note">A Chinese sentence for a clerk.</param>
/// <param name="Failures">Failed visits in a row, this one included; 0 for a good one.</param>
/// <param name="NextTry">Before when the schedule leaves the site alone.</param>
public sealed record PortalRound(
    long Id, string Site, string Unit, string Column, long? Wish, DateTimeOffset Began, DateTimeOffset Ended, string Outcome, string Note, int Failures, DateTimeOffset NextTry);
