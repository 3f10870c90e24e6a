namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Columns of a sheet from 0, both inclusive.</summary>
internal readonly record struct ColumnRange(int First, int Last);
