using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Server.Api;

/// <summary>A body that is read up to a length and no further. Reads only; the body stays open.</summary>
internal sealed class CappedStream(Stream inner, long longest) : ForwardStream
{
    private long _read;

    /// <summary>There is more than was allowed.</summary>
    internal sealed class TooLongException() : IOException("The body is longer than allowed.");

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    private int Count(int read)
    {
        _read += read;
        return _read <= longest ? read : throw new TooLongException();
    }
}
