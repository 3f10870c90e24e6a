using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A row of table 2 typed one column too far to the right: its first cell is 0 and its total is lost.</summary>
internal sealed class ShiftedRow : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        // By chance the last part may be the sum of the others.
        var rows = sheet.OutcomeRows.Where(r => sheet.Count("T2", r, "total") != 2 * sheet.Count("T2", r, "other_org") && sheet.Count("T2", r, "total") > 0).ToList();
        var row = rows.Count > 0 ? scene.Random.Pick(rows) : Picks.FilledOutcome(sheet, scene);
        var old = Sheet.Columns.Select(c => sheet.At("T2", row, c)).ToList();
        var shifted = Sheet.Columns.Select((c, i) => (c, i)).Aggregate(sheet, (s, c) => s.With("T2", row, c.c, c.i == 0 ? PrintedCell.Of(0) : old[c.i - 1]));
        scene.Note("T2/" + row, string.Join(' ', old.Select(c => c.Text)), string.Join(' ', Sheet.Columns.Select(c => shifted.At("T2", row, c).Text)));
        return shifted;
    }
}
