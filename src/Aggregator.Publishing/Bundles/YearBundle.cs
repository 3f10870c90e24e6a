using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.OpenData.Fields;
using Aggregator.Publishing.Texts;
using Aggregator.Publishing.Workbooks;
using Aggregator.Publishing.Workbooks.Evaluations;

namespace Aggregator.Publishing.Bundles;

/// <summary>
/// Everything published of one year in one zip: the files of the night, the data as tables and their schemas, a note for the reader, and a
/// manifest with the hash of each. The same files give the same bytes.
/// </summary>
public static class YearBundle
{
    /// <summary>The note for the reader.</summary>
    public const string Note = "说明.txt";

    /// <summary>The list of everything else in it, written last.</summary>
    public const string Manifest = "manifest.json";

    private sealed record Entry(string File, long Bytes, string Sha256, string State);

    /// <summary>Writes the zip; one entry at a time is held open and none in memory.</summary>
    /// <param name="target">Where it goes; left open.</param>
    /// <param name="title">What it is, one line.</param>
    /// <param name="notes">What a reader should know, sentences.</param>
    /// <param name="files">What was published. The zip of all evaluation sheets is left out: the sheets are in it.</param>
    /// <param name="stop">Stops it.</param>
    public static void Write(Stream target, string title, IReadOnlyList<string> notes, IReadOnlyList<BundledFile> files, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(files);
        var entries = new List<Entry>();
        var gone = new List<string>();
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Utf8.Encoding);
        foreach (var file in files.Where(file => file.File != EvaluationFiles.ZipName).OrderBy(file => file.File, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            using var content = file.Open();
            if (content is null)
            {
                gone.Add(file.File);
                continue;
            }

            entries.Add(Add(zip, file.File, content.CopyTo, file.PublishedSha256));
            if (DataFile.All.FirstOrDefault(known => known.Path == file.File) is { } data)
            {
                using var json = file.Open()!;
                entries.Add(Add(zip, "csv/" + data.CsvName, stream => DataCsv.Write(data, json, stream), null));
                entries.Add(Add(zip, "schema/" + data.SchemaName, stream => stream.Write(DataSchema.Bytes(data)), null));
            }
        }

        IEnumerable<string> lines = [title, "", .. notes, .. gone.Select(file => $"“{file}”已不在输出目录里，没有收入。"), .. entries.Where(entry => entry.State == "changed").Select(entry => $"“{entry.File}”与发布时不一样。")];
        entries.Add(Add(zip, Note, stream => stream.Write([0xEF, 0xBB, 0xBF, .. Utf8.Encoding.GetBytes(string.Join("\r\n", lines) + "\r\n")]), null));
        Add(zip, Manifest, stream => WriteManifest(stream, title, entries), null);
    }

    private static Entry Add(ZipArchive zip, string file, Action<Stream> write, string? published)
    {
        var entry = zip.CreateEntry(file, file.EndsWith(".xlsx", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = StablePackage.EntryTime;
        using var stream = entry.Open();
        using var hashed = new HashedStream(stream);
        write(hashed);
        var sha256 = hashed.Sha256();
        return new Entry(file, hashed.Written, sha256, published is null ? "" : published == sha256 ? "published" : "changed");
    }

    private static void WriteManifest(Stream stream, string title, List<Entry> entries)
    {
        using (var json = new Utf8JsonWriter(stream, JsonValues.ForReaders))
        {
            json.WriteStartObject();
            json.Text("title", title);
            json.Array("files", entries.OrderBy(entry => entry.File, StringComparer.Ordinal), (writer, entry) =>
            {
                writer.WriteStartObject();
                writer.Text("file", entry.File);
                writer.WriteNumber("bytes", entry.Bytes);
                writer.Text("sha256", entry.Sha256);
                if (entry.State.Length > 0)
                {
                    writer.WriteBoolean("asPublished", entry.State == "published");
                }

                writer.WriteEndObject();
            });
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    /// <summary>Counts and hashes what is written through it.</summary>
    private sealed class HashedStream(Stream inner) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position
        {
            get => Written;
            set => throw new NotSupportedException();
        }

        public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer);
            _hash.AppendData(buffer);
            Written += buffer.Length;
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _hash.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
