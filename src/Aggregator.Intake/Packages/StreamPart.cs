using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Intake.Packages;

/// <summary>So many bytes of a stream from where it stands; the stream itself is left open.</summary>
internal sealed class StreamPart(Stream whole, long length) : ForwardStream
{
    private readonly long _length = length;
    private long _left = length;

    public override long Length => _length;

    public override long Position
    {
        get => _length - _left;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }
}
