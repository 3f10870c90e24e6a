namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Two edits, one after the other.</summary>
internal sealed class Combined(TextEdit first, TextEdit then) : TextEdit
{
    public override string Name => $"{first.Name}+{then.Name}";

    public override int LeastSentences => Math.Max(first.LeastSentences, then.LeastSentences);

    public override IReadOnlyList<string> Rewrite(IReadOnlyList<string> paragraphs, Scene scene) => then.Rewrite(first.Rewrite(paragraphs, scene), scene);

    protected override string Rewrite(string paragraph, Scene scene) => Rewrite([paragraph], scene)[0];
}
