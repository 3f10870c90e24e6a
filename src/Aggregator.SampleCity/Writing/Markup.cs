using System.Buffers;
using System.Net;
using System.Text;

namespace Aggregator.SampleCity.Writing;

/// <summary>Text inside XML and HTML.</summary>
internal static class Markup
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>The text with the five special characters escaped; nearly no text of a report holds one.</summary>
    public static string Escape(string text) => text.AsSpan().ContainsAny(Special) ? WebUtility.HtmlEncode(text) : text;

    /// <summary>UTF-8 without a byte-order mark.</summary>
    public static byte[] Bytes(StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString());
}
