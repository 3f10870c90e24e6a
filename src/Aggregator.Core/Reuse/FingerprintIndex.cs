namespace Aggregator.Core.Reuse;

/// <summary>Where each picked gram stands in all texts, and in how many units' reports.</summary>
internal sealed class FingerprintIndex
{
    /// <summary>
    /// Texts a gram is paired with at most. One that stands in more is paired with the earliest only: a cluster around its oldest
    /// member instead of a quadratic number of pairs.
    /// </summary>
    public const int MostTexts = 24;

    /// <summary>A phrase repeated through one text says no more than its first few places.</summary>
    public const int MostPlacesInOneText = 3;

    private readonly Dictionary<ulong, Entry> _entries = [];
    private readonly List<List<(ulong Hash, int Position)>> _grams = [];

    /// <summary>A place of a gram.</summary>
    public readonly record struct Place(int Text, int Position);

    private sealed record Entry(List<Place> Places, HashSet<string> Units);

    /// <summary>An index of texts in their order.</summary>
    public FingerprintIndex(IReadOnlyList<NormalText> texts)
    {
        for (var t = 0; t < texts.Count; t++)
        {
            _grams.Add([.. Fingerprints.Of(texts[t])]);
            foreach (var (hash, position) in _grams[t])
            {
                if (!_entries.TryGetValue(hash, out var entry))
                {
                    _entries[hash] = entry = new Entry(new(1), new(1, StringComparer.Ordinal));
                }

                if (texts[t].Source.Kind != "template")
                {
                    entry.Units.Add(texts[t].Source.Unit);
                }

                var count = entry.Places.Count;
                if (count < MostPlacesInOneText || entry.Places[count - MostPlacesInOneText].Text != t)
                {
                    entry.Places.Add(new Place(t, position));
                }
            }
        }
    }

    /// <summary>The picked grams of a text, in order of place.</summary>
    public IReadOnlyList<(ulong Hash, int Position)> GramsOf(int text) => _grams[text];

    /// <summary>In how many units' reports a gram stands.</summary>
    public int UnitsWith(ulong hash) => _entries.TryGetValue(hash, out var entry) ? entry.Units.Count : 0;

    /// <summary>The places a gram of text <paramref name="text"/> is paired with: in earlier texts and in the text itself.</summary>
    public IEnumerable<Place> Partners(ulong hash, int text)
    {
        var places = _entries[hash].Places;
        var earlier = CountUpTo(places, text);
        return earlier <= MostTexts ? places.Take(earlier) : places.Take(1).Concat(places.Take(earlier).TakeLast(MostPlacesInOneText).Where(place => place.Text == text));
    }

    private static int CountUpTo(List<Place> places, int text)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Text <= text ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
