using System.Buffers;
using System.IO.Compression;

namespace Aggregator.Intake.Portals;

/// <summary>Reads a body within bounds, unpacking it here: what is counted is both what came and what it became.</summary>
internal static class PortalBody
{
    /// <summary>The whole body, unpacked; null when it is larger than <paramref name="most"/> as sent or unpacked.</summary>
    /// <exception cref="InvalidDataException">It is packed in a way nobody asked for, or damaged.</exception>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int most, CancellationToken stop)
    {
        if (content.Headers.ContentLength > most)
        {
            return null;
        }

        var packing = content.Headers.ContentEncoding.Where(one => !one.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToList();
        await using var sent = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using var counted = new CountedStream(sent, most);
        switch (packing)
        {
            case []:
                return await AllAsync(counted, counted, most, stop).ConfigureAwait(false);
            case [var one] when one.Equals("gzip", StringComparison.OrdinalIgnoreCase) || one.Equals("x-gzip", StringComparison.OrdinalIgnoreCase):
                await using (var unpacked = new GZipStream(counted, CompressionMode.Decompress))
                {
                    return await AllAsync(unpacked, counted, most, stop).ConfigureAwait(false);
                }

            default:
                throw new InvalidDataException("The body is packed in a way that was not asked for.");
        }
    }

    private static async Task<byte[]?> AllAsync(Stream from, CountedStream counted, int most, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0;)
            {
                if (all.Length + read > most)
                {
                    return null;
                }

                all.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return counted.IsOver ? null : all.ToArray();
    }

    /// <summary>Ends where more has come than may.</summary>
    private sealed class CountedStream(Stream inner, int most) : Stream
    {
        private long _came;

        public bool IsOver => _came > most;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = IsOver ? 0 : await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            _came += read;
            return IsOver ? 0 : read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read without waiting for a server is not done here.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
