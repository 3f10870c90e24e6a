namespace Aggregator.SampleCity.Keys;

/// <summary>Finds passages, which are kept without line breaks, in a text of lines.</summary>
internal static class PassagePlaces
{
    /// <summary>The key with the place of each passage in both texts; a place that is not found stays null.</summary>
    /// <param name="key">A copied pair.</param>
    /// <param name="a">The copier's text.</param>
    /// <param name="b">The source's.</param>
    public static ReuseKey Of(ReuseKey key, string a, string b)
    {
        var (bareA, bareB) = (new BareText(a), new BareText(b));
        return key with { Passages = [.. key.Passages.Select(p => Placed(key, p, bareA, bareB))] };
    }

    private static CopiedPassage Placed(ReuseKey key, CopiedPassage passage, BareText a, BareText b)
    {
        var from = b.Find(passage.B, 0);
        var to = a.Find(passage.A, 0);
        if (key.A == key.B && from is not null && to is not null && from.Offset == to.Offset)
        {
            // A repetition: the original is the first of the two.
            to = a.Find(passage.A, from.Offset + from.Length);
        }

        return passage with { PlaceA = to, PlaceB = from };
    }
}
