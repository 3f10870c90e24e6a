using System.Buffers;
using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Makes a segment of texts.</summary>
internal static class SegmentWriting
{
    /// <summary>The segment; the same texts make the same bytes.</summary>
    /// <param name="texts">Reduced, with their records, in order of unit, year and id.</param>
    /// <param name="stop">Stops it.</param>
    public static ReuseSegment Of(IReadOnlyList<(NormalText Text, byte[] Record)> texts, CancellationToken stop)
    {
        var index = FingerprintIndexing.Of([.. texts.Select(t => t.Text)], 1, stop);
        var names = new ArrayBufferWriter<byte>();
        var (letterStarts, recordStarts, years) = (new long[texts.Count + 1], new long[texts.Count + 1], new int[texts.Count]);
        for (var n = 0; n < texts.Count; n++)
        {
            var (text, record) = texts[n];
            TextRecord.Put(names, text.Source.Id);
            TextRecord.Put(names, text.Source.Unit);
            years[n] = text.Source.Year;
            letterStarts[n + 1] = letterStarts[n] + text.Length;
            recordStarts[n + 1] = recordStarts[n] + record.Length;
        }

        var layout = new SegmentLayout(texts.Count, index.Count, index.Shift, names.WrittenCount, letterStarts[^1], recordStarts[^1], 0);
        var bytes = new byte[layout.Length];
        Put(bytes, SegmentLayout.Starts, index.Starts);
        Put(bytes, layout.Keys, index.Keys.AsSpan(0, index.Count));
        Put(bytes, layout.Places, index.Places.AsSpan(0, index.Count));
        Put(bytes, layout.LetterStarts, letterStarts);
        Put(bytes, layout.RecordStarts, recordStarts);
        Put(bytes, layout.Years, years);
        names.WrittenSpan.CopyTo(bytes.AsSpan((int)layout.Names));
        for (var n = 0; n < texts.Count; n++)
        {
            var (text, record) = texts[n];
            Put(bytes, layout.Letters + (letterStarts[n] * 2), text.Letters.AsSpan(0, text.Length));
            record.CopyTo(bytes.AsSpan((int)(layout.Records + recordStarts[n])));
        }

        var whole = ReuseBytes.Of(bytes);
        (layout with { Checksum = ReuseSegment.ChecksumOf(whole) }).Write(bytes);
        return ReuseSegment.Open(whole);
    }

    private static void Put<T>(byte[] bytes, long at, ReadOnlySpan<T> numbers)
        where T : unmanaged => MemoryMarshal.AsBytes(numbers).CopyTo(bytes.AsSpan((int)at));
}
