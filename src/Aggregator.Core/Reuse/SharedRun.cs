namespace Aggregator.Core.Reuse;

/// <summary>A maximal run of equal characters of two reduced texts.</summary>
/// <param name="A">Start in the later text.</param>
/// <param name="B">Start in the earlier text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Own">How many of its characters no form or law dictates.</param>
internal sealed record SharedRun(int A, int B, int Length, int Own)
{
    /// <summary>The shortest run that is reported, in characters of its own.</summary>
    public const int Shortest = 40;

    // Repetitive text (xxxx, lists of one word) matches itself anywhere.
    private const double LeastVariety = 0.25;

    /// <summary>The run around a shared gram, or null when it is too short, too repetitive, mostly digits, or overlaps itself.</summary>
    public static SharedRun? Around(NormalText a, NormalText b, int atA, int atB)
    {
        if (string.CompareOrdinal(a.Text, atA, b.Text, atB, Fingerprints.GramLength) != 0)
        {
            return null; // Two grams with one hash.
        }

        var self = ReferenceEquals(a, b);
        var (startA, startB) = (atA, atB);
        while (startA > 0 && startB > 0 && Same(a.Text[startA - 1], b.Text[startB - 1]))
        {
            (startA, startB) = (startA - 1, startB - 1);
        }

        var (endA, endB) = (atA + Fingerprints.GramLength, atB + Fingerprints.GramLength);
        while (endA < a.Text.Length && endB < b.Text.Length && Same(a.Text[endA], b.Text[endB]))
        {
            (endA, endB) = (endA + 1, endB + 1);
        }

        // Within one text the two sides must not run into each other.
        var length = self ? Math.Min(endA - startA, Math.Abs(startA - startB)) : endA - startA;
        var own = 0;
        var digits = 0;
        var seen = new HashSet<char>();
        for (var i = startA; i < startA + length; i++)
        {
            own += a.Mandated[i] ? 0 : 1;
            digits += char.IsAsciiDigit(a.Text[i]) ? 1 : 0;
            seen.Add(a.Text[i]);
        }

        return own >= Shortest && digits * 2 < length && seen.Count >= Math.Min(length, 120) * LeastVariety
            ? new SharedRun(startA, startB, length, own)
            : null;
    }

    private static bool Same(char left, char right) => left == right && left != NormalText.Barrier;
}
