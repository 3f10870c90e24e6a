using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>
/// A report's prose while parts of another are put into it. Sentences that state a count stay the copier's own, since its tables do; each
/// run of the source between them becomes one passage of the key.
/// </summary>
/// <param name="own">The copier's prose.</param>
/// <param name="scene">Whose text is taken.</param>
/// <param name="edit">What is done to it on the way.</param>
internal sealed class Copying(ReportText own, Scene scene, TextEdit edit)
{
    private const int LeastCharacters = 60;

    private readonly List<CopiedPassage> _passages = [];
    private readonly ReportText _own = own;
    private readonly ReportText _source = scene.Source!.Text;

    /// <summary>The prose with what was taken so far.</summary>
    public ReportText Text { get; private set; } = own;

    /// <summary>What was taken so far.</summary>
    public IReadOnlyList<CopiedPassage> Passages => _passages;

    /// <summary>Takes everything.</summary>
    public void TakeReport()
    {
        TakeOverview();
        for (var i = 0; i < Text.Aspects.Count; i++)
        {
            TakeAspect(i);
        }

        TakeProblems();
        Text = Text with { Other = Merged(_own.Other, _source.Other, "S6") };
    }

    /// <summary>Takes everything as it is, statements of counts too; <see cref="ReportText.Figures"/> are left to the caller.</summary>
    public void TakeAll()
    {
        Text = _own with
        {
            Overview = Rewritten(_source.Overview, "S1"),
            Aspects = [.. _source.Aspects.Select(a => Rewritten(a, "S1"))],
            Problems = Rewritten(_source.Problems!, "S5"),
            Other = MandatedText.IsMandated(_source.Other[0]) ? [_source.Other[0], .. Rewritten([.. _source.Other.Skip(1)], "S6")] : Rewritten(_source.Other, "S6"),
        };
    }

    /// <summary>Puts the source's statements of counts in place of the copier's where both state the same ones in the same way.</summary>
    public void TakeCounts()
    {
        for (var aspect = 0; aspect < 2; aspect++)
        {
            foreach (var theirs in _source.Aspects[aspect].SelectMany(Sentences.Of))
            {
                if (CountSentence.Restated(theirs, _source, _own, scene) is { } restated)
                {
                    var (ours, sentence, figures) = restated;
                    Text = Text.Map(p => p.Replace(ours, sentence, StringComparison.Ordinal)) with { Figures = [.. Text.Figures.Select(f => figures.FirstOrDefault(n => n.Metric == f.Metric, f))] };
                    _passages.Add(new CopiedPassage("S1", sentence.Length, sentence, theirs));
                }
            }
        }
    }

    /// <summary>Takes the lines before the aspects.</summary>
    public void TakeOverview() => Text = Text with { Overview = Merged(_own.Overview, _source.Overview, "S1") };

    /// <summary>Takes an aspect of section one.</summary>
    public void TakeAspect(int aspect) => Text = Text.WithAspect(aspect, Merged(_own.Aspects[aspect], _source.Aspects[aspect], "S1"));

    /// <summary>Takes section five.</summary>
    public void TakeProblems() => Text = Text with { Problems = Merged(_own.Problems ?? [], _source.Problems ?? [], "S5") };

    /// <summary>Takes the longest paragraph of an aspect in place of the copier's first.</summary>
    public void TakeParagraph(int aspect)
    {
        var paragraph = Longest(_source.Aspects[aspect]);
        Text = Text.WithAspect(aspect, [.. Rewritten([paragraph], "S1"), .. _own.Aspects[aspect].Skip(1)]);
    }

    /// <summary>Takes the longest paragraph of section five in place of the copier's last.</summary>
    public void TakeProblem()
    {
        var paragraph = Longest(_source.Problems!);
        Text = Text with { Problems = [.. _own.Problems!.SkipLast(1), .. Rewritten([paragraph], "S5")] };
    }

    /// <summary>Takes the longest sentence of an aspect, with the next while it is short or too little for the edit, behind the copier's last paragraph there.</summary>
    public void TakeSentence(int aspect)
    {
        var sentences = Sentences.Of(Longest(_source.Aspects[aspect]));
        var from = Enumerable.Range(0, sentences.Count).MaxBy(i => sentences[i].Length);
        var to = from + 1;
        while ((to - from < edit.LeastSentences || string.Concat(sentences.Take(to).Skip(from)).Length < LeastCharacters) && (to < sentences.Count || from > 0))
        {
            (from, to) = to < sentences.Count ? (from, to + 1) : (from - 1, to);
        }

        Text = Text.WithSentence(aspect, string.Concat(Rewritten([string.Concat(sentences.Take(to).Skip(from))], "S1")));
    }

    // The longest paragraph that has enough sentences for the edit; when none has, the longest.
    private string Longest(IReadOnlyList<string> paragraphs) =>
        paragraphs.OrderByDescending(p => p.Length).FirstOrDefault(p => Sentences.Of(p).Count >= edit.LeastSentences) ?? paragraphs.MaxBy(p => p.Length)!;

    private List<string> Merged(IReadOnlyList<string> ours, IReadOnlyList<string> theirs, string section)
    {
        var kept = string.Concat(ours.SelectMany(Sentences.Of).Where(s => States(_own, s)));
        var lines = new List<string>();
        var run = new List<string>();
        foreach (var paragraph in theirs)
        {
            var taken = "";
            foreach (var sentence in Sentences.Of(paragraph))
            {
                if (!States(_source, sentence))
                {
                    taken += sentence;
                    continue;
                }

                run.AddRange(taken.Length > 0 ? [taken] : []);
                taken = "";
                Close();
            }

            run.AddRange(taken.Length > 0 ? [taken] : []);
        }

        Close();
        return kept.Length == 0 ? lines : section == "S6" || lines.Count == 0 ? [kept, .. lines] : [kept + lines[0], .. lines.Skip(1)];

        void Close()
        {
            if (run.Count > 0)
            {
                lines.AddRange(Rewritten(run, section));
            }

            run.Clear();
        }
    }

    private static bool States(ReportText text, string sentence) =>
        CountSentence.Is(sentence, text) || MandatedText.IsMandated(sentence);

    private IReadOnlyList<string> Rewritten(IReadOnlyList<string> paragraphs, string section)
    {
        if (paragraphs.Count == 0)
        {
            return [];
        }

        var lines = edit.Rewrite(paragraphs, scene);
        var text = string.Concat(lines);
        _passages.Add(new CopiedPassage(section, text.Length, text, string.Concat(paragraphs)));
        return lines;
    }
}
