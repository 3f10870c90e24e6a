using System.Text;

namespace Aggregator.Publishing.Texts;

/// <summary>UTF-8 without a byte-order mark; a lone surrogate becomes U+FFFD.</summary>
internal static class Utf8
{
    public static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(Stream stream, string text) => stream.Write(Encoding.GetBytes(text));
}
