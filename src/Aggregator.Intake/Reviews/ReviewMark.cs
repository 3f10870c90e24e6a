namespace Aggregator.Intake.Reviews;

/// <summary>Of which night a workbook says it is.</summary>
/// <param name="City">The city's name.</param>
/// <param name="Year">Report year.</param>
/// <param name="AsOf">The day the night speaks of.</param>
/// <param name="Night">Hash of what the night knew.</param>
/// <param name="Program">Version of the program that made the night.</param>
public sealed record ReviewMark(string City, int Year, DateOnly AsOf, string Night, string Program);
