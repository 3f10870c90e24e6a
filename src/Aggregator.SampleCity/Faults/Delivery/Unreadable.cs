using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A Word file that breaks off: its directory is gone.</summary>
internal sealed class Unreadable : Fault
{
    public override Part Touches => Part.All;

    public override bool OnlyLastYear => true;

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Word;

    public override byte[] OnFile(byte[] bytes, Scene scene) => bytes[..(bytes.Length * 3 / 5)];

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("file", hand.File, null);

        // A file that cannot be read was handed in; whether the report also counts as missing is the office's choice.
        scene.Tolerate("MISSING_REPORT", "report");
        return hand with { Status = "unreadable" };
    }
}
