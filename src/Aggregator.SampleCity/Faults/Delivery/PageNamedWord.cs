using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A page saved with the ending of a Word document, as portals offer it for download.</summary>
internal sealed class PageNamedWord : Decoy
{
    public override Part Touches => Part.File;

    public override IReadOnlyList<string> Tempts => ["MISSING_REPORT"];

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.OldPage;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("file-name", null, "doc");
        return hand with { File = Path.ChangeExtension(hand.File, "doc") };
    }
}
