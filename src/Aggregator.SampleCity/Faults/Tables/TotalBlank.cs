using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A total of table 3 left blank over parts that are not.</summary>
internal sealed class TotalBlank : Fault
{
    public override Part Touches => Part.Table3;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var block = scene.Random.Pick(Sheet.Blocks);
        var filled = sheet.Count("T3", FormDefinition.CasesRow, block + "_total") > 0
            ? sheet
            : sheet.Raise("T3", FormDefinition.CasesRow, block + "_upheld", 1).Raise("T3", FormDefinition.CasesRow, block + "_total", 1);
        var subject = $"T3/cases/{block}_total";
        scene.Expect("TOTAL_BLANK", subject);

        // One blank is one finding; a checker that also says that the sum fails, or that a cell is blank, says nothing false.
        scene.Tolerate("CELL_BLANK", subject);
        scene.Tolerate("T3_SUM", subject);

        // The prose goes on stating what the parts come to.
        scene.Tolerate("TEXT_TABLE", subject);
        return Raised.Printed(filled, scene, "T3", FormDefinition.CasesRow, block + "_total", "");
    }
}
