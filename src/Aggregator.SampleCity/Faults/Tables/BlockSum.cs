using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A block of table 3 whose results do not add up to its total; one of the two is wrong.</summary>
/// <param name="block">The block's code.</param>
internal abstract class BlockSum(string block) : Fault
{
    public override Part Touches => Part.Table3;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        // What is pending a year ago must not seem to be lost, so that no total is lowered.
        var column = $"{block}_{(scene.Random.Percent(50) ? "total" : scene.Random.Pick(["upheld", "corrected", "other"]))}";
        var raised = sheet.Raise("T3", FormDefinition.CasesRow, column, scene.Random.Between(1, 3));
        Raised.Note(scene, sheet, raised, "T3", FormDefinition.CasesRow, column);
        return raised;
    }
}
