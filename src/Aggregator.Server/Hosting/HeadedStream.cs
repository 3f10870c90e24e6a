using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Server.Hosting;

/// <summary>A stream whose first bytes are looked at before it is read.</summary>
internal sealed class HeadedStream(Stream inner) : ForwardStream
{
    private readonly byte[] _head = new byte[4];
    private int _length = -1;
    private int _at;

    /// <summary>Whether it begins like a zip package.</summary>
    public async Task<bool> IsZipAsync(CancellationToken stop)
    {
        _length = await inner.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, stop);
        return _head.AsSpan(0, _length).StartsWith("PK"u8);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at >= _length)
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }

        var some = Math.Min(buffer.Length, _length - _at);
        _head.AsMemory(_at, some).CopyTo(buffer);
        _at += some;
        return some;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();
}
