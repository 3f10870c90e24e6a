namespace Aggregator.SampleCity.Prose;

/// <summary>Writes paragraphs point by point in a unit's habits.</summary>
internal sealed class AspectWriter(SentenceWriter writer, Habits habits)
{
    private const string Numerals = "一二三四五六七八九";

    // An ordinary sentence of this grammar, in characters: what a budget is divided by.
    private const int OrdinarySentence = 40;

    private static readonly string[] Firsts = ["首先，", "其次，", "再次，", "同时，", "此外，", "最后，"];

    /// <summary>The paragraphs of an aspect.</summary>
    /// <param name="topics">Its topics in the unit's order.</param>
    /// <param name="budget">Characters it may have.</param>
    /// <param name="splits">Whether each point is a paragraph.</param>
    /// <param name="figures">Sentences with its figures; may be empty.</param>
    public IReadOnlyList<string> Aspect(IReadOnlyList<string> topics, int budget, bool splits, string figures)
    {
        var points = Points(topics, budget - figures.Length);
        if (figures.Length > 0)
        {
            points.Insert(habits.FiguresFirst || points.Count == 0 ? 0 : points.Count, figures);
        }

        return splits ? points : [string.Concat(points)];
    }

    /// <summary>Sentences on some topics without counting off.</summary>
    public string Plain(IReadOnlyList<string> topics, int budget, Func<string, bool>? allowed = null)
    {
        var count = Math.Max(1, budget / OrdinarySentence);
        return string.Concat(topics.Select((topic, i) => Sentences(topic, (count + topics.Count - 1 - i) / topics.Count, "", allowed)));
    }

    private List<string> Points(IReadOnlyList<string> topics, int budget)
    {
        var sentences = Math.Max(2, budget / OrdinarySentence);
        var count = Math.Clamp((sentences + 1) / 2, 2, topics.Count);
        var points = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var share = (sentences * (i + 1) / count) - (sentences * i / count);
            var label = writer.Random.Pick(Grammar.Frames.FramesOf(topics[i] + ".l"));
            points.Add(Head(i, label) + Sentences(topics[i], Math.Max(1, share), Lead(i, count, label)));
        }

        return points;
    }

    private string Sentences(string topic, int count, string lead, Func<string, bool>? allowed = null)
    {
        var mains = writer.Usable(topic + ".m");
        var follows = writer.Usable(topic + ".f");
        var text = "";
        for (var i = 0; i < count; i++)
        {
            // The main clause whose turn it is comes first; another takes its place when it has nothing new left.
            var own = mains[i % mains.Count];
            var frames = new[] { own, own, own }.Concat(mains).Select((main, k) => Frame(main, Follows(main, follows, i + k), lead.Length == 0));
            text += writer.TrySentence([.. frames], lead, allowed);
            lead = "";
        }

        return text;
    }

    // Two that follow a main clause without naming a second public or place.
    private static (string Next, string Last) Follows(string main, List<string> follows, int turn)
    {
        var named = Grammar.KindsIn(main);
        var next = Other(turn, null);
        named |= Grammar.KindsIn(next);
        return (next, Other(turn + 2, next));

        string Other(int from, string? taken) =>
            Enumerable.Range(from, follows.Count).Select(i => follows[i % follows.Count]).FirstOrDefault(f => f != taken && (Grammar.KindsIn(f) & named) == 0) ?? follows[from % follows.Count];
    }

    private string Frame(string main, (string Next, string Last) follows, bool mayOpen)
    {
        var random = writer.Random;
        var frame = $"{main}，{follows.Next}";
        if (random.Percent(habits.LongSentences))
        {
            frame += "，" + follows.Last;
        }

        if (mayOpen && random.Percent(habits.Openers) && !main.StartsWith("{self}{when}", StringComparison.Ordinal))
        {
            var opener = random.Pick(Grammar.Frames.FramesOf("opener"));
            var slot = opener[opener.IndexOf('{', StringComparison.Ordinal) is var at && at >= 0 ? at.. : ..];
            slot = slot.Split('}')[0];
            var isTime = slot is "{when" or "{year";
            if (!main.Contains(slot, StringComparison.Ordinal) && (Grammar.KindsIn(opener) & Grammar.KindsIn(frame)) == 0 && !(isTime && frame.Contains("{when}", StringComparison.Ordinal)))
            {
                frame = $"{opener}，{frame}";
            }
        }

        return frame;
    }

    private string Head(int i, string label) => habits.Enumeration switch
    {
        Enumeration.OneIs => $"{Numerals[i]}是{habits.Verb}{label}。",
        Enumeration.Numbered => $"{i + 1}.{label}。",
        Enumeration.Bracketed => $"（{i + 1}）{habits.Verb}{label}。",
        _ => "",
    };

    private string Lead(int i, int count, string label) => habits.Enumeration switch
    {
        Enumeration.OneIsBare => $"{Numerals[i]}是",
        Enumeration.First => i == count - 1 && count > 2 ? Firsts[^1] : i < Firsts.Length - 1 ? Firsts[i] : "",
        Enumeration.Focus => $"聚焦{label}，",
        Enumeration.InRespect => $"{label}方面，",
        _ => "",
    };
}
