using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Documents in force that do not follow from last year's.</summary>
internal sealed class ValidBreak : Fault
{
    public override Part Touches => Part.Table1;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && year > 2021;

    public override Sheet OnTables(Sheet sheet, Scene scene) =>
        Raised.By(sheet, scene, "T1", "normative_document", ["in_force"], "in_force");
}
