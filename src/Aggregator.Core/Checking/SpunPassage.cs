namespace Aggregator.Core.Checking;

/// <summary>Whether the words out of place of a text stand so thick somewhere that a program must have put them there.</summary>
public static class SpunPassage
{
    // In UTF-16 units. Honest reports have two listed words or two broken expressions in this stretch at most, and among a thousand laws,
    // which choose their words more freely, none has more than four of the everyday ones; spun texts have a dozen. A word strange to its
    // expression weighs more than one of a list, since a list also holds words that somebody may use.
    private const int Stretch = 800;
    private const int OfEveryday = 3;
    private const int OfList = 4;
    private const int OfExpression = 6;
    private const int Enough = 20;

    /// <summary>The words out of place in the order of the text, one a place; where several sources know one the earlier source comes first.</summary>
    public static IReadOnlyList<SpunWord> WordsOf(IEnumerable<SpunWord> listed, IEnumerable<SpunWord> everyday, IEnumerable<SpunWord> broken)
    {
        var words = listed.ToList();
        var taken = words.SelectMany(PlacesOf).ToHashSet();
        foreach (var word in everyday)
        {
            if (!PlacesOf(word).Any(taken.Contains))
            {
                words.Add(word);
            }
        }

        // An expression says more than the word alone, so a listed word is shown with the expression it broke.
        taken.UnionWith(words.SelectMany(PlacesOf));
        var at = words.Select((word, index) => (word.Span, index)).ToDictionary(one => one.Span, one => one.index);
        foreach (var word in broken)
        {
            if (!PlacesOf(word).Any(taken.Contains))
            {
                words.Add(word);
            }
            else if (at.TryGetValue(word.Span, out var same))
            {
                words[same] = words[same] with { Compound = word.Compound, IsEveryday = false };
            }
        }

        words.Sort(static (a, b) => a.Span.Offset.CompareTo(b.Span.Offset));
        return words;
    }

    /// <summary>Whether they are too many for chance; a word counts once in a stretch, however often it stands there.</summary>
    public static bool IsIn(IReadOnlyList<SpunWord> words)
    {
        var (seen, weight) = (new Dictionary<string, (int Times, int Weight)>(StringComparer.Ordinal), 0);
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

    private static IEnumerable<int> PlacesOf(SpunWord word) => Enumerable.Range(word.Span.Offset, word.Span.Length);

    private static int WeightOf(SpunWord word) => word.IsEveryday ? OfEveryday : word.Compound == word.Odd ? OfList : OfExpression;

    // What the stretch gains with a word that comes in or loses with one that falls out: nothing while the word stands in it elsewhere.
    private static int Count(Dictionary<string, (int Times, int Weight)> seen, SpunWord word, int by)
    {
        var before = seen.GetValueOrDefault(word.Odd);
        var now = (Times: before.Times + by, Weight: before.Times == 0 ? WeightOf(word) : before.Weight);
        seen[word.Odd] = now;
        return before.Times == 0 || now.Times == 0 ? now.Weight : 0;
    }
}
