namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Something else came in where the report should have: the report itself is missing.</summary>
internal abstract class Instead : Fault
{
    public override Part Touches => Part.All;

    public override bool OnlyLastYear => true;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("file", hand.File, null);
        scene.Expect("MISSING_REPORT", "report");
        return hand with { Status = "off-topic" };
    }
}
