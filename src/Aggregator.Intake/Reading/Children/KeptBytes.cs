namespace Aggregator.Intake.Reading.Children;

/// <summary>Takes what a child writes, up to a limit.</summary>
internal sealed class KeptBytes(int limit)
{
    private readonly Lock _gate = new();

    private byte[] _kept = new byte[Math.Min(limit, 1 << 16)];

    private int _length;

    private volatile bool _full;

    /// <summary>More came than may be kept.</summary>
    public bool IsFull => _full;

    /// <summary>Reads to the end of the stream; a full one that does not stop goes on and drops, so that the writer is not held up.</summary>
    public void Drain(Stream stream, bool stopWhenFull)
    {
        var block = new byte[1 << 16];
        try
        {
            for (int count; (count = stream.Read(block)) > 0 && !(_full && stopWhenFull);)
            {
                lock (_gate)
                {
                    Keep(block.AsSpan(0, count));
                }
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The child was ended while it wrote.
        }
    }

    public byte[] ToArray()
    {
        lock (_gate)
        {
            return _kept[.._length];
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(bytes.Length, limit - _length);
        if (_length + taken > _kept.Length)
        {
            Array.Resize(ref _kept, (int)Math.Min(limit, Math.Max(2L * _kept.Length, _length + taken)));
        }

        bytes[..taken].CopyTo(_kept.AsSpan(_length));
        _length += taken;
        _full |= bytes.Length > taken;
    }
}
