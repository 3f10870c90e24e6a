namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A scanned page without a text layer.</summary>
internal sealed class PictureOnlyPdf : Damaged
{
    protected override string Extension => "pdf";

    public override byte[] OnFile(byte[] bytes, Scene scene) => PicturePdf.Write(scene.Random);
}
