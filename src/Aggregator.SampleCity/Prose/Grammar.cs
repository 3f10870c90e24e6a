using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Prose;

/// <summary>Sentence frames with slots, expanded at random.</summary>
/// <param name="lists">Alternatives per symbol.</param>
internal sealed class Grammar(IReadOnlyDictionary<string, string[]> lists)
{
    private const int Tries = 6;

    // What a sentence should speak of once: one public, one place.
    private static readonly string[][] Kinds = [["{who}"], ["{place}", "{project}", "{pnew}", "{pgo}", "{pgopct}", "{pend}", "{brand}"]];

    private static readonly Lazy<Grammar> Loaded = new(() => new Grammar(ResourceLists.Read("grammar.txt", "topics.txt", "sections.txt")));

    /// <summary>The frames that ship inside this assembly.</summary>
    public static Grammar Frames => Loaded.Value;

    /// <summary>One expansion of a symbol; <paramref name="words"/> go before the grammar's own lists.</summary>
    public string Expand(string symbol, IReadOnlyDictionary<string, string[]> words, SeededRandom random)
    {
        return Fill(random.Pick(Alternatives(symbol, words)), words, random);
    }

    /// <summary>One filling of a frame's slots.</summary>
    public string Fill(string frame, IReadOnlyDictionary<string, string[]> words, SeededRandom random)
    {
        var text = new StringBuilder();
        var named = 0;
        Append(text, frame, words, random, ref named);
        return text.ToString();
    }

    /// <summary>Which of the kinds a sentence should name once a frame names, as bits; nothing of what its slots expand to.</summary>
    public static int KindsIn(string frame)
    {
        var found = 0;
        for (var i = 0; i < Kinds.Length; i++)
        {
            found |= Array.Exists(Kinds[i], slot => frame.Contains(slot, StringComparison.Ordinal)) ? 1 << i : 0;
        }

        return found;
    }

    /// <summary>The frames of a symbol in the grammar itself.</summary>
    public IReadOnlyList<string> FramesOf(string symbol) => lists[symbol];

    /// <summary>Whether the grammar itself has a list of this name.</summary>
    public bool Has(string symbol) => lists.ContainsKey(symbol);

    private string[] Alternatives(string symbol, IReadOnlyDictionary<string, string[]> words) =>
        words.TryGetValue(symbol, out var own) || lists.TryGetValue(symbol, out own)
            ? own
            : throw new InvalidOperationException($"The grammar has no list for '{symbol}'.");

    private void Append(StringBuilder text, string frame, IReadOnlyDictionary<string, string[]> words, SeededRandom random, ref int named)
    {
        var at = 0;
        while (at < frame.Length)
        {
            var open = frame.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(frame, at, frame.Length - at);
                return;
            }

            text.Append(frame, at, open - at);
            var close = frame.IndexOf('}', open);
            var slot = frame[(open + 1)..close];
            if (slot[0] == '#')
            {
                var bounds = slot[1..].Split('-');
                text.Append(random.Between(int.Parse(bounds[0], CultureInfo.InvariantCulture), int.Parse(bounds[1], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                named |= slot switch
                {
                    "who" => 1,
                    "place" or "project" or "pnew" or "pgo" or "pgopct" or "pend" or "brand" => 2,
                    _ => 0,
                };
                Append(text, Alternative(Alternatives(slot, words), named, random), words, random, ref named);
            }

            at = close + 1;
        }
    }

    // One that does not name a second public or place, when there is one.
    private static string Alternative(string[] alternatives, int named, SeededRandom random)
    {
        var picked = random.Pick(alternatives);
        for (var i = 0; named != 0 && i < Tries && picked.Contains('{', StringComparison.Ordinal) && (KindsIn(picked) & named) != 0; i++)
        {
            picked = random.Pick(alternatives);
        }

        return picked;
    }
}
