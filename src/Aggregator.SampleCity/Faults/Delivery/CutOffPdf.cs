namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A PDF that breaks off within its first page.</summary>
internal sealed class CutOffPdf : Damaged
{
    protected override string Extension => "pdf";

    public override byte[] OnFile(byte[] bytes, Scene scene)
    {
        var whole = PicturePdf.Write(scene.Random);
        return whole[..(whole.Length * scene.Random.Between(20, 60) / 100)];
    }
}
