namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Word for word.</summary>
internal sealed class Verbatim : TextEdit
{
    public override string Name => "none";

    protected override string Rewrite(string paragraph, Scene scene) => paragraph;
}
