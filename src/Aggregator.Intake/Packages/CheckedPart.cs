using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Intake.Packages;

/// <summary>Unpacked bytes that must be as many, and have the checksum, as the package says. Owns the inner stream.</summary>
internal sealed class CheckedPart(Stream inner, long length, uint checksum) : ForwardStream
{
    private readonly Crc32 _crc = new();
    private long _read;

    public override long Length => length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        _crc.Add(buffer[..read]);
        if (_read > length || (read == 0 && buffer.Length > 0 && (_read != length || _crc.Value != checksum)))
        {
            throw new InvalidDataException("The entry is not what the directory says.");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
