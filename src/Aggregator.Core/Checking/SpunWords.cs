using System.Text.Json;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>
/// Words that have no place in a report of this kind and stand where the customary word of it belongs, as programs leave them that change
/// a text word by word so that it does not look copied. One of them is anybody's slip; several close together are the program's.
/// </summary>
internal sealed class SpunWords
{
    // In UTF-16 units to either side. A writer who uses both words chose between them; a program leaves none of the customary one.
    private const int Near = 300;

    private static readonly SpunWords Listed = new("spun-words.json");
    private static readonly SpunWords Everyday = new("spun-everyday.json");

    private readonly Dictionary<(char, char), List<(string Odd, List<string> Usual)>> _words = [];

    // Whether some word begins with a character, so that most places cost no look-up.
    private readonly bool[] _first = new bool[char.MaxValue + 1];

    private SpunWords(string resource)
    {
        using var stream = typeof(SpunWords).Assembly.GetManifestResourceStream(resource)!;
        var pairs = JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.SelectMany(line => line.Value.Select(odd => (Odd: odd, Usual: line.Key)));
        foreach (var word in pairs.GroupBy(pair => pair.Odd, pair => pair.Usual, StringComparer.Ordinal))
        {
            _first[word.Key[0]] = true;
            var key = (word.Key[0], word.Key[1]);
            if (!_words.TryGetValue(key, out var list))
            {
                _words.Add(key, list = []);
            }

            list.Add((word.Key, [.. word]));
        }

        foreach (var list in _words.Values)
        {
            list.Sort(static (a, b) => b.Odd.Length != a.Odd.Length ? b.Odd.Length - a.Odd.Length : string.CompareOrdinal(a.Odd, b.Odd));
        }
    }

    /// <summary>The odd words of a stretch, leftmost longest, with the word that probably stood there.</summary>
    public static IEnumerable<SpunWord> In(string text, int start) => Listed.Hits(text, start).Select(hit => WordAt(hit.At, hit.Odd, hit.Usual));

    /// <summary>
    /// Everyday words that a dictionary gives for words of the genre, where the genre's own word does not stand near: not odd in
    /// themselves, only in number.
    /// </summary>
    public static IEnumerable<SpunWord> EverydayIn(string text, int start) =>
        Everyday.Hits(text, start).Where(hit => !IsNear(text, hit.At, hit.Usual)).Select(hit => WordAt(hit.At, hit.Odd, hit.Usual) with { IsEveryday = true });

    private static SpunWord WordAt(int at, string odd, List<string> usual) => new(new TextSpan(at, odd.Length), odd, usual[0], odd);

    private static bool IsNear(string text, int at, List<string> words)
    {
        var from = Math.Max(0, at - Near);
        var to = Math.Min(text.Length, at + Near);
        return words.Exists(word => text.IndexOf(word, from, to - from, StringComparison.Ordinal) >= 0);
    }

    private IEnumerable<(int At, string Odd, List<string> Usual)> Hits(string text, int start)
    {
        for (var i = start; i + 1 < text.Length; i++)
        {
            if (_first[text[i]] && _words.TryGetValue((text[i], text[i + 1]), out var list)
                && list.Find(w => string.CompareOrdinal(text, i, w.Odd, 0, w.Odd.Length) == 0) is { Odd: not null } hit)
            {
                yield return (i, hit.Odd, hit.Usual);
                i += hit.Odd.Length - 1;
            }
        }
    }
}
