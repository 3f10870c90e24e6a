namespace Aggregator.Core.Reuse;

/// <summary>Names the texts that are longer than what of one text is compared: the rest of them is looked at by nobody.</summary>
public static class CutTexts
{
    /// <summary>Characters of one text that are compared, after reducing.</summary>
    public const int Compared = NormalText.Longest;

    /// <summary>Those of some texts that have more, in their order.</summary>
    public static IReadOnlyList<ReuseText> Of(IEnumerable<ReuseText> texts) => [.. texts.Where(IsCut)];

    private static bool IsCut(ReuseText text)
    {
        // Reducing makes no text longer: all but a few are told by their length.
        if (text.Text.Length <= Compared)
        {
            return false;
        }

        var parts = ComparedParts.Of(text).ToList();
        var length = parts.Sum(part => part.Length + 1L);
        if (length <= Compared || length > NormalText.MostRead)
        {
            return length > Compared;
        }

        var (letters, count) = (new char[length], 0);
        foreach (var part in parts)
        {
            count += CharacterFold.Fold(text.Text.AsSpan(part.Offset, part.Length), letters.AsSpan(count), [], []);
            letters[count++] = CharacterFold.Blank;
        }

        return OwnNames.Fold(text, letters.AsSpan(0, count), [], []) > Compared;
    }
}
