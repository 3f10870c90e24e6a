using System.Numerics;
using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Reduced texts with their postings, in order of unit, year and id; never changed. Only names and years are held as objects.</summary>
public sealed class ReuseSegment
{
    private const int Chunk = 1 << 16;

    // A slot holds a few hashes; what holds more holds one that is everywhere.
    private const int ShortSlot = 64;

    private readonly SegmentLayout _layout;
    private readonly Dictionary<string, int> _numbers;

    private ReuseSegment(ReuseBytes bytes, SegmentLayout layout)
    {
        (Bytes, _layout) = (bytes, layout);
        Years = new int[layout.Texts];
        bytes.Read<int>(layout.Years, Years);
        (Ids, Units) = Names(bytes, layout);
        _numbers = Enumerable.Range(0, Ids.Length).ToDictionary(n => Ids[n], n => n, StringComparer.Ordinal);
    }

    /// <summary>All of it; a file holds these and nothing else.</summary>
    public ReuseBytes Bytes { get; }

    /// <summary>How many texts it holds.</summary>
    public int Texts => _layout.Texts;

    /// <summary>How many picked runs.</summary>
    public int Postings => _layout.Postings;

    internal string[] Ids { get; }

    internal string[] Units { get; }

    internal int[] Years { get; }

    /// <summary>Opens bytes that were written as a segment; all of them are read once to be checked.</summary>
    /// <exception cref="InvalidDataException">They are none, of another version, cut off or damaged.</exception>
    public static ReuseSegment Open(ReuseBytes bytes)
    {
        Span<byte> header = stackalloc byte[SegmentLayout.HeaderLength];
        bytes.Read(0, header);
        var layout = SegmentLayout.Read(header);
        if (layout.Length != bytes.Length || layout.Checksum != ChecksumOf(bytes))
        {
            throw new InvalidDataException("Cut off or damaged.");
        }

        try
        {
            return new ReuseSegment(bytes, layout);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or OutOfMemoryException)
        {
            throw new InvalidDataException("Damaged names.", e);
        }
    }

    /// <summary>CRC-32C of all behind the header.</summary>
    internal static uint ChecksumOf(ReuseBytes bytes)
    {
        var (sum, chunk) = (uint.MaxValue, new ulong[Chunk / 8]);
        for (long at = SegmentLayout.HeaderLength; at < bytes.Length; at += Chunk)
        {
            var length = (int)Math.Min(Chunk, bytes.Length - at);
            chunk.AsSpan(length / 8, Math.Min(1, chunk.Length - (length / 8))).Clear();
            bytes.Read(at, MemoryMarshal.AsBytes(chunk.AsSpan())[..length]);
            foreach (var word in chunk.AsSpan(0, (length + 7) / 8))
            {
                sum = BitOperations.Crc32C(sum, word);
            }
        }

        return ~sum;
    }

    /// <summary>The number of the text of an id; -1 when it is not here.</summary>
    internal int NumberOf(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>The postings of a hash, from and up to.</summary>
    internal (int From, int To) Find(uint hash)
    {
        Span<int> ends = stackalloc int[2];
        Bytes.Read(SegmentLayout.Starts + ((long)(hash >> _layout.Shift) * 4), ends);
        var (from, to) = (ends[0], ends[1]);
        if (from < 0 || to < from || to > _layout.Postings)
        {
            throw new InvalidDataException("A damaged directory.");
        }

        if (to - from > ShortSlot)
        {
            return (LowerBound(hash, from, to), LowerBound(hash + 1L, from, to));
        }

        Span<uint> keys = stackalloc uint[ShortSlot];
        keys = keys[..(to - from)];
        Bytes.Read(_layout.Keys + (from * 4L), keys);
        var first = keys.IndexOf(hash);
        return first < 0 ? (from, from) : (from + first, from + keys.LastIndexOf(hash) + 1);
    }

    /// <summary>Copies places of postings, text number times 2^20 plus place.</summary>
    internal void Read(int from, Span<ulong> places)
    {
        Bytes.Read(_layout.Places + (from * 8L), places);
        foreach (var place in places)
        {
            if (place >> FingerprintIndex.PlaceBits >= (ulong)_layout.Texts)
            {
                throw new InvalidDataException("A posting of no text.");
            }
        }
    }

    /// <summary>A text with its reduced characters, of which templates' wording is blank.</summary>
    internal NormalText TextOf(int number) => NormalText.Stored(Units[number], LettersOf(number), () => TextRecord.Read(RecordOf(number)));

    /// <summary>A text by name only, with its reduced characters: what an index is made of.</summary>
    internal NormalText OutlineOf(int number) =>
        NormalText.Stored(Units[number], LettersOf(number), () => new ReuseText(Ids[number], Units[number], "", [], Years[number], "report", "", default, []));

    /// <summary>About how many bytes a text takes here.</summary>
    internal long BytesOf(int number)
    {
        var ((letters, lettersEnd), (record, recordEnd)) = (Within(_layout.LetterStarts, number, _layout.Characters), Within(_layout.RecordStarts, number, _layout.RecordBytes));
        return BytesOf((lettersEnd - letters) * 2, recordEnd - record);
    }

    /// <summary>The same of a text that is not here yet: a run of twelve bytes for some four characters of two.</summary>
    internal static long BytesOf(long letterBytes, long recordBytes) => recordBytes + (letterBytes * 3);

    /// <summary>The bytes of a text.</summary>
    internal byte[] RecordOf(int number)
    {
        var (from, to) = Within(_layout.RecordStarts, number, _layout.RecordBytes);
        var record = new byte[to - from];
        Bytes.Read(_layout.Records + from, record);
        return record;
    }

    private char[] LettersOf(int number)
    {
        var (from, to) = Within(_layout.LetterStarts, number, _layout.Characters);
        var letters = new char[to - from + NormalText.Margin];
        Bytes.Read<char>(_layout.Letters + (from * 2), letters.AsSpan(0, (int)(to - from)));
        letters.AsSpan((int)(to - from)).Fill(CharacterFold.Blank);
        return letters;
    }

    private (long From, long To) Within(long starts, int number, long most)
    {
        Span<long> ends = stackalloc long[2];
        Bytes.Read(starts + (number * 8L), ends);
        return ends[0] >= 0 && ends[1] >= ends[0] && ends[1] <= most && ends[1] - ends[0] < int.MaxValue / 4 ? (ends[0], ends[1]) : throw new InvalidDataException("A damaged place.");
    }

    private int LowerBound(long hash, int from, int to)
    {
        Span<uint> key = stackalloc uint[1];
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            Bytes.Read(_layout.Keys + (middle * 4L), key);
            (from, to) = key[0] < hash ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private static (string[] Ids, string[] Units) Names(ReuseBytes bytes, SegmentLayout layout)
    {
        var names = new byte[layout.NameBytes];
        bytes.Read(layout.Names, names);
        var (ids, units) = (new string[layout.Texts], new string[layout.Texts]);
        var rest = (ReadOnlySpan<byte>)names;
        for (var n = 0; n < ids.Length; n++)
        {
            ids[n] = TextRecord.Text(ref rest);
            var unit = TextRecord.Text(ref rest);
            units[n] = n > 0 && unit == units[n - 1] ? units[n - 1] : unit;
        }

        return (ids, units);
    }
}
