namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>No report came.</summary>
internal sealed class MissingReport : Fault
{
    public override Part Touches => Part.All;

    public override bool OnlyLastYear => true;

    public override bool IsDelivered => false;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("file", hand.File, null);
        scene.Expect("MISSING_REPORT", "report");
        return hand;
    }
}
