namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>The same sentences in another order; where a source has but one sentence, its clauses.</summary>
internal sealed class Reordering : TextEdit
{
    private const string Ordinals = "一二三四五六七八九";

    public override string Name => "reordered";

    public override int LeastSentences => 2;

    public override IReadOnlyList<string> Rewrite(IReadOnlyList<string> paragraphs, Scene scene)
    {
        var split = paragraphs.Select(Sentences.Of).ToList();
        var before = split.SelectMany(s => s).ToList();
        if (before.Count < 2)
        {
            return [.. paragraphs.Select(p => Rewrite(p, scene))];
        }

        var after = scene.Random.Shuffle(before);
        if (after.SequenceEqual(before))
        {
            after = [.. before.Skip(1), before[0]];
        }

        var at = 0;
        var point = 0;
        return [.. split.Select(s => string.Concat(s.Select(_ => Numbered(after[at++]))))];

        // 一是 and 二是 follow the new order.
        string Numbered(string sentence) => sentence.Length > 2 && sentence[1] == '是' && Ordinals.Contains(sentence[0], StringComparison.Ordinal)
            ? Ordinals[point++] + sentence[1..]
            : sentence;
    }

    protected override string Rewrite(string paragraph, Scene scene)
    {
        var clauses = paragraph.TrimEnd('。').Split('，');
        return string.Join('，', clauses.Skip(1).Append(clauses[0])) + "。";
    }
}
