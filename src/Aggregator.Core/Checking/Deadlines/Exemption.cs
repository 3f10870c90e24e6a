namespace Aggregator.Core.Checking.Deadlines;

/// <summary>A unit that by a document of the office has more time, or owes nothing, for one year.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Acts">What it is for: handing in, publishing or both.</param>
/// <param name="Until">The last day that was granted; null when nothing is due at all.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="Reason">Why, as the office wrote it.</param>
public sealed record Exemption(string Unit, int Year, IReadOnlyList<FilingAct> Acts, DateOnly? Until, string Document, string Reason);
