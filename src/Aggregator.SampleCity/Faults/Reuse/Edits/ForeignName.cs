namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>The source's name left standing where the copier should speak of itself.</summary>
internal sealed class ForeignName : TextEdit
{
    private static readonly string[] Tails = ["，由{0}统筹。", "，责任单位为{0}。", "，{0}对此负总责。", "，由{0}抓好落实。", "，并由{0}定期调度。", "，{0}已建立长效机制。"];

    public override string Name => "foreign-name";

    public override IReadOnlyList<string> Rewrite(IReadOnlyList<string> paragraphs, Scene scene)
    {
        var name = scene.Source!.Unit.Name;
        var selves = Prose.Vocabulary.Of(scene.Source.Unit)["self"].Where(w => w[0] is '我' or '本').ToDictionary(w => w, _ => name, StringComparer.Ordinal);
        var lines = paragraphs.Select(p => WordSwap.All(p, selves)).ToList();
        if (!lines.Exists(l => l.Contains(name, StringComparison.Ordinal)))
        {
            lines[^1] = Rewrite(lines[^1], scene);
        }

        return lines;
    }

    protected override string Rewrite(string paragraph, Scene scene) =>
        paragraph.TrimEnd('。') + scene.Random.Pick(Tails).Replace("{0}", scene.Source!.Unit.Name, StringComparison.Ordinal);
}
