using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A row of outcomes left out of table 2.</summary>
internal sealed class RowMissing : Fault
{
    public override Part Touches => Part.Table2;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        // Clerks leave out what did not happen; now and then a row with numbers goes too.
        var zeros = sheet.OutcomeRows.Where(r => sheet.Count("T2", r, "total") == 0).ToList();
        var row = zeros.Count == 0 || scene.Random.Percent(25) ? Picks.Outcome(sheet, scene) : scene.Random.Pick(zeros);
        scene.Note("T2/" + row, string.Join(' ', Sheet.Columns.Select(c => sheet.At("T2", row, c).Text)), null);
        scene.Expect("ROW_MISSING", "T2/" + row);
        scene.Tolerate("TABLE_MISSING", "T2/" + row);
        if (sheet.Count("T2", row, "total") > 0)
        {
            scene.Tolerate("SUM_COL", "T2/total");
        }

        return sheet.Without("T2/" + row);
    }
}
