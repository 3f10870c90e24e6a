namespace Aggregator.SampleCity.Faults.Reuse.Edits;

/// <summary>Takes paragraphs apart into sentences.</summary>
internal static class Sentences
{
    /// <summary>The sentences of a paragraph, each with its full stop; what stands behind the last one is a sentence too.</summary>
    public static IReadOnlyList<string> Of(string paragraph)
    {
        var parts = paragraph.Split('。');
        return [.. parts.Select((part, i) => i < parts.Length - 1 ? part + "。" : part).Where(part => part.Length > 0)];
    }

    /// <summary>Letters and digits of a text: what is counted when a share is spoken of.</summary>
    public static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
