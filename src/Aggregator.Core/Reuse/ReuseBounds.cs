namespace Aggregator.Core.Reuse;

/// <summary>What a passage must say and how long it must be to be no chance.</summary>
/// <param name="Units">Units compared: the more there are, the more often two of them agree by chance.</param>
internal sealed record ReuseBounds(int Units)
{
    private const float CityUnits = 1000;

    /// <summary>Bits a passage shared with another unit must say. Each doubling of the units doubles the places where chance may strike.</summary>
    public float PeerBits { get; } = 40 + (1.5f * MathF.Log2(Math.Max(1, Units / CityUnits)));

    /// <summary>The same within one text and for templates, of which there are few.</summary>
    public float OwnBits { get; } = 34;

    /// <summary>The same between a unit's years: few texts, but one hand, with its places and its stock of turns.</summary>
    public float PastBits { get; } = 42;

    // Two units may name the same event in full; they do not write the same forty characters.
    private const int Shortest = 40;
    private const int FewestOwnCharacters = 26;

    private readonly float _fewestPeerCharacters = 30 + (2 * MathF.Log2(Math.Max(1, Units / 250f)));

    /// <summary>Whether a passage is long enough, and enough of it is equal.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="isOwn">Whether both texts are one unit's.</param>
    public bool IsLong(AlignedPair pair, bool isOwn) =>
        Math.Max(pair.EndA - pair.A, pair.EndB - pair.B) >= Shortest && pair.Characters >= (isOwn ? FewestOwnCharacters : _fewestPeerCharacters);

    // Heavy rewriting leaves more than half; below, two texts share a stock of names and turns, of which a unit has its own.
    private const double LeastSimilarity = 0.46;
    private const double LeastOwnSimilarity = 0.58;

    // Unless the one is the other drawn out: then half of the shorter side is equal, and it says much.
    private const double LeastOfLonger = 0.2;
    private const float MoreBits = 10;

    /// <summary>Whether enough of a passage is equal.</summary>
    /// <param name="ofLonger">Equal characters in parts of the longer side.</param>
    /// <param name="ofShorter">In parts of the shorter side.</param>
    /// <param name="bits">What the passage says.</param>
    /// <param name="isOwn">Whether both texts are one unit's.</param>
    public bool IsAlike(double ofLonger, double ofShorter, float bits, bool isOwn) => isOwn
        ? ofLonger >= LeastOwnSimilarity
        : ofLonger >= LeastSimilarity || (ofLonger >= LeastOfLonger && ofShorter >= LeastSimilarity && bits >= PeerBits + MoreBits);

    // A sentence or two.
    private const int LongestFormula = 130;
    private const int FewestOfAPage = 20;

    /// <summary>Whether a passage is customary: a formula when more than five units and a fiftieth of all write it; a page is copied, unless a fifth of many write it.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="unitsWith">In how many units' reports its wording stands.</param>
    public bool IsCustomary(AlignedPair pair, int unitsWith) => pair.EndA - pair.A <= LongestFormula
        ? unitsWith > Math.Max(5, Units / 50)
        : unitsWith > Math.Max(FewestOfAPage, Units / 5);
}
