namespace Aggregator.Core.Reuse;

/// <summary>Joins the chains of two texts to passages: sentences that were put in another order, or set apart by an inserted one.</summary>
internal static class PassageJoining
{
    /// <summary>A chain that says less than this is no sign of anything, not even beside a strong one, in bits.</summary>
    public const float WeakBits = 7;

    private const int StrongGap = 120;
    private const int WeakGap = 60;

    // A pair with more than this is one and the same text in pieces.
    private const int MostPassages = 200;

    /// <summary>The passages of which at least one chain says <paramref name="strongBits"/> by itself, in order of place.</summary>
    /// <param name="chains">Best first.</param>
    /// <param name="strongBits">In bits.</param>
    public static List<AlignedPair> Of(List<Chain> chains, float strongBits)
    {
        var passages = new List<AlignedPair>();
        foreach (var chain in chains)
        {
            var piece = AlignedPair.Of(chain);
            var isStrong = chain.Bits >= strongBits;
            var near = passages.FindIndex(passage => passage.GapTo(piece) <= (isStrong ? StrongGap : WeakGap));
            if (near >= 0)
            {
                passages[near] = passages[near].With(piece);
            }
            else if (isStrong && passages.Count < MostPassages)
            {
                passages.Add(piece);
            }
        }

        Merge(passages);
        return Widest(passages);
    }

    private static void Merge(List<AlignedPair> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            for (var j = i + 1; j < passages.Count; j++)
            {
                if (passages[i].GapTo(passages[j]) <= StrongGap)
                {
                    passages[i] = passages[i].With(passages[j]);
                    passages.RemoveAt(j);
                    (i, j) = (-1, passages.Count); // A joined one may reach another that was too far before.
                }
            }
        }
    }

    // Of passages that cover the same words the one that says most stands; the others only repeat it.
    private static List<AlignedPair> Widest(List<AlignedPair> passages)
    {
        var kept = new List<AlignedPair>();
        foreach (var passage in passages.OrderByDescending(p => p.Bits).ThenBy(p => p.A).ThenBy(p => p.B))
        {
            if (!kept.Exists(wider => wider.CoversMostOf(passage)))
            {
                kept.Add(passage);
            }
        }

        return [.. kept.OrderBy(p => p.A).ThenBy(p => p.B)];
    }
}
