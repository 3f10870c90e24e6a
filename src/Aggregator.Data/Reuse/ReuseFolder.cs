using System.Security.Cryptography;
using System.Text.Json;
using Aggregator.Core.Reuse;

namespace Aggregator.Data.Reuse;

/// <summary>The files of an index of reports to compare with: background, templates, segments and the list that names them.</summary>
/// <remarks>
/// A file bears the hash of its bytes in its name and never changes; <c>index.json</c> is put in place last, in one step. A run that
/// dies leaves the older list with all its files. Files no list names are removed by the next that writes. All of it can be made anew
/// from the reports; it holds their texts and nothing else.
/// </remarks>
/// <param name="path">The folder; need not exist.</param>
public sealed class ReuseFolder(string path)
{
    private const int Version = 1;
    private const int Tries = 3;
    private const int Chunk = 1 << 20;
    private const string ListName = "index.json";
    private const string LockName = "index.lock";

    // A list of a million removed texts has some eight megabytes.
    private const long LongestList = 64_000_000;
    private const long LongestBackground = 1L << 28;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The index; null when the folder holds none. Segments stay mapped as long as it is used.</summary>
    /// <exception cref="ReuseFilesRefusedException">A file is damaged, foreign or missing.</exception>
    public ReuseIndex? Open()
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return File.Exists(PathOf(ListName)) ? Read() : null;
            }
            catch (ReuseFilesRefusedException e) when (left > 1 && e.InnerException is FileNotFoundException)
            {
                // Another process has put a newer list in place and removed the files of the older.
            }
        }
    }

    /// <summary>Writes what is not yet there and puts the list in place.</summary>
    /// <exception cref="ReuseFilesRefusedException">Another process is writing, or the disk refuses.</exception>
    public void Save(ReuseIndex index, CancellationToken stop = default)
    {
        Directory.CreateDirectory(path);
        try
        {
            using var mine = new FileStream(PathOf(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var list = new ReuseList(
                Version,
                Put("background", ReuseBytes.Of(index.Background.ToBytes()), stop),
                index.TemplateSegment() is { } templates ? Put("templates", templates.Bytes, stop) : null,
                [.. index.Parts.Select(part => new ReuseListItem(Put("reports", part.Segment.Bytes, stop), [.. part.Removed.Numbers]))]);
            var next = PathOf(ListName + ".tmp");
            File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(list, Options));
            File.Move(next, PathOf(ListName), overwrite: true);
            Sweep([list.Background, list.Templates, .. list.Segments.Select(segment => segment.File)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReuseFilesRefusedException($"相似比对的文件夹“{path}”不能写入：可能另一个进程正在写，或磁盘已满、没有权限，请处理后重试。", e);
        }
    }

    private ReuseIndex Read()
    {
        var list = Checked(ListName, ReadList);
        var background = Checked(list.Background, file => ReuseBackground.Read(Whole(file, LongestBackground)));
        var templates = list.Templates is { } name ? Checked(name, Segment) : null;
        var parts = list.Segments.Select(item => Checked(item.File, file => Part(file, item.Removed))).ToList();
        return Checked(ListName, _ => ReuseIndex.Of(background, templates, parts));
    }

    private static ReuseList ReadList(string file)
    {
        var list = JsonSerializer.Deserialize<ReuseList>(Whole(file, LongestList), Options);
        return list is { Version: Version, Background: not null, Segments: not null } && list.Segments.All(item => item is { File: not null, Removed: not null })
            ? list
            : throw new InvalidDataException("A list of another version.");
    }

    private static ReusePart Part(string file, IReadOnlyList<int> removed)
    {
        var segment = Segment(file);
        return removed.All(number => number >= 0 && number < segment.Texts)
            ? new ReusePart(segment, RemovedTexts.Of(removed))
            : throw new InvalidDataException("A removed text that is not there.");
    }

    private static ReuseSegment Segment(string file)
    {
        var bytes = new MappedBytes(file);
        try
        {
            return ReuseSegment.Open(bytes);
        }
        catch (InvalidDataException)
        {
            bytes.Dispose();
            throw;
        }
    }

    private static byte[] Whole(string file, long most) =>
        new FileInfo(file).Length <= most ? File.ReadAllBytes(file) : throw new InvalidDataException("Larger than any such file.");

    private T Checked<T>(string name, Func<string, T> read)
    {
        try
        {
            return Path.GetFileName(name) == name ? read(PathOf(name)) : throw new InvalidDataException("A file elsewhere.");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ReuseFilesRefusedException($"相似比对的文件“{PathOf(name)}”缺失、损坏或不是本版本所写，请删除文件夹“{path}”，下次运行会由各单位的报告重新生成。", e);
        }
    }

    // The name of the file with these bytes, which is written unless it is there.
    private string Put(string kind, ReuseBytes bytes, CancellationToken stop)
    {
        if (bytes is MappedBytes mapped && Path.GetFullPath(mapped.Path) == Path.GetFullPath(PathOf(Path.GetFileName(mapped.Path))))
        {
            return Path.GetFileName(mapped.Path);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var next = PathOf(kind + ".tmp");
        using (var stream = File.Create(next))
        {
            var chunk = new byte[Chunk];
            for (long at = 0; at < bytes.Length; at += Chunk)
            {
                stop.ThrowIfCancellationRequested();
                var part = chunk.AsSpan(0, (int)Math.Min(Chunk, bytes.Length - at));
                bytes.Read(at, part);
                hash.AppendData(part);
                stream.Write(part);
            }

            stream.Flush(flushToDisk: true);
        }

        var name = $"{kind}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..32]}.bin";
        File.Move(next, PathOf(name), overwrite: true);
        return name;
    }

    private void Sweep(HashSet<string?> named)
    {
        foreach (var file in Directory.EnumerateFiles(path, "*.bin").Where(file => !named.Contains(Path.GetFileName(file)) && IsOurs(Path.GetFileName(file))).ToList())
        {
            try
            {
                File.Delete(file);
            }
            catch (IOException)
            {
                // Mapped by another process on a system that forbids it: the next that writes removes it.
            }
        }
    }

    private static bool IsOurs(string name) => name.StartsWith("background-", StringComparison.Ordinal) || name.StartsWith("templates-", StringComparison.Ordinal) || name.StartsWith("reports-", StringComparison.Ordinal);

    private string PathOf(string name) => Path.Combine(path, name);
}
