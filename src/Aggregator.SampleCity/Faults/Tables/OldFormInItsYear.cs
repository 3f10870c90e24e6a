using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>其他处理 in one row in a year whose form has one.</summary>
internal sealed class OldFormInItsYear : Decoy
{
    public override Part Touches => Part.Tables;

    public override int FromYear => 2019;

    public override int ToYear => 2020;

    public override IReadOnlyList<string> Tempts => ["OUTDATED_FORM", "ROW_MISSING", "TABLE_MISSING"];

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Note("T2/" + Sheet.SingleOtherRow, "1 row", "1 row");
        return sheet;
    }
}
