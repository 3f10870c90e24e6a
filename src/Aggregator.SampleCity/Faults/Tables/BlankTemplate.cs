using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>
/// All three tables left as the empty form, while the prose states counts. A clerk finds three empty tables: one CELL_BLANK each, and no
/// total missing, since there are no parts; who calls an empty table a missing one says nothing false.
/// </summary>
internal sealed class BlankTemplate : Fault
{
    public override Part Touches => Part.Tables;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        foreach (var table in new[] { "T1", "T2", "T3" })
        {
            scene.Expect("CELL_BLANK", table);
            scene.Tolerate("TABLE_MISSING", table);
        }

        // The prose's counts stand against nothing.
        scene.Tolerate("TEXT_TABLE", "T2");
        scene.Tolerate("TEXT_TABLE", "T3");
        scene.Note("T1/T2/T3", null, "");
        return sheet.Keys.Aggregate(sheet, (s, cell) => s.With(cell.Table, cell.Row, cell.Column, new PrintedCell("")));
    }
}
