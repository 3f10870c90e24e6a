using System.Text;

namespace Aggregator.Intake.Reading.PlainText;

/// <summary>Tells UTF-16 without byte-order mark, which old editors and databases write.</summary>
internal static class WideText
{
    private const int Glance = 8192;

    /// <summary>The encoding when nearly all pairs of bytes are characters of a Chinese text; null when the bytes are something else.</summary>
    /// <remarks>ASCII read in pairs looks like Han: only bytes with zeros among them, or such as are no UTF-8, are looked at.</remarks>
    public static Encoding? Encoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var head = bytes[..Math.Min(bytes.Length, Glance)];
        if (head.IndexOf((byte)0) < 0 && System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        int little = 0, big = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            little += IsUsual((char)(head[i] | head[i + 1] << 8)) ? 1 : 0;
            big += IsUsual((char)(head[i] << 8 | head[i + 1])) ? 1 : 0;
        }

        var pairs = head.Length / 2;
        return little > big && IsNearlyAll(little, pairs) ? System.Text.Encoding.Unicode
            : big > little && IsNearlyAll(big, pairs) ? System.Text.Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsNearlyAll(int usual, int pairs) => (long)usual * 100 >= (long)pairs * 98;

    private static bool IsUsual(char c) =>
        c is >= ' ' and <= '~' or '\t' or '\n' or '\r' or >= '\u4E00' and <= '\u9FFF' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF5E' or '\u00A0' or '\u00B7' or >= '\u2010' and <= '\u2026' or >= '\u2460' and <= '\u2473';
}
