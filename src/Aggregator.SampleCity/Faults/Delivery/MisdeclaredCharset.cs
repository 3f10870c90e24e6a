using System.Text;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A page in GBK that calls itself UTF-8: every byte of it can still be read.</summary>
internal sealed class MisdeclaredCharset : Decoy
{
    public override Part Touches => Part.File;

    public override IReadOnlyList<string> Tempts => ["GARBLED", "MISSING_REPORT"];

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.OldPage;

    // What lies between is no ASCII: read as Latin letters, one a byte, it comes back as it was.
    public override byte[] OnFile(byte[] bytes, Scene scene) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("charset=gb2312", "charset=utf-8", StringComparison.Ordinal));

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("charset", "gb2312", "utf-8");
        return hand;
    }
}
