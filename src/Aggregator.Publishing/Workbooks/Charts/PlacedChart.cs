namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>A chart with its place on the sheet and that of its numbers; rows and columns count from 1.</summary>
/// <param name="Table">The chart.</param>
/// <param name="Row">The first row it covers.</param>
/// <param name="LastRow">The last.</param>
/// <param name="LastColumn">The last column; the first is 1.</param>
/// <param name="HeadRow">The row of its table's head; the categories stand below.</param>
/// <param name="TableColumn">The column of the categories; the series stand to the right, then the reach of the first.</param>
internal sealed record PlacedChart(ChartTable Table, int Row, int LastRow, int LastColumn, int HeadRow, int TableColumn);
