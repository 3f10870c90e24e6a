using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A township with hundreds of documents in force, the first time it counts them: the district's number, or all its papers.</summary>
internal sealed class ImplausibleInForce : Fault
{
    public override Part Touches => Part.Table1;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.Kind == UnitKind.Township && (!hasYearBefore || year == 2021);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Expect("IMPLAUSIBLE", "T1/normative_document/in_force");
        return Raised.Printed(sheet, scene, "T1", "normative_document", "in_force", PrintedCell.Of(scene.Random.Between(160, 480)).Text!);
    }
}
