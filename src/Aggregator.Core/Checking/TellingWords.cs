namespace Aggregator.Core.Checking;

/// <summary>
/// Tells in one pass over a text which of several costly patterns can find anything in it at all: each pattern has words one of which
/// stands in whatever it finds.
/// </summary>
internal sealed class TellingWords
{
    // By first character; 0 for those no word begins with.
    private readonly byte[] _groups = new byte[char.MaxValue + 1];

    private readonly List<(string Word, int Patterns)[]> _words = [[]];

    private readonly int _all;

    /// <param name="words">For each pattern its words, none empty; at most 31 patterns and 255 first characters.</param>
    public TellingWords(params IReadOnlyList<IReadOnlyList<string>> words)
    {
        _all = (1 << words.Count) - 1;
        var first = words.SelectMany((list, pattern) => list.Select(word => (Word: word, Patterns: 1 << pattern)))
            .GroupBy(one => one.Word, StringComparer.Ordinal).Select(same => (Word: same.Key, Patterns: same.Aggregate(0, (all, one) => all | one.Patterns)))
            .GroupBy(one => one.Word[0]);
        foreach (var group in first)
        {
            _groups[group.Key] = checked((byte)_words.Count);
            _words.Add([.. group]);
        }
    }

    /// <summary>A bit for each pattern, in their order, one of whose words stands in the text.</summary>
    public int In(ReadOnlySpan<char> text)
    {
        var seen = 0;
        for (var i = 0; i < text.Length && seen != _all; i++)
        {
            var group = _groups[text[i]];
            if (group == 0)
            {
                continue;
            }

            foreach (var (word, patterns) in _words[group])
            {
                if ((seen & patterns) != patterns && text[i..].StartsWith(word))
                {
                    seen |= patterns;
                }
            }
        }

        return seen;
    }
}
