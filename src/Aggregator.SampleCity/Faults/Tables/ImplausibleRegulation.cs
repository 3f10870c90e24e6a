using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>规章 in the table of a unit that cannot make any; by themselves the numbers agree.</summary>
internal sealed class ImplausibleRegulation : Fault
{
    public override Part Touches => Part.Table1;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.Kind is UnitKind.Bureau or UnitKind.Township;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var made = scene.Random.Between(1, 6);
        scene.Expect("IMPLAUSIBLE", "T1/regulation/in_force");
        var changed = sheet.Raise("T1", "regulation", "issued", made).Raise("T1", "regulation", "in_force", made);
        Raised.Note(scene, sheet, changed, "T1", "regulation", "in_force");
        return changed;
    }
}
