namespace Aggregator.Core.Scoring.Schemes;

/// <summary>A kind of bonus or penalty the office may enter with the number of a document.</summary>
/// <param name="Code"><c>commended-province</c>.</param>
/// <param name="Name">省级通报表扬.</param>
/// <param name="Points">What one gives; negative for a penalty.</param>
public sealed record SchemeMerit(string Code, string Name, decimal Points);
