using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Changes in items with their signs, as the form of 2019 was filled in.</summary>
internal sealed class SignedChanges : Decoy
{
    private static readonly string[] Rises = ["+", "＋", "增"];
    private static readonly string[] Falls = ["-", "－", "减"];

    public override Part Touches => Part.Table1;

    public override int FromYear => 2019;

    public override int ToYear => 2020;

    public override IReadOnlyList<string> Tempts => ["T1_INT", "TEXT_VALUE", "NA_MARK", "ITEM_BREAK"];

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var (rise, fall) = (scene.Random.Pick(Rises), scene.Random.Pick(Falls));
        var signed = sheet.Keys.Where(k => k is { Table: "T1", Column: "change" }).Aggregate(sheet, (s, k) => s.With("T1", k.Row, "change", Signed(s.Count("T1", k.Row, "change"))));
        Raised.Note(scene, sheet, signed, "T1", "licence", "change");
        return signed;

        PrintedCell Signed(long change) => change == 0 ? PrintedCell.Of(0) : new PrintedCell((change > 0 ? rise : fall) + PrintedCell.Of(Math.Abs(change)).Text);
    }
}
