using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>A printed identity (勾稽关系) of the city's tables by its cells.</summary>
/// <param name="Rule">The rule that holds a report to it: SUM_ROW, SUM_COL, BALANCE, T3_SUM.</param>
/// <param name="Key">The row, column or block it is about.</param>
/// <param name="Stated">The side that is compared.</param>
/// <param name="Parts">The side that says what should stand there.</param>
internal sealed record CityIdentity(string Rule, string Key, IReadOnlyList<(string Table, string Row, string Column)> Stated, IReadOnlyList<(string Table, string Row, string Column)> Parts)
{
    /// <summary>All of a form, in its order: rows, columns and balances of table 2, then the blocks of table 3.</summary>
    public static IReadOnlyList<CityIdentity> Of(FormDefinition form)
    {
        var columns = form.T2.Columns.Select(c => c.Code).ToList();
        var outcomes = form.T2.Outcomes.Select(r => r.Code).ToList();
        return
        [
            .. form.T2.Rows.Select(row => new CityIdentity("SUM_ROW", row.Code, [("T2", row.Code, "total")], [.. columns.Where(c => c != "total").Select(c => ("T2", row.Code, c))])),
            .. columns.Select(column => new CityIdentity("SUM_COL", column, [("T2", "total", column)], [.. outcomes.Select(row => ("T2", row, column))])),
            .. columns.Select(column => new CityIdentity("BALANCE", column, [("T2", "total", column), ("T2", "carried_out", column)], [("T2", "new_received", column), ("T2", "carried_in", column)])),
            .. form.T3.GroupBy(c => c.Block, StringComparer.Ordinal).Select(block => Results([.. block.Select(c => c.Code)])),
        ];
    }

    private static CityIdentity Results(IReadOnlyList<string> columns)
    {
        var total = columns.Single(c => c.EndsWith("_total", StringComparison.Ordinal));
        return new CityIdentity("T3_SUM", total[..^"_total".Length], [("T3", FormDefinition.CasesRow, total)], [.. columns.Where(c => c != total).Select(c => ("T3", FormDefinition.CasesRow, c))]);
    }
}
