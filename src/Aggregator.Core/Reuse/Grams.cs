using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aggregator.Core.Reuse;

/// <summary>Hashes of all runs of k characters of a reduced text, and the places winnowing picks among them.</summary>
/// <remarks>
/// The hash is ours, so that every machine picks the same places: a sum of the characters, each times an odd number of its position,
/// mixed. It needs no carry from place to place, so a vector of places is hashed at once.
/// </remarks>
internal static class Grams
{
    /// <summary>The hash of a run that holds a blank; never picked.</summary>
    public const uint None = uint.MaxValue;

    /// <summary>A place is picked when its hash is the least of some window of so many places.</summary>
    public const int Window = 8;

    private static readonly uint[] Factors = [0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0xD3A2646D, 0xFD7046C5, 0xB55A4F09, 0x8F1BBCDD, 0x6ED9EBA1, 0x5A827999, 0xCA62C1D7];

    /// <summary>Hashes the run of <paramref name="k"/> characters at each place.</summary>
    /// <param name="letters">Reduced characters with a margin of at least 32 behind <paramref name="length"/>.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="k">Characters in a run, at most twelve.</param>
    /// <param name="hashes">At least <paramref name="length"/> + 32 long; behind the last run <see cref="None"/>.</param>
    /// <returns>How many runs there are.</returns>
    public static int Hash(ReadOnlySpan<char> letters, int length, int k, Span<uint> hashes)
    {
        var count = Math.Max(0, length - k + 1);
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(letters));
        ref var target = ref MemoryMarshal.GetReference(hashes);
        for (var i = 0; i < count; i += Vector256<ushort>.Count)
        {
            var (low, high) = (Vector256<uint>.Zero, Vector256<uint>.Zero);
            for (var j = 0; j < k; j++)
            {
                var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)(i + j)));
                var factor = Vector256.Create(Factors[j]);
                low += lower * factor;
                high += upper * factor;
            }

            Mix(low).StoreUnsafe(ref target, (nuint)i);
            Mix(high).StoreUnsafe(ref target, (nuint)(i + Vector256<uint>.Count));
        }

        hashes[count..Math.Min(hashes.Length, count + 32)].Fill(None);
        Close(letters[..length], k, hashes[..count]);
        return count;
    }

    /// <summary>Picks places by winnowing.</summary>
    /// <param name="hashes">As <see cref="Hash"/> left them.</param>
    /// <param name="count">How many runs there are.</param>
    /// <param name="least">Room for as many numbers as <paramref name="hashes"/>.</param>
    /// <param name="picked">Room for the places, at least <paramref name="count"/>.</param>
    /// <returns>How many were picked, in order of place.</returns>
    public static int Pick(ReadOnlySpan<uint> hashes, int count, Span<uint> least, Span<int> picked)
    {
        // least[i + Window - 1] is the least of the window that begins at i; a place is picked when the greatest least of the
        // windows it stands in is its own hash.
        ref var from = ref MemoryMarshal.GetReference(hashes);
        ref var to = ref MemoryMarshal.GetReference(least);
        least[..Window].Clear();
        for (var i = 0; i < count; i += Vector256<uint>.Count)
        {
            var smallest = Vector256.LoadUnsafe(ref from, (nuint)i);
            for (var j = 1; j < Window; j++)
            {
                smallest = Vector256.Min(smallest, Vector256.LoadUnsafe(ref from, (nuint)(i + j)));
            }

            smallest.StoreUnsafe(ref to, (nuint)(i + Window - 1));
        }

        var found = 0;
        var none = Vector256.Create(None);
        for (var i = 0; i < count; i += Vector256<uint>.Count)
        {
            var greatest = Vector256.LoadUnsafe(ref to, (nuint)i);
            for (var j = 1; j < Window; j++)
            {
                greatest = Vector256.Max(greatest, Vector256.LoadUnsafe(ref to, (nuint)(i + j)));
            }

            var own = Vector256.LoadUnsafe(ref from, (nuint)i);
            var bits = Vector256.AndNot(Vector256.Equals(greatest, own), Vector256.Equals(own, none)).ExtractMostSignificantBits();
            while (bits != 0)
            {
                picked[found++] = i + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
            }
        }

        return found;
    }

    private static Vector256<uint> Mix(Vector256<uint> sum)
    {
        sum ^= sum >>> 15;
        sum *= Vector256.Create(0x2C1B3C6Du);
        sum ^= sum >>> 12;
        sum *= Vector256.Create(0x297A2D39u);
        return sum ^ (sum >>> 15);
    }

    // Runs that hold a blank.
    private static void Close(ReadOnlySpan<char> letters, int k, Span<uint> hashes)
    {
        for (var at = letters.IndexOf(CharacterFold.Blank); at >= 0;)
        {
            var end = at + 1;
            while (end < letters.Length && letters[end] == CharacterFold.Blank)
            {
                end++;
            }

            var from = Math.Max(0, at - k + 1);
            if (from < hashes.Length)
            {
                hashes[from..Math.Min(end, hashes.Length)].Fill(None);
            }

            var next = letters[end..].IndexOf(CharacterFold.Blank);
            at = next < 0 ? -1 : end + next;
        }
    }
}
