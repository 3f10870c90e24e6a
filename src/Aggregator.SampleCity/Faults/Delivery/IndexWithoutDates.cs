namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The clerk entered the file with the unit's name and nothing else: no date, no year.</summary>
internal sealed class IndexWithoutDates : Decoy
{
    public override Part Touches => Part.File;

    public override IReadOnlyList<string> Tempts => ["LATE_SUBMIT", "MISSING_REPORT"];

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("index", null, "");
        return hand with { InIndex = true, IsIndexBlank = true };
    }
}
