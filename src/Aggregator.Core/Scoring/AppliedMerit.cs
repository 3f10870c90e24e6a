namespace Aggregator.Core.Scoring;

/// <summary>A bonus or a penalty as it entered a score.</summary>
/// <param name="Name">What for: 省级通报表扬.</param>
/// <param name="Points">What it gives; negative for a penalty.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="Reason">The office's words, or empty.</param>
public sealed record AppliedMerit(string Name, decimal Points, string Document, string Reason);
