using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Totals of table 2 left blank over parts that are not.</summary>
internal static class BlankTotals
{
    /// <summary>Blanks some of the cells, all of them totals over parts that are not zero, and says what follows.</summary>
    public static Sheet Of(Sheet sheet, Scene scene, IReadOnlyList<(string Row, string Column)> totals)
    {
        var blanks = totals.Take(scene.Random.Percent(25) ? totals.Count : scene.Random.Between(1, 2)).ToList();
        foreach (var (row, column) in blanks)
        {
            scene.Expect("TOTAL_BLANK", $"T2/{row}/{column}");
        }

        // A checker that takes the blank for a zero and says that sums fail, or that cells are blank, says nothing false.
        foreach (var rule in new[] { "CELL_BLANK", "SUM_ROW", "SUM_COL", "BALANCE" })
        {
            scene.Tolerate(rule, "T2");
        }

        return Raised.Printed(sheet, scene, "T2", blanks, () => "");
    }
}
