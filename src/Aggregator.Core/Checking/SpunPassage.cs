namespace Aggregator.Core.Checking;

/// <summary>Whether the words out of place of a text stand so thick somewhere that a program must have put them there.</summary>
public static class SpunPassage
{
    // In UTF-16 units. Honest reports have two listed words or two broken expressions in this stretch at most, spun ones a dozen. A word
    // strange to its expression weighs more than one of a list, since a list also holds words that somebody may use.
    private const int Stretch = 800;
    private const int OfList = 2;
    private const int OfExpression = 3;
    private const int Enough = 10;

    /// <summary>The words out of place in the order of the text, one a place; those of the list come first where both know one.</summary>
    public static IReadOnlyList<SpunWord> WordsOf(IEnumerable<SpunWord> listed, IEnumerable<SpunWord> broken)
    {
        var words = listed.ToList();
        var taken = words.SelectMany(w => Enumerable.Range(w.Span.Offset, w.Span.Length)).ToHashSet();
        // An expression says more than the word alone, so a listed word is shown with the expression it broke.
        foreach (var word in broken)
        {
            if (!taken.Contains(word.Span.Offset) && !taken.Contains(word.Span.End - 1))
            {
                words.Add(word);
            }
            else if (words.FindIndex(w => w.Span == word.Span && w.Compound == w.Odd) is >= 0 and var same)
            {
                words[same] = words[same] with { Compound = word.Compound };
            }
        }

        words.Sort(static (a, b) => a.Span.Offset.CompareTo(b.Span.Offset));
        return words;
    }

    /// <summary>Whether they are too many for chance; a word counts once in a stretch, however often it stands there.</summary>
    public static bool IsIn(IReadOnlyList<SpunWord> words)
    {
        var (seen, weight) = (new Dictionary<string, int>(), 0);
        for (var (first, last) = (0, 0); last < words.Count; last++)
        {
            weight += Count(seen, words[last], +1);
            for (; words[last].Span.End - words[first].Span.Offset > Stretch; first++)
            {
                weight -= Count(seen, words[first], -1);
            }

            if (weight >= Enough)
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(Dictionary<string, int> seen, SpunWord word, int by)
    {
        var before = seen.GetValueOrDefault(word.Odd);
        seen[word.Odd] = before + by;
        return before == 0 || before + by == 0 ? word.Compound == word.Odd ? OfList : OfExpression : 0;
    }
}
