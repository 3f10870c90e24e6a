using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Numbers of table 2 pushed to and fro with spaces, ordinary, unbroken and full-width.</summary>
internal sealed class SpacedCells : Decoy
{
    private static readonly string[] Spaces = [" ", "\u00a0", "\u3000", "  "];

    public override Part Touches => Part.Table2;

    public override IReadOnlyList<string> Tempts => ["TEXT_VALUE", "CELL_BLANK"];

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var spaced = sheet.Keys.Where(k => k.Table == "T2" && scene.Random.Percent(30)).ToList().Aggregate(sheet, (s, k) =>
        {
            var (before, after) = (scene.Random.Pick(Spaces), scene.Random.Pick(Spaces));
            return s.With("T2", k.Row, k.Column, new PrintedCell((scene.Random.Percent(50) ? before : "") + s.At("T2", k.Row, k.Column).Text + after));
        });
        Raised.Note(scene, sheet, spaced, "T2", "new_received", "total");
        return spaced;
    }
}
