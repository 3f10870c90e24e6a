using System.Globalization;

namespace Aggregator.Core.Extracting;

/// <summary>
/// Words in a row as the patterns are written: <c>收到/受理 ^30 申请 ~4</c> is one of the first words, at most 30 characters whatever
/// they are, 申请, and at most 4 characters without a comma up to the number; <c>=4</c> bars 等 too, behind which the words before only
/// were an example. Without a gap the parts touch.
/// </summary>
internal sealed class NarrativePhrase
{
    private readonly List<(ulong[] Words, int Gap, char Kind)> _parts = [];

    private readonly int _edge;

    private readonly char _edgeKind;

    private NarrativePhrase(string text, NarrativeWords words, bool forward)
    {
        var (gap, kind) = (0, '~');
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] is '~' or '^' or '=')
            {
                (gap, kind) = (int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture), part[0]);
                continue;
            }

            _parts.Add((Set(part, words), gap, kind));
            (gap, kind) = (0, '~');
        }

        (_edge, _edgeKind) = (gap, kind);
        if (forward)
        {
            return;
        }

        // Read from the number backwards: each part's gap is the one behind it.
        for (var i = 0; i < _parts.Count; i++)
        {
            var behind = i + 1 < _parts.Count ? (_parts[i + 1].Gap, _parts[i + 1].Kind) : (_edge, _edgeKind);
            _parts[i] = (_parts[i].Words, behind.Item1, behind.Item2);
        }

        _parts.Reverse();
    }

    /// <summary>The words next to the number, one of which a match needs.</summary>
    public ulong[] Nearest => _parts[0].Words;

    /// <summary>A phrase that ends at a number.</summary>
    public static NarrativePhrase Before(string text, NarrativeWords words) => new(text, words, forward: false);

    /// <summary>A phrase that begins behind a number's measure.</summary>
    public static NarrativePhrase Behind(string text, NarrativeWords words) => new(text, words, forward: true);

    /// <summary>A set of words, separated by <c>/</c> or spaces.</summary>
    public static ulong[] Set(string text, NarrativeWords words)
    {
        var ids = text.Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries).Select(words.Add).ToList();
        var set = new ulong[(ids.Max() / 64) + 1];
        ids.ForEach(id => set[id / 64] |= 1UL << (id % 64));
        return set;
    }

    /// <summary>Whether a set holds a word.</summary>
    public static bool Has(ulong[] set, int word) => word / 64 < set.Length && (set[word / 64] & (1UL << (word % 64))) != 0;

    /// <summary>Whether the words found in [<paramref name="first"/>, <paramref name="last"/>) hold the phrase, ending at <paramref name="edge"/>.</summary>
    public bool EndsAt(NarrativeSentence sentence, int first, int last, int edge) => Backward(sentence, first, last, edge, 0);

    /// <summary>Whether the words found from <paramref name="first"/> on hold the phrase, beginning behind <paramref name="edge"/>.</summary>
    public bool BeginsAt(NarrativeSentence sentence, int first, int edge) => Forward(sentence, first, edge, 0);

    // A phrase has at most four parts, and a number at most some hundred words in reach.
    private bool Backward(NarrativeSentence sentence, int first, int last, int edge, int part)
    {
        var (set, gap, kind) = _parts[part];
        for (var i = last - 1; i >= first; i--)
        {
            var word = sentence.Words[i];
            // The word next to the number may end in what joins it to the number: 平均, 现有.
            if (!Has(set, word.Word) || (word.End > edge && (part > 0 || word.Start >= edge)) || sentence.IsAside(word.Start, edge))
            {
                continue;
            }

            if (word.End < edge && !Joins(sentence, word.End, edge, gap, kind))
            {
                continue;
            }

            if (part == _parts.Count - 1 || Backward(sentence, first, i, word.Start, part + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool Forward(NarrativeSentence sentence, int first, int edge, int part)
    {
        var (set, gap, kind) = _parts[part];
        for (var i = first; i < sentence.Words.Count && sentence.Words[i].Start <= edge + gap + 40; i++)
        {
            var word = sentence.Words[i];
            if (!Has(set, word.Word) || word.Start < edge)
            {
                continue;
            }

            if (!Joins(sentence, edge, word.Start, gap, kind))
            {
                continue;
            }

            if (part == _parts.Count - 1 || Forward(sentence, i + 1, word.End, part + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joins(NarrativeSentence sentence, int from, int to, int gap, char kind) =>
        sentence.Distance(from, to) <= gap
        && (kind == '^' || !sentence.HasComma(from, to))
        && (kind != '=' || !sentence.Text[from..to].Contains('等'));
}
