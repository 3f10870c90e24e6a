namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Other punctuation and other paragraphs: the words stay.</summary>
internal sealed class Relayout : TextEdit
{
    public override string Name => "layout";

    public override IReadOnlyList<string> Rewrite(IReadOnlyList<string> paragraphs, Scene scene)
    {
        var lines = paragraphs.Select(p => Rewrite(p, scene)).ToList();
        return scene.Random.Percent(50)
            ? [.. lines.SelectMany(Sentences.Of)]
            : [string.Concat(lines)];
    }

    protected override string Rewrite(string paragraph, Scene scene)
    {
        var marks = 0;
        var every = scene.Random.Between(2, 3);
        return string.Concat(paragraph.Select(c => c switch
        {
            '，' => ++marks % every == 0 ? "；" : marks % every == 1 ? "、" : "，",
            '“' => "「",
            '”' => "」",
            _ => c.ToString(),
        }));
    }
}
