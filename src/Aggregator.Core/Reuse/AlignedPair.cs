namespace Aggregator.Core.Reuse;

/// <summary>A shared passage of two reduced texts: chains that lie near each other in both.</summary>
/// <param name="A">Its first character in the one text.</param>
/// <param name="EndA">Behind its last.</param>
/// <param name="B">Its first character in the other.</param>
/// <param name="EndB">Behind its last.</param>
/// <param name="Bits">What the chains say together.</param>
/// <param name="Anchors">The equal runs, in order of place in the one text.</param>
internal sealed record AlignedPair(int A, int EndA, int B, int EndB, float Bits, Anchor[] Anchors)
{
    /// <summary>What the strongest of the chains says.</summary>
    public float Strongest { get; init; } = Bits;

    /// <summary>The passage of one chain.</summary>
    public static AlignedPair Of(Chain chain) => new(chain.A, chain.EndA, chain.B, chain.EndB, chain.Bits, chain.Anchors);

    // Of a stretch that is copied and reworked at least so much is equal.
    private const double Dense = 0.6;

    /// <summary>Equal characters, each counted once, on the side that has fewer: a sentence that the other says twice is one sentence.</summary>
    public int Characters => Math.Min(
        Covered(Anchors.Select(anchor => (anchor.A, anchor.EndA))),
        Covered(Anchors.Select(anchor => (anchor.B, anchor.EndB)).OrderBy(place => place.B)));

    private static int Covered(IEnumerable<(int From, int To)> places)
    {
        var (sum, reached) = (0, 0);
        foreach (var (from, to) in places)
        {
            sum += Math.Max(0, to - Math.Max(from, reached));
            reached = Math.Max(reached, to);
        }

        return sum;
    }

    /// <summary>The widest gap to another passage in either text; 0 where they touch.</summary>
    public int GapTo(AlignedPair other) => Math.Max(
        Math.Max(0, Math.Max(other.A - EndA, A - other.EndA)),
        Math.Max(0, Math.Max(other.B - EndB, B - other.EndB)));

    /// <summary>Whether more than half of another passage's words in the one text are this one's too.</summary>
    public bool CoversMostOf(AlignedPair other) => Math.Min(EndA, other.EndA) - Math.Max(A, other.A) > (other.EndA - other.A) / 2;

    /// <summary>Both as one passage.</summary>
    public AlignedPair With(AlignedPair other) => new(
        Math.Min(A, other.A), Math.Max(EndA, other.EndA), Math.Min(B, other.B), Math.Max(EndB, other.EndB), Bits + other.Bits,
        [.. Anchors.Concat(other.Anchors).OrderBy(anchor => anchor.A).ThenBy(anchor => anchor.B)])
    {
        Strongest = Math.Max(Strongest, other.Strongest),
    };

    /// <summary>The part of it where most is equal: chance runs at its ends may have made the whole too thin. Null when that is all of it.</summary>
    public AlignedPair? Densest()
    {
        // The stretch of anchors with the greatest sum, where equal characters add and gaps take away.
        var (best, first, last, sum, from) = (0.0, 0, -1, 0.0, 0);
        for (var i = 0; i < Anchors.Length; i++)
        {
            var gap = i == 0 ? 0 : Math.Max(0, Math.Max(Anchors[i].A - Anchors[i - 1].EndA, Anchors[i].B - Anchors[i - 1].EndB));
            sum -= gap * Dense;
            if (sum <= 0 || Anchors[i].B <= Anchors[i - 1].B)
            {
                (sum, from) = (0, i);
            }

            sum += Anchors[i].Length * (1 - Dense);
            if (sum > best)
            {
                (best, first, last) = (sum, from, i);
            }
        }

        var part = last < 0 ? [] : Anchors[first..(last + 1)];
        return part.Length == 0 || part.Length == Anchors.Length
            ? null
            : new AlignedPair(part[0].A, part[^1].EndA, part[0].B, part[^1].EndB, part.Sum(anchor => anchor.Bits), part);
    }
}
