using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Prose;

/// <summary>Makes sentences of one unit that nobody in the city has written, and notes the figures they state.</summary>
/// <param name="ledger">What the whole city has written so far.</param>
/// <param name="random">The unit's own random numbers.</param>
internal sealed partial class SentenceWriter(SentenceLedger ledger, SeededRandom random)
{
    private const int PerFrame = 8;
    private const int ShortestClause = 7;

    private static readonly string[] Openings = ["{project}方面，", "围绕{item}，", "结合{paper}，", "{when}，", "对照{item}的要求，", "面向{who}，"];

    private readonly Dictionary<string, decimal> _facts = new(StringComparer.Ordinal);
    private readonly List<StatedFigure> _figures = [];
    private readonly HashSet<string> _clauses = new(StringComparer.Ordinal);

    /// <summary>Words of the unit, before the grammar's own lists.</summary>
    public required Dictionary<string, string[]> Words { get; init; }

    /// <summary>The figures stated since <see cref="Begin"/>.</summary>
    public IReadOnlyList<StatedFigure> Figures => _figures;

    public SeededRandom Random => random;

    /// <summary>Begins a report in which these figures may be stated.</summary>
    public void Begin(IReadOnlyDictionary<string, decimal> facts)
    {
        _facts.Clear();
        _figures.Clear();
        _clauses.Clear();
        foreach (var (metric, value) in facts)
        {
            _facts.Add(metric, value);
        }
    }

    /// <summary>Lets one more figure be stated.</summary>
    public void Allow(string metric, decimal value) => _facts[metric] = value;

    /// <summary>Notes the figure of a sentence whose words are given, and gives the sentence back.</summary>
    public string Note(StatedFigure figure, string sentence)
    {
        _figures.Add(figure);
        return sentence;
    }

    /// <summary>The value of a metric that may be stated; null when it may not, or was already.</summary>
    public decimal? Fact(string metric) => _facts.TryGetValue(metric, out var value) && !_figures.Exists(f => f.Metric == metric) ? value : null;

    /// <summary>Whether every slot has words and every figure may be stated.</summary>
    public bool CanFill(string frame) =>
        Slot().Matches(frame).All(slot => Words.ContainsKey(slot.Groups[1].Value) || Grammar.Frames.Has(slot.Groups[1].Value))
        && Figure().Matches(frame).All(figure => Fact(figure.Groups[1].Value) is { } value && (figure.Groups[2].Success ? value == 0 : value > 0 || figure.Groups[1].Value is "reviews" or "suits" or "new_received"));

    /// <summary>The frames of a symbol that can be filled now, in random order.</summary>
    public List<string> Usable(string symbol) => random.Shuffle(Grammar.Frames.FramesOf(symbol).Where(CanFill));

    /// <summary>A sentence from the first frame that gives a new one, <paramref name="lead"/> before it and a full stop behind.</summary>
    public string Sentence(IReadOnlyList<string> frames, string lead = "", Func<string, bool>? allowed = null) =>
        TrySentence(frames, lead, allowed)

        // Only when no frame has a sentence of its own left may it share a run, never the whole, with another's.
        ?? TryRound(frames, lead, allowed, mayEcho: true, checkRuns: false)
        ?? throw new InvalidOperationException($"The grammar has no new sentence left for {frames[0]}.");

    /// <summary>The same; null when every frame would repeat a run somebody has written.</summary>
    public string? TrySentence(IReadOnlyList<string> frames, string lead = "", Func<string, bool>? allowed = null) =>
        TryRound(frames, lead, allowed, mayEcho: false, checkRuns: true) ?? TryRound(frames, lead, allowed, mayEcho: true, checkRuns: true);

    /// <summary>
    /// A sentence for what is done to a report on purpose. A kind has few frames and large cities have many reports: when they run dry the
    /// sentence gets an opening of the unit's own, and at last may stand in another seeded report too.
    /// </summary>
    public string Seeded(IReadOnlyList<string> frames) =>
        TrySentence(frames)
        ?? TryRound(frames, "", allowed: null, mayEcho: true, checkRuns: false)
        ?? TryRound([.. frames.SelectMany(frame => Openings.Select(opening => opening + frame))], "", allowed: null, mayEcho: true, checkRuns: false)
        ?? Grammar.Frames.Fill(random.Pick(frames), Words, random) + "。";

    private string? TryRound(IReadOnlyList<string> frames, string lead, Func<string, bool>? allowed, bool mayEcho, bool checkRuns)
    {
        for (var i = 0; i < frames.Count * PerFrame; i++)
        {
            var filled = lead + Grammar.Frames.Fill(frames[i / PerFrame], Words, random);
            var sentence = Figure().Replace(filled, Printed);
            if (allowed?.Invoke(sentence) != false && !Repeats(sentence) && (mayEcho || !Echoes(sentence)) && ledger.TryTake(sentence, checkRuns))
            {
                _clauses.UnionWith(Clauses(sentence));
                _figures.AddRange(Figure().Matches(filled).Select(Stated));
                return sentence + "。";
            }
        }

        return null;
    }

    // A sentence that names the same thing twice reads like a slip.
    private bool Repeats(string printed)
    {
        // Last year's words, in quotation marks, speak of one thing each.
        var sentence = printed.Contains('“', StringComparison.Ordinal) ? Quoted().Replace(printed, "") : printed;
        foreach (var list in (string[])["item", "mgr", "who", "paper", "place", "project", "channel", "tool", "policy", "kind", "media"])
        {
            if (Words.TryGetValue(list, out var words) && words.Length > 3 && words.Any(word => sentence.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && sentence.IndexOf(word, at + word.Length, StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    // Nor should a report say the same clause twice.
    private bool Echoes(string sentence) => Clauses(sentence).Any(_clauses.Contains);

    private static IEnumerable<string> Clauses(string sentence) => sentence.Split('，', '；').Where(c => c.Length >= ShortestClause);

    private string Printed(Match figure) => figure.Groups[3].Value.Replace("@", Text(_facts[figure.Groups[1].Value]), StringComparison.Ordinal);

    private StatedFigure Stated(Match figure)
    {
        var metric = figure.Groups[1].Value;
        return new StatedFigure(metric, _facts[metric], figure.Groups[2].Success ? figure.Groups[2].Value : Text(_facts[metric]), Printed(figure));
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex("""\{([a-z0-9.]+)\}""")]
    private static partial Regex Slot();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex("<([a-z_]+)(?:=([^:]+))?:([^>]+)>")]
    private static partial Regex Figure();
}
