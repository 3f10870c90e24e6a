namespace Aggregator.Intake.Reading.Containers;

/// <summary>A stream whose bytes are charged to a budget and summed up as they are read. Owns the inner stream.</summary>
internal sealed class CountedStream(Stream inner, UnpackBudget budget) : ForwardStream
{
    private readonly Crc32 _checksum = new();

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>The checksum of the bytes read so far.</summary>
    public uint Checksum => _checksum.Value;

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        budget.Spend(read);
        _checksum.Add(buffer[..read]);
        return read;
    }

    /// <summary>Reads to the end.</summary>
    public void Drain()
    {
        var buffer = new byte[64 << 10];
        while (Read(buffer) > 0)
        {
        }
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
