using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A workbook that breaks off.</summary>
internal sealed class CutOffWorkbook : Damaged
{
    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Workbook;

    public override byte[] OnFile(byte[] bytes, Scene scene) => bytes[..(bytes.Length * scene.Random.Between(20, 80) / 100)];
}
