namespace Aggregator.Core.Extracting;

/// <summary>A word of the lexicon met in a sentence, in places of the sentence's normal form.</summary>
internal readonly record struct WordFound(int Start, int End, int Word);

/// <summary>The words of all patterns as one tree of characters: a sentence is searched for all of them in one pass.</summary>
internal sealed class NarrativeWords
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    private readonly Dictionary<long, int> _next = [];

    private readonly Dictionary<char, int> _first = [];

    private readonly List<int> _wordAt = [-1];

    private int[] _root = [];

    /// <summary>How many words there are; their ids count from 0.</summary>
    public int Count => _ids.Count;

    /// <summary>The id of a word, which is added when it is new. Only before <see cref="Seal"/>.</summary>
    public int Add(string word)
    {
        if (_ids.TryGetValue(word, out var id))
        {
            return id;
        }

        id = _ids.Count;
        _ids.Add(word, id);
        if (!_first.TryGetValue(word[0], out var node))
        {
            _first[word[0]] = node = NewNode();
        }

        foreach (var c in word.AsSpan(1))
        {
            var key = Key(node, c);
            if (!_next.TryGetValue(key, out var child))
            {
                _next[key] = child = NewNode();
            }

            node = child;
        }

        _wordAt[node] = id;
        return id;
    }

    /// <summary>Ends the adding of words.</summary>
    public void Seal()
    {
        _root = new int[char.MaxValue + 1];
        foreach (var (c, node) in _first)
        {
            _root[c] = node;
        }
    }

    /// <summary>All words that stand in <paramref name="text"/>, overlapping ones too, by their begin and then their length.</summary>
    public void Find(ReadOnlySpan<char> text, List<WordFound> found)
    {
        found.Clear();
        for (var start = 0; start < text.Length; start++)
        {
            var node = _root[text[start]];
            var end = start + 1;
            while (node != 0)
            {
                if (_wordAt[node] >= 0)
                {
                    found.Add(new WordFound(start, end, _wordAt[node]));
                }

                if (end == text.Length || !_next.TryGetValue(Key(node, text[end]), out node))
                {
                    break;
                }

                end++;
            }
        }
    }

    /// <summary>Writes each word at its id's place.</summary>
    public void CopyTo(string[] words)
    {
        foreach (var (word, id) in _ids)
        {
            words[id] = word;
        }
    }

    private int NewNode()
    {
        _wordAt.Add(-1);
        return _wordAt.Count - 1;
    }

    private static long Key(int node, char c) => ((long)node << 16) | c;
}
