using System.Text;
using System.Text.Unicode;

namespace Aggregator.Intake.Reading.PlainText;

/// <summary>Finds the encoding of a Chinese text by its bytes: byte-order mark, valid UTF-8, the declared one, GB18030.</summary>
internal static class TextDecoding
{
    private const char Bad = '\uFFFD';

    /// <summary>A text is UTF-8 with damage when it has this many sound characters beyond ASCII for a broken one; GBK read as UTF-8 has more broken ones than sound.</summary>
    private const int SoundPerBad = 3;

    /// <summary>Bytes beyond ASCII looked at to tell damaged UTF-8 from GBK.</summary>
    private const int Glance = 16 * 1024;

    /// <summary>A line of text with this many broken places is still a line of text.</summary>
    private const int FewBad = 4;

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>Decodes; <paramref name="declared"/> is a charset name a page states of itself, believed only when the bytes agree.</summary>
    /// <remarks>Valid UTF-8 with characters beyond ASCII is believed before any declaration: GBK text is next to never valid UTF-8.</remarks>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Lenient(bytes[3..], Encoding.UTF8);
            case [0xFF, 0xFE, ..]:
                return Lenient(bytes[2..], Encoding.Unicode);
            case [0xFE, 0xFF, ..]:
                return Lenient(bytes[2..], Encoding.BigEndianUnicode);
        }

        if (WideText.Encoding(bytes) is { } wide)
        {
            return Lenient(bytes, wide);
        }

        if (Utf8.IsValid(bytes))
        {
            var text = Encoding.UTF8.GetString(bytes);
            return IsPairsOnly(text) && Lenient(bytes, Gb) is { BadCharacters: 0 } gb && IsHan(gb.Text) ? gb : new DecodedText(text, "utf-8", text.AsSpan().Count(Bad));
        }

        // Broken UTF-8 often makes valid, senseless GB18030: what is mostly sound stays what it is.
        if (IsMostlyUtf8(bytes))
        {
            return Lenient(bytes, Encoding.UTF8);
        }

        var best = Lenient(bytes, Named(declared) ?? Gb);
        return best.BadCharacters > 0 && Lenient(bytes, Gb) is var other && other.BadCharacters < best.BadCharacters ? other : best;
    }

    /// <summary>Whether the characters are those of no text: many control characters, private or undecodable ones.</summary>
    public static bool IsGarbage(string text)
    {
        int odd = 0, bad = 0;
        foreach (var c in text)
        {
            // Nearly all characters are letters of ASCII or Han.
            if (c is >= ' ' and < '\u007F' or > '\u009F' and < '\uE000')
            {
                continue;
            }

            if (c == Bad)
            {
                bad++;
            }
            else if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v') || c is >= '\u007F' and <= '\u009F' and not ('\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D') or >= '\uE000' and <= '\uF8FF')
            {
                // The five exceptions are letters that Windows-1252 has not, in Chinese once read as it.
                odd++;
            }
        }

        // Words in the wrong code page hold private characters too; they are a text, to be told of.
        return (odd + (bad > FewBad ? (long)bad : 0)) * 25 > text.Length && Mojibake.In(text) == 0;
    }

    private static Encoding? Named(string? charset) => charset?.Trim().Trim('"', '\'').ToLowerInvariant() switch
    {
        // GBK and GB2312 are subsets of GB18030, and pages that say GB2312 use all of it.
        "gb2312" or "gbk" or "gb_2312-80" or "gb2312-80" or "csgb2312" or "euc-cn" or "cp936" or "gb18030" or "x-gbk" => Gb,
        "utf8" or "utf-8" => Encoding.UTF8,
        "big5" or "big5-hkscs" => CodePagesEncodingProvider.Instance.GetEncoding("big5"),
        _ => null,
    };

    /// <summary>Whether the bytes from the first one beyond ASCII on are UTF-8 with some damage.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F)..];
        var decoded = Lenient(sample[..Math.Min(sample.Length, Glance)], Encoding.UTF8);
        var sound = 0;
        foreach (var c in decoded.Text)
        {
            sound += c is >= '\u0080' and not Bad ? 1 : 0;
        }

        return sound >= (long)decoded.BadCharacters * SoundPerBad;
    }

    /// <summary>Whether all characters beyond ASCII are of two bytes in UTF-8, at least two of them and none a sign Chinese texts use: a short GBK text may look so.</summary>
    private static bool IsPairsOnly(string text)
    {
        var pairs = 0;
        foreach (var c in text)
        {
            if (c >= '\u0800' || c is >= '\u0080' and <= '\u00FF')
            {
                return false;
            }

            pairs += c >= '\u0100' ? 1 : 0;
        }

        return pairs >= 2;
    }

    private static bool IsHan(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0080' and (< '\u3000' or > '\u9FFF') and not (>= '\uFF00' and <= '\uFFEF'))
            {
                return false;
            }
        }

        return true;
    }

    private static DecodedText Lenient(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        // A decoder's own replacement is U+FFFD too, save for code pages, which answer with a question mark.
        var lenient = encoding;
        if (encoding.CodePage is not (65001 or 1200 or 1201))
        {
            lenient = (Encoding)encoding.Clone();
            lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        }

        var text = lenient.GetString(bytes);
        return new DecodedText(text, encoding.WebName, text.AsSpan().Count(Bad));
    }
}
