namespace Aggregator.Core.Extracting;

/// <summary>
/// Finds the pattern of a number: those whose nearest word stands by it are tried in their order, the first that holds names the
/// metric. What one number costs is bounded by <see cref="Reach"/>, not by the length of the sentence.
/// </summary>
internal sealed class NarrativeMatcher
{
    /// <summary>How many characters before a number can announce it.</summary>
    public const int Reach = 90;

    private const int Near = 16;

    private readonly Compiled[] _patterns;

    private readonly List<int>[] _byWordBefore;

    private readonly List<int>[] _byWordBehind;

    private readonly int _etc;

    private NarrativeMatcher(IReadOnlyList<NarrativePattern> patterns, NarrativeWords words)
    {
        _etc = words.Add("等");
        _patterns = [.. patterns.Select(pattern => new Compiled(pattern, words))];
        words.Seal();
        _byWordBefore = [.. Enumerable.Range(0, words.Count).Select(_ => new List<int>())];
        _byWordBehind = [.. Enumerable.Range(0, words.Count).Select(_ => new List<int>())];

        for (var p = 0; p < _patterns.Length; p++)
        {
            var isBefore = _patterns[p].Before is not null;
            var key = (_patterns[p].Before ?? _patterns[p].Behind!).Nearest;
            for (var word = 0; word < words.Count; word++)
            {
                if (NarrativePhrase.Has(key, word))
                {
                    (isBefore ? _byWordBefore : _byWordBehind)[word].Add(p);
                }
            }
        }
    }

    /// <summary>A matcher; its words are added to <paramref name="words"/>, which takes none afterwards.</summary>
    public static NarrativeMatcher Of(IReadOnlyList<NarrativePattern> patterns, NarrativeWords words) => new(patterns, words);

    /// <summary>The pattern of a number, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where the words that may announce it begin: the end of the number before.</param>
    /// <param name="edge">Where they end: before the number and its 共, 约, 为.</param>
    /// <param name="token">The number.</param>
    /// <param name="previous">Metric of the number before it in the sentence, or null.</param>
    public NarrativePattern? Find(NarrativeSentence sentence, int from, int edge, NumberToken token, string? previous)
    {
        var words = sentence.Words;
        var last = FirstFrom(words, edge);
        var first = FirstFrom(words, Math.Max(from, edge - Reach));
        var best = int.MaxValue;
        for (var i = first; i < last; i++)
        {
            best = Try(_byWordBefore[words[i].Word], sentence, first, last, edge, token, previous, best);
        }

        for (var i = FirstFrom(words, token.After); i < words.Count && words[i].Start <= token.After + Near; i++)
        {
            best = Try(_byWordBehind[words[i].Word], sentence, first, last, edge, token, previous, best);
        }

        return best == int.MaxValue ? null : _patterns[best].Pattern;
    }

    /// <summary>The place in the list of the first word that begins at <paramref name="at"/> or behind it.</summary>
    public static int FirstFrom(List<WordFound> words, int at)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Try(List<int> patterns, NarrativeSentence sentence, int first, int last, int edge, NumberToken token, string? previous, int best)
    {
        foreach (var p in patterns)
        {
            if (p >= best)
            {
                break;
            }

            if (Holds(_patterns[p], sentence, first, last, edge, token, previous))
            {
                return p;
            }
        }

        return best;
    }

    private bool Holds(Compiled pattern, NarrativeSentence sentence, int first, int last, int edge, NumberToken token, string? previous) =>
        pattern.Measures.Contains(token.Measure)
        && (pattern.Previous is null || (previous is not null && pattern.Previous.Contains(previous)))
        && pattern.Before?.EndsAt(sentence, first, last, edge) is not false
        && pattern.Behind?.BeginsAt(sentence, FirstFrom(sentence.Words, token.After), token.After) is not false
        && (pattern.Not is null || !Any(sentence, pattern.Not, first, last, edge))
        && (pattern.NotNear is null || !AnyNear(sentence, pattern.NotNear, first, last, edge))
        && (pattern.With is null || Any(sentence, pattern.With, FirstFrom(sentence.Words, token.Start - (2 * Reach)), FirstFrom(sentence.Words, token.Start), token.Start))
        && (pattern.Unless is null || !Any(sentence, pattern.Unless, FirstFrom(sentence.Words, token.Start - (2 * Reach)), FirstFrom(sentence.Words, token.Start), token.Start));

    private static bool Any(NarrativeSentence sentence, ulong[] set, int first, int last, int edge)
    {
        for (var i = first; i < last; i++)
        {
            if (NarrativePhrase.Has(set, sentence.Words[i].Word) && sentence.Words[i].End <= edge)
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyNear(NarrativeSentence sentence, ulong[] set, int first, int last, int edge)
    {
        for (var i = last - 1; i >= first && sentence.Distance(sentence.Words[i].Start, edge) <= Near + 4; i--)
        {
            if (sentence.Words[i].Word == _etc)
            {
                return false;
            }

            if (NarrativePhrase.Has(set, sentence.Words[i].Word) && sentence.Words[i].End <= edge && sentence.Distance(sentence.Words[i].End, edge) <= Near)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Compiled(NarrativePattern pattern, NarrativeWords words)
    {
        public NarrativePattern Pattern { get; } = pattern;

        public HashSet<string> Measures { get; } = [.. pattern.Measures.Split(' ')];

        public NarrativePhrase? Before { get; } = pattern.Before.Length == 0 ? null : NarrativePhrase.Before(pattern.Before, words);

        public NarrativePhrase? Behind { get; } = pattern.Behind.Length == 0 ? null : NarrativePhrase.Behind(pattern.Behind, words);

        public ulong[]? Not { get; } = Set(pattern.Not, words);

        public ulong[]? NotNear { get; } = Set(pattern.NotNear, words);

        public ulong[]? With { get; } = Set(pattern.With, words);

        public ulong[]? Unless { get; } = Set(pattern.Unless, words);

        public HashSet<string>? Previous { get; } = pattern.Previous.Length == 0 ? null : [.. pattern.Previous.Split(' ')];

        private static ulong[]? Set(string list, NarrativeWords words) => list.Length == 0 ? null : NarrativePhrase.Set(list, words);
    }
}
