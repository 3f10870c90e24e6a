using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Half of the documents in force repealed in one year, and counted as repealed: the chain holds.</summary>
internal sealed class ManyRepealed : Decoy
{
    public override Part Touches => Part.Table1;

    public override IReadOnlyList<string> Tempts => ["VALID_BREAK", "YEAR_JUMP", "IMPLAUSIBLE"];

    // Next year's number follows on from it, which a later report of the city would have to know.
    public override bool OnlyLastYear => true;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var repealed = sheet.Count("T1", "normative_document", "in_force") / 2;
        var cleared = sheet.Raise("T1", "normative_document", "repealed", repealed).Raise("T1", "normative_document", "in_force", -repealed);
        Raised.Note(scene, sheet, cleared, "T1", "normative_document", "repealed");
        return cleared;
    }
}
