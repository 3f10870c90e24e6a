using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A total left blank over parts that are not.</summary>
internal sealed class TotalBlank : Fault
{
    private const string Subject = "T3/cases/review_total";

    public override Part Touches => Part.Table3;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var filled = sheet.Count("T3", FormDefinition.CasesRow, "review_total") > 0
            ? sheet
            : sheet.Raise("T3", FormDefinition.CasesRow, "review_upheld", 1).Raise("T3", FormDefinition.CasesRow, "review_total", 1);
        scene.Expect("TOTAL_BLANK", Subject);

        // One blank is one finding; a checker that also says that the sum fails, or that a cell is blank, says nothing false.
        scene.Tolerate("CELL_BLANK", Subject);
        scene.Tolerate("T3_SUM", Subject);
        return Raised.Printed(filled, scene, "T3", FormDefinition.CasesRow, "review_total", "");
    }
}
