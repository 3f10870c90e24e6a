using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Aggregator.Pipeline;

/// <summary>The key of a stage's output: what it was made from.</summary>
internal static class InputHash
{
    /// <summary>64 lower-case hex digits over the parts in order.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // Length first, so that two lists of parts never run together to the same bytes.
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of a value through its JSON.</summary>
    public static string OfValue<T>(T value) => Of(JsonSerializer.Serialize(value, Payload.Options));
}
