using System.Text.Json;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>
/// Words that have no place in a report of this kind and stand where the customary word of it belongs, as programs leave them that change
/// a text word by word so that it does not look copied. One of them is anybody's slip; several close together are the program's.
/// </summary>
internal static class SpunWords
{
    private static readonly Dictionary<(char, char), List<(string Odd, string Usual)>> Words = Load();

    // Whether some word begins with a character, so that most places cost no look-up.
    private static readonly bool[] First = FirstOf(Words);

    /// <summary>The odd words of a stretch, leftmost longest, with the word that probably stood there.</summary>
    public static IEnumerable<SpunWord> In(string text, int start)
    {
        for (var i = start; i + 1 < text.Length; i++)
        {
            if (First[text[i]] && Words.TryGetValue((text[i], text[i + 1]), out var list)
                && list.Find(w => string.CompareOrdinal(text, i, w.Odd, 0, w.Odd.Length) == 0) is { Odd: not null } hit)
            {
                yield return new SpunWord(new TextSpan(i, hit.Odd.Length), hit.Odd, hit.Usual, hit.Odd);
                i += hit.Odd.Length - 1;
            }
        }
    }

    private static bool[] FirstOf(Dictionary<(char, char), List<(string Odd, string Usual)>> words)
    {
        var first = new bool[char.MaxValue + 1];
        foreach (var (letter, _) in words.Keys)
        {
            first[letter] = true;
        }

        return first;
    }

    private static Dictionary<(char, char), List<(string Odd, string Usual)>> Load()
    {
        using var stream = typeof(SpunWords).Assembly.GetManifestResourceStream("spun-words.json")!;
        var words = new Dictionary<(char, char), List<(string Odd, string Usual)>>();
        foreach (var (usual, odds) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!)
        {
            foreach (var odd in odds)
            {
                var key = (odd[0], odd[1]);
                if (!words.TryGetValue(key, out var list))
                {
                    words.Add(key, list = []);
                }

                list.Add((odd, usual));
            }
        }

        foreach (var list in words.Values)
        {
            list.Sort(static (a, b) => b.Odd.Length != a.Odd.Length ? b.Odd.Length - a.Odd.Length : string.CompareOrdinal(a.Odd, b.Odd));
        }

        return words;
    }
}
