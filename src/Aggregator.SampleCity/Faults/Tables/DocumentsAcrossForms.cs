using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Documents in force in 2021 beside documents published up to 2020: the forms count different things, so that nothing has to follow.</summary>
internal sealed class DocumentsAcrossForms : Decoy
{
    public override Part Touches => Part.Table1;

    public override int ToYear => 2021;

    public override IReadOnlyList<string> Tempts => ["VALID_BREAK", "ITEM_BREAK"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        Raised.Note(scene, sheet, sheet, "T1", "normative_document", "in_force");
        return sheet;
    }
}
