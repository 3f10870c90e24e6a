using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>A text as bytes and back. Strings as UTF-16: shorter than UTF-8 for this language, and a broken surrogate stays as it is.</summary>
internal static class TextRecord
{
    /// <summary>The bytes of a text.</summary>
    public static byte[] Write(ReuseText text)
    {
        var to = new ArrayBufferWriter<byte>((text.Text.Length * 2) + 512);
        Put(to, text.Id);
        Put(to, text.Unit);
        Put(to, text.UnitName);
        Put(to, text.Kind);
        Put(to, text.Region);
        Put(to, text.Text);
        Put(to, text.Year);
        Put(to, text.Body);
        Put(to, text.OwnNames.Count);
        foreach (var name in text.OwnNames)
        {
            Put(to, name);
        }

        Put(to, text.Tables.Count);
        foreach (var table in text.Tables)
        {
            Put(to, table);
        }

        Put(to, text.Sections.Count);
        foreach (var section in text.Sections)
        {
            Put(to, section.Code);
            Put(to, section.Level);
            Put(to, section.Heading);
            Put(to, section.HeadingSpan);
            Put(to, section.BodySpan);
        }

        return to.WrittenSpan.ToArray();
    }

    /// <summary>The text of bytes that <see cref="Write"/> made.</summary>
    /// <exception cref="InvalidDataException">They are no such bytes.</exception>
    public static ReuseText Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Parse(bytes);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw new InvalidDataException("A damaged text.", e);
        }
    }

    private static ReuseText Parse(ReadOnlySpan<byte> from)
    {
        var (id, unit, name) = (Text(ref from), Text(ref from), Text(ref from));
        var (kind, region, text) = (Text(ref from), Text(ref from), Text(ref from));
        var (year, body) = (Number(ref from), Span(ref from));
        var names = new string[Count(ref from)];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Text(ref from);
        }

        var tables = new TextSpan[Count(ref from)];
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = Span(ref from);
        }

        var sections = new Section[Count(ref from)];
        for (var i = 0; i < sections.Length; i++)
        {
            sections[i] = new Section(Text(ref from), Number(ref from), Text(ref from), Span(ref from), Span(ref from));
        }

        return new ReuseText(id, unit, name, names, year, kind, text, body, sections) { Tables = tables, Region = region };
    }

    private static void Put(ArrayBufferWriter<byte> to, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(to.GetSpan(4), number);
        to.Advance(4);
    }

    private static void Put(ArrayBufferWriter<byte> to, TextSpan span)
    {
        Put(to, span.Offset);
        Put(to, span.Length);
    }

    /// <summary>Appends a string.</summary>
    public static void Put(ArrayBufferWriter<byte> to, string text)
    {
        Put(to, text.Length);
        to.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static int Number(ref ReadOnlySpan<byte> from)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(from);
        from = from[4..];
        return number;
    }

    // Each of what is counted takes four bytes at least.
    private static int Count(ref ReadOnlySpan<byte> from)
    {
        var count = Number(ref from);
        return count >= 0 && count <= from.Length / 4 ? count : throw new InvalidDataException("A damaged count.");
    }

    private static TextSpan Span(ref ReadOnlySpan<byte> from) => new(Number(ref from), Number(ref from));

    /// <summary>Takes a string from the front.</summary>
    public static string Text(ref ReadOnlySpan<byte> from)
    {
        var length = Number(ref from) * 2;
        var text = new string(MemoryMarshal.Cast<byte, char>(from[..length]));
        from = from[length..];
        return text;
    }
}
