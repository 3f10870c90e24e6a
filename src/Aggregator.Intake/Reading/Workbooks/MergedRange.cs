namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>A merged range of a sheet, from 0, all bounds inclusive.</summary>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
