using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Aggregator.Data;

/// <summary>
/// Keys of texts that are too long for an index, and that a server's collation would blur: paths and subjects differ in case and
/// in trailing blanks.
/// </summary>
internal static class ContentKey
{
    /// <summary>SHA-256 over the parts, lower-case hex. Each part goes in with its length, so no two lists of parts give one key.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(MemoryMarshal.AsBytes(string.Create(CultureInfo.InvariantCulture, $"{part.Length}:").AsSpan()));
            // The UTF-16 units themselves: an encoding would fold broken surrogates into one character.
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
