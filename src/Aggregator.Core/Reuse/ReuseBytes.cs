using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>A stretch of bytes that is read piece by piece: an array here, a mapped file elsewhere. Read by many threads at once.</summary>
public abstract class ReuseBytes
{
    /// <summary>How many there are.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes of an array.</summary>
    public static ReuseBytes Of(byte[] bytes) => new InMemory(bytes);

    /// <summary>Copies bytes.</summary>
    /// <param name="offset">The first of them.</param>
    /// <param name="into">Filled.</param>
    /// <exception cref="InvalidDataException">They do not all lie within.</exception>
    public void Read(long offset, Span<byte> into)
    {
        if (offset < 0 || offset > Length - into.Length)
        {
            throw new InvalidDataException("Bytes behind the end were asked for.");
        }

        Copy(offset, into);
    }

    /// <summary>Copies numbers as they lie, little-endian.</summary>
    internal void Read<T>(long offset, Span<T> into)
        where T : unmanaged => Read(offset, MemoryMarshal.AsBytes(into));

    /// <summary>Copies bytes, all of which lie within.</summary>
    protected abstract void Copy(long offset, Span<byte> into);

    private sealed class InMemory(byte[] bytes) : ReuseBytes
    {
        public override long Length => bytes.Length;

        protected override void Copy(long offset, Span<byte> into) => bytes.AsSpan((int)offset, into.Length).CopyTo(into);
    }
}
