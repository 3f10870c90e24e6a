using System.Text;

namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Adverbs and phrases put in at the clauses, small words taken out.</summary>
internal sealed class WordInsertion : TextEdit
{
    private static readonly string[] AtClause = ["同时", "进一步", "切实", "还", "及时", "另外", "相应", "并且", "随后", "统筹", "扎实", "认真"];
    private static readonly string[] AtEnd = ["，成效较好。", "，反响不错。", "，各方认可。", "，取得实效。", "，做到有据可依。", "，落到了实处。"];
    private static readonly string[] Dropped = ["当天", "一律", "均", "据此", "当日", "全部", "因此", "当面", "随即", "分别"];

    public override string Name => "inserted";

    protected override string Rewrite(string paragraph, Scene scene)
    {
        var text = new StringBuilder();
        foreach (var sentence in Sentences.Of(paragraph))
        {
            var line = Dropped.Aggregate(sentence, (s, word) => s.Replace(word, "", StringComparison.Ordinal));
            var clauses = line.Split('，').Select((clause, i) => i > 0 && scene.Random.Percent(80) ? scene.Random.Pick(AtClause) + clause : clause);
            line = string.Join('，', clauses);
            text.Append(line.EndsWith('。') && scene.Random.Percent(60) ? line[..^1] + scene.Random.Pick(AtEnd) : line);
        }

        // A sentence of one clause and an unlucky draw must not leave everything as it was.
        return text.ToString() == paragraph ? paragraph.TrimEnd('。') + AtEnd[0] : text.ToString();
    }
}
