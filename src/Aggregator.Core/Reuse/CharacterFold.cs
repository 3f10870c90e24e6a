using System.Text;

namespace Aggregator.Core.Reuse;

/// <summary>What a comparison sees of each character: half-width, lower-case, simplified; punctuation and space not at all.</summary>
internal static class CharacterFold
{
    /// <summary>Stands for what is not to be compared: the edge of a part, mandated wording. Equal to nothing, itself included.</summary>
    public const char Blank = '\u0001';

    /// <summary>Stands for a number, whatever its digits.</summary>
    public const char Number = '#';

    /// <summary>Stands for the unit's own name or place.</summary>
    public const char Name = '@';

    // In the table a character that may be part of a number stands moved into the private area, with its kind.
    private const char Special = '\ue000';
    private const char Digit = '\ue000';
    private const char Placeholder = '\ue001';
    private const char FirstNumeral = '\ue010';
    private const string Numerals = "〇零一二三四五六七八九十百千万亿两";

    private static readonly char[] Table = Load();

    /// <summary>Folds a text: a run of digits, of two or more Chinese numerals or of placeholders (xx, **) becomes one <see cref="Number"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">At least as long as the text.</param>
    /// <param name="starts">Place in the text of each folded character; empty when not wanted.</param>
    /// <param name="ends">Where it ends; as long as <paramref name="starts"/>.</param>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded, Span<int> starts, Span<int> ends)
    {
        var table = Table;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = table[text[i]];
            if (c == 0)
            {
                continue;
            }

            var end = i + 1;
            if (c is >= Special and < '\uf000')
            {
                c = Written(text, i, c, out end);
                if (c == 0 || (c == Number && count > 0 && folded[count - 1] == Number))
                {
                    if (c != 0 && !ends.IsEmpty)
                    {
                        ends[count - 1] = end; // 12.5, 1,200: one number.
                    }

                    i = end - 1;
                    continue;
                }
            }

            if (!starts.IsEmpty)
            {
                (starts[count], ends[count]) = (i, end);
            }

            folded[count++] = c;
            i = end - 1;
        }

        return count;
    }

    /// <summary>A short text folded.</summary>
    public static string Fold(string text)
    {
        var folded = new char[text.Length];
        return new string(folded, 0, Fold(text, folded, [], []));
    }

    private static char Written(ReadOnlySpan<char> text, int at, char kind, out int end)
    {
        end = at + 1;
        while (end < text.Length && IsLike(Table[text[end]], kind))
        {
            end++;
        }

        if (kind == Digit || end - at >= 2)
        {
            return Number;
        }

        return kind == Placeholder ? (text[at] is 'x' or 'X' or 'ｘ' or 'Ｘ' ? 'x' : Number) : Numerals[kind - FirstNumeral];
    }

    private static bool IsLike(char other, char kind) => kind >= FirstNumeral ? other is >= FirstNumeral and < '\uf000' : other == kind;

    private static char[] Load()
    {
        var table = new char[65536];
        for (var c = 0; c < table.Length; c++)
        {
            var character = (char)c;
            table[c] = char.IsDigit(character) ? Digit
                : char.IsLetter(character) ? char.ToLowerInvariant(character)
                : '\0';
        }

        for (var n = 0; n < Numerals.Length; n++)
        {
            table[Numerals[n]] = (char)(FirstNumeral + n);
        }

        foreach (var c in "xXｘＸ×*＊✕")
        {
            table[c] = Placeholder;
        }

        using var stream = typeof(CharacterFold).Assembly.GetManifestResourceStream("traditional.txt")
            ?? throw new InvalidOperationException("traditional.txt is not embedded.");
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                for (var at = 0; at < line.Length; at += 3)
                {
                    table[line[at]] = table[line[at + 1]];
                }
            }
        }

        // Full width and the Kangxi radicals that PDF files print in place of characters; last, so that their forms are folded too.
        foreach (var c in Enumerable.Range(0x2f00, 0xd6).Concat(Enumerable.Range(0xff01, 0x5e)))
        {
            var plain = ((char)c).ToString().Normalize(NormalizationForm.FormKC)[0];
            table[c] = table[plain];
        }

        return table;
    }
}
