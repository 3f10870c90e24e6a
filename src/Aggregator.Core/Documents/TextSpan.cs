namespace Aggregator.Core.Documents;

/// <summary>A stretch of a document's text, in UTF-16 units; the end is exclusive.</summary>
/// <param name="Offset">First unit, from 0.</param>
/// <param name="Length">How many units; 0 marks a place without text.</param>
public readonly record struct TextSpan(int Offset, int Length)
{
    /// <summary>The first unit behind the stretch.</summary>
    public int End => Offset + Length;

    /// <summary>The stretch from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies inside this stretch.</summary>
    public bool Contains(TextSpan other) => other.Offset >= Offset && other.End <= End;

    /// <summary>The text of this stretch within <paramref name="text"/>.</summary>
    public string Of(string text) => text.Substring(Offset, Length);
}
