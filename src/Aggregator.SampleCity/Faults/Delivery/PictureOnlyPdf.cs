namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A scanned page without a text layer.</summary>
internal sealed class PictureOnlyPdf : Damaged
{
    protected override string Extension => "pdf";

    // That the file is a picture is what a checker can still say of it.
    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Tolerate("TABLE_AS_PICTURE", "file");
        return base.OnHandIn(hand, scene);
    }

    public override byte[] OnFile(byte[] bytes, Scene scene) => PicturePdf.Write(scene.Random);
}
