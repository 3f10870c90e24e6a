namespace Aggregator.Core.Scoring;

/// <summary>A bonus or a penalty the office has entered for a unit and a year, by the number of a document.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Code">Which of the scheme's kinds it is: <c>commended-city</c>.</param>
/// <param name="Document">Number of the document it stands on; never empty.</param>
/// <param name="Reason">The office's words, or empty.</param>
public sealed record Merit(string Unit, int Year, string Code, string Document, string Reason);
