namespace Aggregator.Core.Reuse;

/// <summary>What a passage must say and how long it must be to be no chance.</summary>
/// <param name="Units">Units compared: the more there are, the more often two of them agree by chance.</param>
/// <param name="Years">Report years compared, as <see cref="SomeYears"/> counts them.</param>
internal sealed record ReuseBounds(int Units, int Years)
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

    // A unit names its offices and places in the same words every year.
    private const int FewestPastCharacters = 42;

    private readonly float _fewestPeerCharacters = 30 + (2 * MathF.Log2(Math.Max(1, Units / 250f)));

    /// <summary>Whether a passage is long enough, and enough of it is equal.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="isOwn">Whether both texts are one unit's.</param>
    /// <param name="isSame">Whether both are one text.</param>
    public bool IsLong(AlignedPair pair, bool isOwn, bool isSame) =>
        Math.Max(pair.EndA - pair.A, pair.EndB - pair.B) >= Shortest
        && pair.Characters >= (isSame ? FewestOwnCharacters : isOwn ? FewestPastCharacters : _fewestPeerCharacters);

    // Heavy rewriting leaves more than half; below, two texts share a stock of names and turns, of which a unit has its own.
    private const double LeastSimilarity = 0.46;
    private const double LeastOwnSimilarity = 0.58;

    // Unless the one is the other drawn out: then half of the shorter side is equal, and it says much.
    private const double LeastOfLonger = 0.2;
    private const float MoreBits = 10;

    // Where less than half is equal a handful of turns is no more than two units' stock of them.
    private const double Thin = 0.5;
    private const int FewestOfThin = 60;

    /// <summary>Whether enough of a passage is equal.</summary>
    /// <param name="ofLonger">Equal characters in parts of the longer side.</param>
    /// <param name="ofShorter">In parts of the shorter side.</param>
    /// <param name="pair">The passage.</param>
    /// <param name="isOwn">Whether both texts are one unit's.</param>
    public bool IsAlike(double ofLonger, double ofShorter, AlignedPair pair, bool isOwn) => isOwn
        ? ofLonger >= LeastOwnSimilarity
        : (ofLonger >= LeastSimilarity || (ofLonger >= LeastOfLonger && ofShorter >= LeastSimilarity && pair.Bits >= PeerBits + MoreBits))
            && (ofLonger >= Thin || pair.Characters >= FewestOfThin);

    // Two units tell of one event in a sentence each; its name and place are forty characters of it.
    private const int FewestOfASentence = 48;

    /// <summary>Whether a passage shared with another unit is one turn that happens to be rare: just enough bits, in fewer characters than a sentence has.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="equal">Its equal characters, those in its gaps too.</param>
    public bool IsOneTurn(AlignedPair pair, int equal) => equal < FewestOfASentence && pair.Bits < PeerBits + MoreBits;

    // A reworked copy has lost words, gained some, and kept a part of others. Where most gaps hold other words than before, and many, what is
    // equal is a frame, and they its filling. A unit knows its own frames by heart.
    private const double MostReplaced = 0.3;
    private const double MostReplacedOfOwn = 0.2;
    private const double MostFilled = 0.6;
    private const float MostBitsFilled = 1.1f;

    /// <summary>Whether what is equal is a frame, in which each text has its own words.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="equal">Its equal characters, those in its gaps too.</param>
    /// <param name="gaps">What stands between its runs.</param>
    /// <param name="isPast">Whether both texts are one unit's of two years.</param>
    public static bool IsFilledFrame(AlignedPair pair, int equal, GapAlignment gaps, bool isPast) =>
        gaps.Replaced > equal * (isPast ? MostReplacedOfOwn : MostReplaced) && gaps.Filled >= gaps.Count * MostFilled && pair.Bits < pair.Characters * MostBitsFilled;

    /// <summary>How much less the strongest chain of a passage may say when what is equal is spread over the passage, in bits.</summary>
    public const float BitsForSpread = 12;

    // Reworked at every sixth character a sentence falls to pieces none of which says much.
    private const int FewestOfSpread = 45;
    private const float LeastBitsBesideLongest = 12;
    private const double LeastSimilarityOfSpread = 0.55;
    private const double MostReplacedOfSpread = 0.2;
    private const double MostFilledOfSpread = 0.4;

    /// <summary>Whether what is equal is spread over all of a passage, and words of it stand in the gaps too: more than one rare turn and chance beside it.</summary>
    /// <param name="pair">The passage.</param>
    /// <param name="equal">Its equal characters, those in its gaps too.</param>
    /// <param name="similarity">How much of it is equal, 0 to 1.</param>
    /// <param name="gaps">What stands between its runs.</param>
    public static bool IsSpread(AlignedPair pair, int equal, double similarity, GapAlignment gaps) =>
        equal >= FewestOfSpread && similarity >= LeastSimilarityOfSpread && gaps.Count > 1
        && gaps.Filled <= gaps.Count * MostFilledOfSpread && gaps.Replaced <= equal * MostReplacedOfSpread
        && pair.Bits - pair.Anchors.Max(anchor => anchor.Bits) >= LeastBitsBesideLongest;

    // A sentence or two; a paragraph.
    private const int LongestFormula = 130;
    private const int LongestFrame = 300;
    private const int FewestOfAFormula = 5;
    private const int FewestOfAFrame = 10;
    private const int FewestOfAPage = 20;

    // What so many report years have is no longer news; before that nothing is known of how long a phrase has stood.
    private const int LongStanding = 3;

    // Of a copy in which names and numbers were swapped more is equal, and what is equal says more, in bits a character. A unit fills its own
    // frames with its own places, which say much: there a number in forty letters shows a frame.
    private const double MostOfAFrame = 0.86;
    private const float MostBitsOfAFrame = 0.65f;
    private const int LettersOfANumber = 40;

    /// <summary>How many years there are, three for more than three.</summary>
    public static int SomeYears(IEnumerable<int> years) => years.Distinct().Take(LongStanding).Count();

    /// <summary>
    /// Whether a passage is customary: a formula when more than five units and a fiftieth of all write it, or almost so many have it through
    /// the years and most of its turns are wider and older still; a frame around figures and names when a fifteenth of all fill it in. A page
    /// is copied, unless a fifth of many write it; so is a formula that all have from one year while others are known.
    /// </summary>
    /// <param name="pair">The passage.</param>
    /// <param name="similarity">How much of it is equal, 0 to 1.</param>
    /// <param name="numbers">Numbers in it.</param>
    /// <param name="isOwn">Whether both texts are one unit's.</param>
    /// <param name="spread">How widely and for how long its wording stands.</param>
    public bool IsCustomary(AlignedPair pair, double similarity, int numbers, bool isOwn, WordingSpread spread)
    {
        var length = pair.EndA - pair.A;
        var isOfOneYear = Years == LongStanding && spread.MiddleYears <= 1;
        return spread.Units > Math.Max(FewestOfAPage, Units / 5)
            || (length <= LongestFormula && ((spread.Units > Math.Max(FewestOfAFormula, Units / 50) && !isOfOneYear) || IsOld(spread)))
            || (length <= LongestFrame && !isOfOneYear && IsFrame(pair, similarity, numbers, isOwn) && spread.MiddleUnits > Math.Max(FewestOfAFrame, Units / 15));
    }

    private bool IsOld(WordingSpread spread) =>
        spread.Units >= Math.Max(FewestOfAFormula, Units / 60) && spread.Years > 1 && spread.MiddleUnits > Math.Max(FewestOfAFrame, Units / 25) && spread.MiddleYears >= LongStanding;

    private static bool IsFrame(AlignedPair pair, double similarity, int numbers, bool isOwn) =>
        similarity < MostOfAFrame && (isOwn ? numbers * LettersOfANumber >= pair.EndA - pair.A : pair.Bits < pair.Characters * MostBitsOfAFrame);
}
