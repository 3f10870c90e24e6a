namespace Aggregator.SampleCity.Prose;

/// <summary>Section five: what became of last year's two problems, this year's two, and what is planned against them.</summary>
internal sealed class ProblemProse(SentenceWriter writer, Habits habits)
{
    // What is quoted a year later should not look like a copy.
    private const int LongestQuotation = 18;

    private static readonly string[][] Leads = [["一是", "二是"], ["首先，", "其次，"], ["第一，", "第二，"], ["（1）", "（2）"], ["1.", "2."], ["", "此外，"]];

    private static readonly string[] Openings = ["", "工作中还存在一些不足。", "对照要求仍有差距。", "主要问题有两个方面。", "仍有短板需要补齐。", "公开工作尚有薄弱环节。"];

    private readonly string[] _leads = writer.Random.Pick(Leads);
    private readonly bool _isPlannedAtOnce = writer.Random.Percent(35);
    private readonly string _opening = writer.Random.Pick(Openings);
    private IReadOnlyList<(string Gap, string Plan, string Cause)> _last = [];
    private List<string> _kinds = [];

    /// <summary>The paragraphs of a year; call it in order of years.</summary>
    public IReadOnlyList<string> Write(int budget)
    {
        var words = writer.Words;
        var paragraphs = new List<string>();
        if (_last.Count > 0)
        {
            paragraphs.Add(string.Concat(_last.Select(last =>
            {
                words["lastgap"] = [last.Gap];
                words["lastplan"] = [last.Plan];
                return One("answered", "");
            })));
        }

        // Not of the kind of the year before: those are answered.
        List<string> taken = [.. _kinds];
        _last = [Draw(taken), Draw(taken)];
        _kinds = taken[^2..];

        var spare = budget - string.Concat(paragraphs).Length - 180;
        var problems = new string[2];
        var plans = new string[2];
        for (var i = 0; i < 2; i++)
        {
            words["gap"] = [_last[i].Gap];
            words["plan"] = [_last[i].Plan];
            words["ord"] = [i == 0 ? "第一" : "第二"];
            problems[i] = (i == 0 ? _opening : "") + writer.Sentence(writer.Random.Shuffle(Grammar.Frames.FramesOf(_last[i].Cause)).ConvertAll(cause => "{gap}，" + cause), _leads[i]);
            for (var more = 0; more < spare / 300; more++)
            {
                problems[i] += One("elab", "");
            }

            plans[i] = One("measure", "");
        }

        var others = "";
        while (others.Length < spare / 2 - 40)
        {
            others += One("extra", "");
        }

        foreach (var word in (string[])["gap", "plan", "ord", "lastgap", "lastplan"])
        {
            words.Remove(word);
        }

        paragraphs.AddRange(_isPlannedAtOnce
            ? [problems[0] + plans[0], problems[1] + plans[1], others]
            : habits.FiguresFirst ? [problems[0] + problems[1], plans[0] + plans[1] + others] : [problems[0], problems[1], plans[0] + plans[1] + others]);
        return [.. paragraphs.Where(p => p.Length > 0)];
    }

    private string One(string symbol, string lead) => writer.Sentence(writer.Usable(symbol), lead);

    private (string Gap, string Plan, string Cause) Draw(List<string> taken)
    {
        while (true)
        {
            var words = new Dictionary<string, string[]>(writer.Words, StringComparer.Ordinal);
            foreach (var list in (string[])["item", "paper", "place", "who", "brand", "project"])
            {
                words[list] = [writer.Random.Pick(words[list])];
            }

            var frame = writer.Random.Pick(Grammar.Frames.FramesOf("gap"));
            var parts = Grammar.Frames.Fill(frame, words, writer.Random).Split('|');
            if (parts[..2].All(p => p.Length <= LongestQuotation) && !taken.Contains(frame))
            {
                taken.Add(frame);
                return (parts[0], parts[1], parts[2]);
            }
        }
    }
}
