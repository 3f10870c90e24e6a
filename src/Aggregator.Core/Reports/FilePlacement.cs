namespace Aggregator.Core.Reports;

/// <summary>A person's word whose report a file is. It stands until another about the same bytes.</summary>
/// <param name="Sha256">The file.</param>
/// <param name="Revision">From 1, the file's own count: the highest stands.</param>
/// <param name="Unit">Code of the unit; null when an earlier word is taken back and the program is to tell again.</param>
/// <param name="Year">Report year; null when the program is to tell.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record FilePlacement(string Sha256, int Revision, string? Unit, int? Year, string Reason, string By, DateTimeOffset At)
{
    /// <summary>Whether it takes back what was said before.</summary>
    public bool IsWithdrawal => Unit is null;
}
