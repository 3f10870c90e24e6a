using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Prose;

/// <summary>Sentence frames with slots, expanded at random.</summary>
/// <param name="lists">Alternatives per symbol.</param>
internal sealed class Grammar(IReadOnlyDictionary<string, string[]> lists)
{
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
        Append(text, frame, words, random);
        return text.ToString();
    }

    /// <summary>The frames of a symbol in the grammar itself.</summary>
    public IReadOnlyList<string> FramesOf(string symbol) => lists[symbol];

    /// <summary>Whether the grammar itself has a list of this name.</summary>
    public bool Has(string symbol) => lists.ContainsKey(symbol);

    private string[] Alternatives(string symbol, IReadOnlyDictionary<string, string[]> words) =>
        words.TryGetValue(symbol, out var own) || lists.TryGetValue(symbol, out own)
            ? own
            : throw new InvalidOperationException($"The grammar has no list for '{symbol}'.");

    private void Append(StringBuilder text, string frame, IReadOnlyDictionary<string, string[]> words, SeededRandom random)
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
                Append(text, random.Pick(Alternatives(slot, words)), words, random);
            }

            at = close + 1;
        }
    }
}
