namespace Aggregator.SampleCity.Keys;

/// <summary>A text without white space, each character with its place in the original.</summary>
internal sealed class BareText
{
    private readonly int[] _places;

    public BareText(string text)
    {
        _places = [.. Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i]))];
        Text = string.Create(_places.Length, (text, _places), static (bare, from) =>
        {
            for (var i = 0; i < bare.Length; i++)
            {
                bare[i] = from.text[from._places[i]];
            }
        });
    }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>Where a run of characters, taken without white space, stands in the original from a place on; null when nowhere.</summary>
    public PassagePlace? Find(string words, int from)
    {
        var bare = string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
        var at = bare.Length == 0 ? -1 : Text.IndexOf(bare, BareFrom(from), StringComparison.Ordinal);
        return at < 0 ? null : new PassagePlace(_places[at], _places[at + bare.Length - 1] + 1 - _places[at]);
    }

    /// <summary>How many of the characters stand before a place of the original.</summary>
    public int BareFrom(int place)
    {
        var found = Array.BinarySearch(_places, place);
        return found < 0 ? ~found : found;
    }
}
