namespace Aggregator.Server.Web.Reading;

/// <summary>A paragraph that says nearly the same in both reports, cut where it does not.</summary>
/// <param name="Before">The earlier wording in pieces; those that are gone are marked.</param>
/// <param name="Now">The newer wording in pieces; those that are new are marked.</param>
public sealed record ChangedLine(IReadOnlyList<(string Text, bool IsChanged)> Before, IReadOnlyList<(string Text, bool IsChanged)> Now)
{
    // A single character that both happen to have between two changes is no help to a reader.
    private const int ShortestKept = 2;

    /// <summary>
    /// Aligns two short paragraphs by their longest common subsequence of words: a number or a word of letters is one, of Chinese every character.
    /// </summary>
    /// <remarks>Not by the aligner of <c>Core/Reuse</c>, which looks past punctuation, the form's own wording and names, and finds nothing in less than a passage: here these count.</remarks>
    public static ChangedLine Of(string before, string now)
    {
        var (a, b) = (WordsOf(before), WordsOf(now));
        var (inA, inB) = (new bool[a.Count], new bool[b.Count]);
        var longest = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var k = b.Count - 1; k >= 0; k--)
            {
                longest[i, k] = a[i] == b[k] ? longest[i + 1, k + 1] + 1 : Math.Max(longest[i + 1, k], longest[i, k + 1]);
            }
        }

        for (var (i, k) = (0, 0); i < a.Count && k < b.Count;)
        {
            if (a[i] == b[k])
            {
                (inA[i++], inB[k++]) = (true, true);
            }
            else if (longest[i + 1, k] >= longest[i, k + 1])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        DropCrumbs(inA, inB);
        return new ChangedLine(Pieces(a, inA), Pieces(b, inB));
    }

    /// <summary>How alike two paragraphs are, from 0 to 1: the pairs of neighbouring characters they share.</summary>
    public static double Likeness(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++)
        {
            pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        }

        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i - 1], b[i])) is > 0 and var left)
            {
                pairs[(b[i - 1], b[i])] = left - 1;
                shared++;
            }
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && (char.IsLowSurrogate(text[end]) || (IsOfWord(text[start]) && IsOfWord(text[end]))))
            {
                end++;
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private static bool IsOfWord(char c) => char.IsDigit(c) || char.IsAsciiLetter(c) || c is '.' or ',' or '%';

    // The common words stand in the same order in both, so the n-th of one is the n-th of the other.
    private static void DropCrumbs(bool[] inA, bool[] inB)
    {
        var (placesA, placesB) = (PlacesOf(inA), PlacesOf(inB));
        for (var from = 0; from < placesA.Count;)
        {
            var to = from + 1;
            while (to < placesA.Count && placesA[to] == placesA[to - 1] + 1 && placesB[to] == placesB[to - 1] + 1)
            {
                to++;
            }

            var isAtAnEdge = (placesA[from] == 0 && placesB[from] == 0) || (placesA[to - 1] == inA.Length - 1 && placesB[to - 1] == inB.Length - 1);
            for (var i = from; to - from < ShortestKept && !isAtAnEdge && i < to; i++)
            {
                (inA[placesA[i]], inB[placesB[i]]) = (false, false);
            }

            from = to;
        }
    }

    private static List<int> PlacesOf(bool[] kept) => [.. Enumerable.Range(0, kept.Length).Where(i => kept[i])];

    private static List<(string Text, bool IsChanged)> Pieces(List<string> words, bool[] kept)
    {
        var pieces = new List<(string, bool)>();
        for (var from = 0; from < words.Count;)
        {
            var to = from + 1;
            while (to < words.Count && kept[to] == kept[from])
            {
                to++;
            }

            pieces.Add((string.Concat(words[from..to]), !kept[from]));
            from = to;
            from = to;
        }

        return pieces;
    }
}
