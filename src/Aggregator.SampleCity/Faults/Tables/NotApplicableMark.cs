using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A stroke where a zero belongs.</summary>
internal sealed class NotApplicableMark : Fault
{
    public override Part Touches => Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Expect("NA_MARK", "T1/regulation/issued");
        return Raised.Printed(sheet, scene, "T1", "regulation", "issued", "/");
    }
}
