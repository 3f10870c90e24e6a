using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A Word file that breaks off: its directory is gone.</summary>
internal sealed class Unreadable : Damaged
{
    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Word;

    public override byte[] OnFile(byte[] bytes, Scene scene) => bytes[..(bytes.Length * 3 / 5)];
}
