using System.Buffers;
using System.Security.Cryptography;

namespace Aggregator.Server.Keeping;

/// <summary>Copies a stream and says what went through.</summary>
internal static class HashedCopy
{
    private const int BufferLength = 1 << 20;

    /// <summary>Length and hash of what was copied; stops, with one byte more than allowed counted, where there is more than <paramref name="most"/>.</summary>
    public static async Task<(long Bytes, string Sha256)> RunAsync(Stream from, Stream to, long most, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            long length = 0;
            int read;
            while ((read = await from.ReadAsync(buffer, stop)) > 0)
            {
                length += read;
                if (length > most)
                {
                    return (most + 1, "");
                }

                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), stop);
            }

            return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
