using System.Text;
using System.Text.Unicode;

namespace Aggregator.Intake.Reading.PlainText;

/// <summary>Finds the encoding of a Chinese text by its bytes: byte-order mark, valid UTF-8, the declared one, GB18030.</summary>
internal static class TextDecoding
{
    private const char Bad = '\uFFFD';

    private static readonly Encoding Utf8Strict = new UTF8Encoding(false, true);

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

        if (Utf8.IsValid(bytes))
        {
            return new DecodedText(Utf8Strict.GetString(bytes), "utf-8", 0);
        }

        DecodedText? best = null;
        foreach (var candidate in Candidates(declared))
        {
            var decoded = Lenient(bytes, candidate);
            if (best is null || decoded.BadCharacters < best.BadCharacters)
            {
                best = decoded;
            }

            if (best.BadCharacters == 0)
            {
                break;
            }
        }

        return best!;
    }

    /// <summary>Whether the characters are those of no text: many control characters, private or undecodable ones.</summary>
    public static bool IsGarbage(string text)
    {
        var odd = 0;
        foreach (var c in text)
        {
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v') || c is >= '\u007F' and <= '\u009F' or >= '\uE000' and <= '\uF8FF' or Bad)
            {
                odd++;
            }
        }

        return (long)odd * 25 > text.Length;
    }

    private static IEnumerable<Encoding> Candidates(string? declared)
    {
        if (Named(declared) is { } named)
        {
            yield return named;
        }

        yield return CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        yield return Encoding.UTF8;
    }

    private static Encoding? Named(string? charset)
    {
        // GBK and GB2312 are subsets of GB18030, and pages that say GB2312 use all of it.
        var name = charset?.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            null or "" => null,
            "gb2312" or "gbk" or "gb_2312-80" or "gb18030" or "x-gbk" => "gb18030",
            "utf8" or "utf-8" => "utf-8",
            "big5" or "big5-hkscs" => "big5",
            _ => null,
        };
        return name is null ? null : name == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    private static DecodedText Lenient(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = lenient.GetString(bytes);
        return new DecodedText(text, encoding.WebName, text.AsSpan().Count(Bad));
    }
}
