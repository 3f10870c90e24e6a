namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>One sheet as read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows that hold something, ascending.</param>
/// <param name="Merges">Merged ranges, from 0, inclusive.</param>
/// <param name="IsTruncated">Rows or columns beyond the bounds were not read.</param>
/// <param name="IsHidden">The sheet does not show.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedRange> Merges, bool IsTruncated, bool IsHidden);
