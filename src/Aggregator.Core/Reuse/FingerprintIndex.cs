namespace Aggregator.Core.Reuse;

/// <summary>Where the picked runs of all texts stand: postings sorted by hash, then text, then place.</summary>
/// <param name="Keys">The hash of each posting, rising.</param>
/// <param name="Places">Text number times 2^20 plus the place in its reduced characters, rising under one hash.</param>
/// <param name="Count">How many postings there are; both arrays may be longer.</param>
/// <param name="Starts">By the upper bits of a hash, where its postings begin; one more than there are such bits.</param>
/// <param name="Shift">How far a hash is shifted to give them.</param>
internal sealed record FingerprintIndex(uint[] Keys, ulong[] Places, int Count, int[] Starts, int Shift)
{
    /// <summary>Characters in a run. Shorter runs are found in more texts by chance, longer ones survive fewer edits.</summary>
    public const int GramLength = 7;

    // So many are walked sooner than halved.
    private const int Few = 8;

    /// <summary>Bits of a place in a text.</summary>
    public const int PlaceBits = 20;

    /// <summary>The postings of many hashes, from and up to.</summary>
    /// <param name="hashes">By place.</param>
    /// <param name="places">The places that are asked for.</param>
    /// <param name="found">As many as <paramref name="places"/>; where nothing has the hash, from and up to are equal.</param>
    public void Find(ReadOnlySpan<uint> hashes, ReadOnlySpan<int> places, Span<(int From, int To)> found)
    {
        // Slots lie anywhere in memory: read one after the other without a decision in between, many are under way at once.
        var (starts, shift) = (Starts, Shift);
        for (var i = 0; i < places.Length; i++)
        {
            var slot = hashes[places[i]] >> shift;
            found[i] = (starts[slot], starts[slot + 1]);
        }

        for (var i = 0; i < places.Length; i++)
        {
            found[i] = Find(hashes[places[i]], found[i].From, found[i].To);
        }
    }

    private (int From, int To) Find(uint hash, int at, int end)
    {
        if (end - at > Few && Keys[at] < hash)
        {
            at = LowerBound(at, end, hash);
        }

        while (at < end && Keys[at] < hash)
        {
            at++;
        }

        if (at == end || Keys[at] != hash)
        {
            return (at, at);
        }

        // Most slots hold one run; that of a common one is as long as there are texts, and is not walked.
        return (at, Keys[end - 1] == hash ? end : LowerBound(at, end, hash + 1));
    }

    private int LowerBound(int from, int to, uint hash)
    {
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Keys[middle] < hash ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>The first of some postings that is of a text or of one with a higher number; the end when there is none.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The one behind the last.</param>
    /// <param name="text">The text.</param>
    /// <param name="texts">How many texts there are.</param>
    public int FirstOf(int from, int to, int text, int texts)
    {
        var (postings, least) = (Places, (ulong)text << PlaceBits);

        // A common run stands in texts of all numbers alike: near where it is sought first.
        var guess = from + (int)((long)(to - from) * text / Math.Max(1, texts));
        for (var step = Few; guess > from && postings[guess - 1] >= least; step *= 2)
        {
            (to, guess) = (guess, Math.Max(from, guess - step));
        }

        from = guess;
        for (var step = Few; guess < to && postings[guess] < least; step *= 2)
        {
            (from, guess) = (guess + 1, Math.Min(to, guess + 1 + step));
        }

        to = Math.Min(to, guess);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = postings[middle] < least ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>The text of a posting.</summary>
    public static int TextOf(ulong place) => (int)(place >> PlaceBits);

    /// <summary>Its place there.</summary>
    public static int PlaceOf(ulong place) => (int)(place & ((1UL << PlaceBits) - 1));
}
