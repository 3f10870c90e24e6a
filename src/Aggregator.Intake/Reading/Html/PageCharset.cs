using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Intake.Reading.Html;

/// <summary>The charset a page states in its head.</summary>
internal static partial class PageCharset
{
    private const int Head = 4096;

    /// <summary>The first charset named in a meta tag or an XML declaration, or null.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*[""']?\s*([A-Za-z0-9_\-]{2,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
