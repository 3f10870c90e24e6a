namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>A run of rows that are one table, or one row that is text.</summary>
internal sealed record SheetRegion(bool IsTable, IReadOnlyList<SheetRow> Rows);
