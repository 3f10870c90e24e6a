using System.Text;

namespace Aggregator.Server.Web.Searching;

/// <summary>
/// Folds letters and digits so that full-width and half-width, capital and small, radicals and characters find each other. Unit by unit:
/// no offset moves. Marks of punctuation stay as they are.
/// </summary>
public static class SearchFolding
{
    private static readonly char[] Folded = Table();

    private static readonly ILookup<char, char> Forms = Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => Folded[c] != c).ToLookup(c => Folded[c]);

    /// <summary>One unit folded.</summary>
    public static char Of(char c) => Folded[c];

    /// <summary>A text folded, the same object where nothing changes.</summary>
    public static string Of(string text) => IsFolded(text) ? text : string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = Folded[source[i]];
        }
    });

    /// <summary>Every character that folds to a folded one, itself first.</summary>
    public static char[] FormsOf(char folded) => [folded, .. Forms[folded]];

    /// <summary>Whether folding would change nothing.</summary>
    public static bool IsFolded(ReadOnlySpan<char> text) => ChangesIn(text) == FoldedScripts.None;

    /// <summary>What kind of characters folding would make out of others: a word of another kind is found in the text as it is.</summary>
    public static FoldedScripts ChangesIn(ReadOnlySpan<char> text)
    {
        var changes = FoldedScripts.None;
        foreach (var c in text)
        {
            if (Folded[c] != c)
            {
                changes |= KindOf(Folded[c]);
            }
        }

        return changes;
    }

    /// <summary>What kinds of characters stand in a folded word.</summary>
    public static FoldedScripts KindsOf(string word) => word.Aggregate(FoldedScripts.None, (kinds, c) => kinds | KindOf(c));

    private static FoldedScripts KindOf(char c) => char.IsAsciiDigit(c) ? FoldedScripts.Digits : c < '\u2e80' ? FoldedScripts.Letters : FoldedScripts.Han;

    private static char[] Table()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = c;
            if (!char.IsSurrogate(c) && (char.IsLetterOrDigit(c) || c is >= '\u2e80' and <= '\u2fdf'))
            {
                var normal = c.ToString().Normalize(NormalizationForm.FormKC);
                table[i] = char.ToLowerInvariant(normal.Length == 1 ? normal[0] : c);
            }
        }

        return table;
    }
}
