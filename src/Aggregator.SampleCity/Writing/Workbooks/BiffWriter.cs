namespace Aggregator.SampleCity.Writing.Workbooks;

/// <summary>Writes records of a type, a length and fields in little-endian order.</summary>
internal sealed class BiffWriter
{
    /// <summary>Longest content of a record; what is longer goes on in another.</summary>
    public const int Longest = 8224;

    private readonly List<byte> _bytes = new(40_000);
    private int _start = -1;

    /// <summary>How much more fits into the record under way.</summary>
    public int Room => Longest - (_bytes.Count - _start - 4);

    /// <summary>Begins a record; the one before it ends.</summary>
    public BiffWriter Begin(ushort type)
    {
        End();
        _start = _bytes.Count;
        return U16(type).U16(0);
    }

    public BiffWriter U8(byte value)
    {
        _bytes.Add(value);
        return this;
    }

    public BiffWriter U16(ushort value) => U8((byte)(value & 0xFF)).U8((byte)(value >> 8));

    public BiffWriter U32(uint value) => U16((ushort)(value & 0xFFFF)).U16((ushort)(value >> 16));

    public BiffWriter F64(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        return U32((uint)(bits & 0xFFFFFFFF)).U32((uint)(bits >> 32));
    }

    /// <summary>Characters of two bytes.</summary>
    public BiffWriter Characters(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            U16(unit);
        }

        return this;
    }

    public byte[] ToArray()
    {
        End();
        return [.. _bytes];
    }

    private void End()
    {
        if (_start >= 0)
        {
            var length = _bytes.Count - _start - 4;
            (_bytes[_start + 2], _bytes[_start + 3]) = ((byte)(length & 0xFF), (byte)(length >> 8));
        }
    }
}
