using System.Text;

namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Puts words for words in one pass from the left, the longest word that fits first, so that nothing put in is changed again.</summary>
internal static class WordSwap
{
    /// <summary>The text with every word of <paramref name="words"/> replaced.</summary>
    public static string All(string text, IReadOnlyDictionary<string, string> words)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, word) in Places(text, words.Keys))
        {
            result.Append(text, at, start - at).Append(words[word]);
            at = start + word.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where the words stand, from the left, none inside another.</summary>
    public static IEnumerable<(int Start, string Word)> Places(string text, IEnumerable<string> words)
    {
        var byFirst = words.GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).ToList());
        for (var i = 0; i < text.Length;)
        {
            var found = byFirst.GetValueOrDefault(text[i])?.Find(w => string.CompareOrdinal(text, i, w, 0, w.Length) == 0);
            if (found is not null)
            {
                yield return (i, found);
            }

            i += found?.Length ?? 1;
        }
    }
}
