using System.Globalization;

namespace Aggregator.SampleCity.Tests;

/// <summary>The form's identities counted afresh on what a file prints.</summary>
internal static class Recount
{
    private static readonly string[] Parts = ["natural", "commercial", "research", "public_welfare", "legal_service", "other_org"];

    /// <summary>Rule and place of every identity that does not hold; blanks and marks count as 0, and a blank total is not compared.</summary>
    public static IReadOnlyList<string> Broken(PrintedReport report, PrintedReport? before)
    {
        var broken = new List<string>();
        var cells = report.Cells;
        foreach (var row in cells.Keys.Where(k => k.Table == "T2").Select(k => k.Row).Distinct())
        {
            Check($"SUM_ROW T2/{row}/total", Parts.Sum(p => Number(cells, "T2", row, p)), cells[("T2", row, "total")]);
        }

        foreach (var column in Parts.Append("total"))
        {
            Check($"SUM_COL T2/total/{column}", report.Outcomes.Sum(r => Number(cells, "T2", r, column)), cells[("T2", "total", column)]);
            if (Number(cells, "T2", "new_received", column) + Number(cells, "T2", "carried_in", column) != Number(cells, "T2", "total", column) + Number(cells, "T2", "carried_out", column))
            {
                broken.Add($"BALANCE T2/total/{column}");
            }

            if (before is not null && Number(before.Cells, "T2", "carried_out", column) != Number(cells, "T2", "carried_in", column))
            {
                broken.Add($"CARRY_BREAK T2/carried_in/{column}");
            }
        }

        if (cells.ContainsKey(("T3", "cases", "review_total")))
        {
            foreach (var block in new[] { "review", "direct_suit", "suit_after_review" })
            {
                Check($"T3_SUM T3/cases/{block}_total", new[] { "upheld", "corrected", "other", "pending" }.Sum(r => Number(cells, "T3", "cases", $"{block}_{r}")), cells[("T3", "cases", block + "_total")]);
            }
        }

        foreach (var row in new[] { "regulation", "normative_document" })
        {
            if (before is not null && Number(before.Cells, "T1", row, "in_force") + Number(cells, "T1", row, "issued") - Number(cells, "T1", row, "repealed") != Number(cells, "T1", row, "in_force"))
            {
                broken.Add($"VALID_BREAK T1/{row}/in_force");
            }
        }

        return broken;

        void Check(string claim, decimal sum, string total)
        {
            if (total.Length > 0 && sum != decimal.Parse(total, CultureInfo.InvariantCulture))
            {
                broken.Add(claim);
            }
        }
    }

    private static decimal Number(IReadOnlyDictionary<(string, string, string), string> cells, string table, string row, string column) =>
        decimal.TryParse(cells[(table, row, column)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
