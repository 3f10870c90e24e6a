namespace Aggregator.Core.Reports;

/// <summary>A person's word that a report is sent back to its unit for correction.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Sha256">The very file, lower-case hex: what the unit sends next is judged anew.</param>
/// <param name="Reason">Why, as the person wrote it.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in China.</param>
/// <param name="Due">The day the corrected report is awaited.</param>
public sealed record ReturnOrder(string Unit, int Year, string Sha256, string Reason, string By, ChinaMoment At, DateOnly Due)
{
    /// <summary>Whether the day for the correction is past on <paramref name="asOf"/>. It is derived, never stored.</summary>
    public bool IsOverdue(DateOnly asOf) => asOf > Due;
}
