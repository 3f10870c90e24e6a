using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Aggregator.Publishing.OpenData;

/// <summary>Streams JSON with one element on each line, so that two nights can be compared line by line and no file is held in memory.</summary>
internal static class JsonLines
{
    // Chinese stays readable; < > & ' + are escaped, so that the data can stand in a page.
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An array file: <c>[</c>, one element on each line, <c>]</c>.</summary>
    public static void WriteArray<T>(Stream stream, IEnumerable<T> elements, Action<Utf8JsonWriter, T> write)
    {
        stream.Write("["u8);
        WriteElements(stream, elements, write, ",\n"u8.ToArray(), "\n"u8.ToArray());
        stream.Write("\n]\n"u8);
    }

    /// <summary>One element on each line without brackets (JSONL).</summary>
    public static void WriteLines<T>(Stream stream, IEnumerable<T> elements, Action<Utf8JsonWriter, T> write)
    {
        if (WriteElements(stream, elements, write, "\n"u8.ToArray(), []))
        {
            stream.Write("\n"u8);
        }
    }

    private static bool WriteElements<T>(Stream stream, IEnumerable<T> elements, Action<Utf8JsonWriter, T> write, byte[] between, byte[] before)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        using var writer = new Utf8JsonWriter(buffer, Options);
        var any = false;
        foreach (var element in elements)
        {
            write(writer, element);
            writer.Flush();
            stream.Write(any ? between : before);
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
            writer.Reset();
            any = true;
        }

        return any;
    }
}
