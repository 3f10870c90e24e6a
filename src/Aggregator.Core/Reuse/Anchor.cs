namespace Aggregator.Core.Reuse;

/// <summary>A maximal run of equal characters of two reduced texts.</summary>
/// <param name="A">Its place in the one.</param>
/// <param name="B">Its place in the other.</param>
/// <param name="Length">Its length.</param>
/// <param name="Bits">How much it says, in bits: the rarest of its grams whole, of the others what does not overlap.</param>
internal readonly record struct Anchor(int A, int B, int Length, float Bits)
{
    /// <summary>Behind its last character in the one text.</summary>
    public int EndA => A + Length;

    /// <summary>Behind its last character in the other.</summary>
    public int EndB => B + Length;
}
