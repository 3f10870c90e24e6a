namespace Aggregator.Core.Extracting;

/// <summary>A cell of one of the three tables, by code.</summary>
/// <param name="Table"><c>T1</c>, <c>T2</c> or <c>T3</c>.</param>
/// <param name="Row">Row code of forms.json.</param>
/// <param name="Column">Column code of forms.json.</param>
public sealed record NarrativeCell(string Table, string Row, string Column);
