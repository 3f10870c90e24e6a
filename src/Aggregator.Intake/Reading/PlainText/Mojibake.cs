using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Aggregator.Intake.Reading.PlainText;

/// <summary>Finds text that was decoded wrongly before it was saved: its bytes are sound, its words are not.</summary>
internal static class Mojibake
{
    /// <summary>A run of Han this long that spells valid UTF-8 when written in GBK is no chance.</summary>
    private const int LeastRun = 6;

    private const int LongestRun = 400;
    private const int LatinLeast = 20;

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private const char First = '\u4E00';

    // The two bytes of each Han in GBK, filled in as they are met; the encoder is slow for a few characters at a time. 0 for not met.
    private static readonly ushort[] Pairs = new ushort['\u9FFF' - First + 1];

    // What U+FFFD and uninitialised memory become in GBK.
    private static readonly SearchValues<string> Signs = SearchValues.Create(["锟斤拷", "烫烫烫", "屯屯屯"], StringComparison.Ordinal);

    /// <summary>How many places look so; 0 for honest text.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        var places = 0;
        for (var rest = text; rest.IndexOfAny(Signs) is >= 0 and var at; rest = rest[(at + 3)..])
        {
            places++;
        }

        for (var rest = text; rest.IndexOfAnyInRange('\u4E00', '\u9FFF') is >= 0 and var start;)
        {
            rest = rest[start..];
            var most = Math.Min(rest.Length, LongestRun);
            var length = rest[..most].IndexOfAnyExceptInRange('\u4E00', '\u9FFF');
            length = length < 0 ? most : length;
            places += length >= LeastRun && SpellsUtf8(rest[..length]) ? 1 : 0;
            rest = rest[length..];
        }

        return places + Latin(text);
    }

    private static bool SpellsUtf8(ReadOnlySpan<char> run)
    {
        // The first byte alone clears most honest text: a lead byte of three, then two that continue it.
        Span<byte> bytes = stackalloc byte[LongestRun * 4];
        return IsUtf8(bytes[..InGb(run[..LeastRun], bytes)]) && IsUtf8(bytes[..InGb(run, bytes)]);
    }

    private static int InGb(ReadOnlySpan<char> run, Span<byte> bytes)
    {
        var length = 0;
        foreach (var c in run)
        {
            var pair = Pairs[c - First];
            if (pair == 0)
            {
                var written = Gb.GetBytes([c], bytes[length..]);
                if (written != 2)
                {
                    return Gb.GetBytes(run, bytes);
                }

                Pairs[c - First] = pair = (ushort)(bytes[length] << 8 | bytes[length + 1]);
            }

            bytes[length++] = (byte)(pair >> 8);
            bytes[length++] = (byte)(pair & 0xFF);
        }

        return length;
    }

    // Cut where the run was cut: up to two bytes at the start continue a character, up to two at the end begin one.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (start < 2 && start < bytes.Length && bytes[start] is >= 0x80 and < 0xC0)
        {
            start++;
        }

        for (var cut = 0; cut <= 2 && bytes.Length - cut > start; cut++)
        {
            if (Utf8.IsValid(bytes[start..^cut]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>UTF-8 read as Latin-1: accented letters in place of Han.</summary>
    private static int Latin(ReadOnlySpan<char> text)
    {
        var latin = 0;
        for (var rest = text; rest.IndexOfAnyInRange('\u0080', '\u00FF') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            latin += rest[at] is not ('\u00A0' or '\u00B7' or '\u00D7' or '\u00B0' or '\u00B1') ? 1 : 0;
        }

        return latin >= LatinLeast && latin * 5 > text.Length ? 1 : 0;
    }
}
