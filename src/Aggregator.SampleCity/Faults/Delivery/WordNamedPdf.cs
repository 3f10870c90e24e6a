using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A Word document called .pdf: the bytes tell what it is.</summary>
internal sealed class WordNamedPdf : Decoy
{
    public override Part Touches => Part.File;

    public override IReadOnlyList<string> Tempts => ["MISSING_REPORT"];

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Word;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("file-name", null, "pdf");
        return hand with { File = Path.ChangeExtension(hand.File, "pdf") };
    }
}
