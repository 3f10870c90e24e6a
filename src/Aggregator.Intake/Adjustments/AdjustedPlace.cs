using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Intake.OfficeFiles;

namespace Aggregator.Intake.Adjustments;

/// <summary>Which part of a form an entry speaks of: all of it, a table, a row or a cell.</summary>
/// <param name="Table">T1, T2 or T3; null for the whole report.</param>
/// <param name="Row">Row code; null for the whole table.</param>
/// <param name="Column">Column code; null for the whole row.</param>
internal sealed record AdjustedPlace(string? Table, string? Row, string? Column)
{
    /// <summary>The place in the form in force for the year; null, with the mistake noted, when the form does not have it.</summary>
    public static AdjustedPlace? Read(OfficeEntry entry, int year)
    {
        if (Forms.Of(FormEditions.InForce(year)) is not { } form)
        {
            entry.Problem(string.Create(CultureInfo.InvariantCulture, $"{year}年度没有统一的三张表，不汇总，请核对年度。"));
            return null;
        }

        var (table, row, column) = (entry.Optional("table"), entry.Optional("row"), entry.Optional("column"));
        if (table is null)
        {
            return row is null && column is null ? new AdjustedPlace(null, null, null) : Refused(entry, "写了行或列，没有写表（table），请补填 T1、T2 或 T3。");
        }

        var code = table switch { "T1" or "表一" => "T1", "T2" or "表二" => "T2", "T3" or "表三" => "T3", _ => null };
        if (code is null)
        {
            return Refused(entry, $"表“{table}”不认识，应为 T1（表一）、T2（表二）或 T3（表三）。");
        }

        // Table 3 has one row, which nobody names.
        row ??= code == "T3" && column is not null ? FormDefinition.CasesRow : null;
        if (row is null)
        {
            return column is null ? new AdjustedPlace(code, null, null) : Refused(entry, "写了列（column），没有写行（row），请补填。");
        }

        var rows = RowsOf(form, code).ToList();
        var found = rows.Find(one => one.Code == row || one.Label == row);
        if (found.Code is null)
        {
            return Refused(entry, $"{table}没有“{row}”这一行，应为：{string.Join("、", rows.Select(one => one.Code))}。");
        }

        var columns = ColumnsOf(form, code, found.Code).ToList();
        var chosen = columns.Find(one => one.Code == column || one.Label == column).Code;
        return column is null ? new AdjustedPlace(code, found.Code, null)
            : chosen is null ? Refused(entry, $"{table}“{row}”行没有“{column}”这一列，应为：{string.Join("、", columns.Select(one => one.Code))}。")
            : new AdjustedPlace(code, found.Code, chosen);
    }

    private static AdjustedPlace? Refused(OfficeEntry entry, string message)
    {
        entry.Problem(message);
        return null;
    }

    private static IEnumerable<(string Code, string Label)> RowsOf(FormDefinition form, string table) => table switch
    {
        "T1" => form.T1.Rows.Select(row => (row.Code, row.Label)),
        "T2" => form.T2.Rows.Select(row => (row.Code, row.Label)),
        _ => [(FormDefinition.CasesRow, FormDefinition.CasesRow)],
    };

    private static IEnumerable<(string Code, string Label)> ColumnsOf(FormDefinition form, string table, string row) => table switch
    {
        "T1" => form.T1.Columns.Where(column => form.T1.Rows.First(one => one.Code == row).Columns.Contains(column.Code)).Select(column => (column.Code, column.Label)),
        "T2" => form.T2.Columns.Select(column => (column.Code, column.Label)),
        _ => form.T3.Select(column => (column.Code, column.Code)),
    };
}
