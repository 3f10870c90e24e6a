using Aggregator.Core.Reports;

namespace Aggregator.Publishing.Workbooks.Figures;

/// <summary>A cell of the national form as a column.</summary>
/// <param name="Table">T1, T2 or T3.</param>
/// <param name="Row">Row code.</param>
/// <param name="Column">Column code.</param>
/// <param name="Section">The form's heading over the table.</param>
/// <param name="Line">The row's label with its group's; in table 3 the block's.</param>
/// <param name="Label">The column's label.</param>
internal sealed record FigureColumn(string Table, string Row, string Column, string Section, string Line, string Label)
{
    /// <summary>The cells of a form in its order.</summary>
    public static IReadOnlyList<FigureColumn> Of(FormDefinition form) =>
    [
        .. form.T1.Rows.SelectMany(row => row.Columns.Select(column => new FigureColumn("T1", row.Code, column, Forms.Sections[1], row.Label, form.T1.Columns.First(c => c.Code == column).Label))),
        .. form.T2.Rows.SelectMany(row => form.T2.Columns.Select(column => new FigureColumn("T2", row.Code, column.Code, Forms.Sections[2], row.Group is null ? row.Label : $"{row.Group}：{row.Label}", column.Label))),
        .. form.T3.Select(column => new FigureColumn("T3", FormDefinition.CasesRow, column.Code, Forms.Sections[3], column.Block.Replace("/", "：", StringComparison.Ordinal), column.Label)),
    ];
}
