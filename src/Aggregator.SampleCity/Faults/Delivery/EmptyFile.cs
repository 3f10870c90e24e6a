namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A file of no bytes.</summary>
internal sealed class EmptyFile : Damaged
{
    public override byte[] OnFile(byte[] bytes, Scene scene) => [];
}
