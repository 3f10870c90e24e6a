using System.Text;

namespace Aggregator.Core.Checking;

/// <summary>
/// Characters no one writes, in simplified or traditional: outside GB 2312 and outside the commoner half of Big5. A text read in the wrong
/// code page is full of them; a name has one at most.
/// </summary>
internal static class RareHan
{
    private const char First = '\u4E00';
    private const char Last = '\u9FA5';
    private static readonly bool[] Rare = Make();

    /// <summary>Whether a character is such a one.</summary>
    public static bool Is(char c) => c is >= First and <= Last && Rare[c - First];

    private static bool[] Make()
    {
        var (gbk, big5) = (Strict(936), Strict(950));
        var rare = new bool[Last - First + 1];
        Span<byte> bytes = stackalloc byte[4];
        for (var c = First; c <= Last; c++)
        {
            var simplified = Bytes(gbk, c, bytes) == 2 && bytes[0] is >= 0xB0 and <= 0xF7 && bytes[1] >= 0xA1;
            rare[c - First] = !simplified && !(Bytes(big5, c, bytes) == 2 && bytes[0] is >= 0xA4 and <= 0xC6);
        }

        return rare;
    }

    private static int Bytes(Encoding encoding, char c, Span<byte> bytes) => encoding.GetBytes([c], bytes);

    private static Encoding Strict(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;
}
