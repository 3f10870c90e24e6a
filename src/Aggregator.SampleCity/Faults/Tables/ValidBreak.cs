using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Documents in force that do not follow from last year's, by a few or by leaving out what the year brought.</summary>
internal sealed class ValidBreak : Fault
{
    public override Part Touches => Part.Table1;

    // Before, the forms count different things.
    public override int FromYear => 2022;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var moved = sheet.Count("T1", "normative_document", "issued") - sheet.Count("T1", "normative_document", "repealed");
        if (moved == 0 || scene.Random.Percent(60))
        {
            return Raised.By(sheet, scene, "T1", "normative_document", ["in_force"], "in_force");
        }

        // Last year's number copied.
        var copied = sheet.Raise("T1", "normative_document", "in_force", -moved);
        Raised.Note(scene, sheet, copied, "T1", "normative_document", "in_force");
        return copied;
    }
}
