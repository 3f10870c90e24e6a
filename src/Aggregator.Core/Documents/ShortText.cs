namespace Aggregator.Core.Documents;

/// <summary>Shortens what is shown, never between the halves of a surrogate pair: half a character is none.</summary>
public static class ShortText
{
    /// <summary>A text with no more than so many UTF-16 units, and … where something was cut.</summary>
    public static string Of(string text, int longest) => text.Length > longest ? Cut(text, longest) + "…" : text;

    /// <summary>The same without the sign.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
