using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Intake.Packages;

/// <summary>
/// A zip of many reports handed in at once. Only the directory at its end is read, no more of it than the bounds allow; what it says of an entry is held
/// against what comes out. Paths in it are names to show and nothing else.
/// </summary>
public static class BatchPackage
{
    /// <summary>Most entries.</summary>
    public const int MostEntries = 500;

    /// <summary>Most bytes of all files together, unpacked.</summary>
    public const long MostBytes = 500L << 20;

    // A report's text packs to a tenth; what packs to less than a two-hundredth was made to.
    private const int WorstRatio = 200;
    private const long RatioFrom = 1 << 20;
    private const int LongestDirectory = 4 << 20;
    private const int LocalLength = 30;

    private static readonly string[] Documents = ["[content_types].xml", "mimetype", "content.xml", "xl/workbook.xml", "word/document.xml", "_rels/.rels"];

    /// <summary>Whether a file is a package of files and no document that is packed, such as docx, xlsx or OpenDocument. The stream's position is left anywhere.</summary>
    public static bool Is(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        if (file.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || !(head.SequenceEqual("PK\u0003\u0004"u8) || head.SequenceEqual("PK\u0005\u0006"u8)))
        {
            return false;
        }

        ReadOnlySpan<byte> directory = DirectoryOf(file);
        while (ZipHeader.TryTake(ref directory, out var header))
        {
            if (Documents.Contains(PackedName.Of(header).Replace('\\', '/').ToLowerInvariant()))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lists a package. Never throws on its content.</summary>
    public static PackageListing List(Stream package)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (DirectoryOf(package) is not { } bytes)
        {
            return Refused("压缩包不完整或已损坏，没有展开；请重新压缩后再报送，或把文件逐个报送。");
        }

        var files = new List<PackedFile>();
        ReadOnlySpan<byte> directory = bytes;
        for (var seen = 0; ZipHeader.TryTake(ref directory, out var header); seen++)
        {
            if (seen >= MostEntries)
            {
                return Refused(string.Create(CultureInfo.InvariantCulture, $"压缩包内的文件和文件夹超过{MostEntries}个，没有展开；请分成几个压缩包报送。"));
            }

            if (!header.IsWhole)
            {
                return Refused("压缩包的目录已损坏，没有展开；请重新压缩后再报送，或把文件逐个报送。");
            }

            var given = PackedName.Of(header);
            if (!given.EndsWith('/') && !given.EndsWith('\\'))
            {
                files.Add(FileOf(header, given));
            }
        }

        if (files.Sum(file => file.Length) > MostBytes)
        {
            return Refused(string.Create(CultureInfo.InvariantCulture, $"压缩包展开后超过{MostBytes >> 20} MB，没有展开；请分成几个压缩包报送。"));
        }

        files = Apart(files);
        // Many small files, each below what its own ratio is asked for, are a bomb together.
        var unpacked = files.Where(file => file.Refusal is null).Sum(file => file.Length);
        return unpacked > RatioFrom && unpacked / Math.Max(1, package.Length) > WorstRatio ? Refused("压缩包展开后大得不正常，为安全起见没有展开；请把文件逐个报送。")
            : files.Count == 0 ? Refused("压缩包里没有文件。")
            : new PackageListing(files, null);
    }

    /// <summary>The bytes of a file of the package, no more than it says it has.</summary>
    /// <exception cref="InvalidDataException">What comes out is not what the package says, told while it is read.</exception>
    public static Stream Open(Stream package, PackedFile file)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(file);
        Span<byte> local = stackalloc byte[LocalLength];
        package.Position = Math.Min(file.Offset, package.Length);
        if (package.ReadAtLeast(local, LocalLength, throwOnEndOfStream: false) < LocalLength || !local.StartsWith("PK\u0003\u0004"u8))
        {
            throw new InvalidDataException("The entry is not where the directory says.");
        }

        package.Position = Math.Min(package.Length, package.Position + BinaryPrimitives.ReadUInt16LittleEndian(local[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]));
        var packed = new StreamPart(package, file.Packed);
        return new CheckedPart(file.IsStored ? packed : new DeflateStream(packed, CompressionMode.Decompress), file.Length, file.Checksum);
    }

    private static PackageListing Refused(string sentence) => new([], sentence);

    private static PackedFile FileOf(ZipHeader header, string given)
    {
        var method = header.Method;
        long packed = header.Packed, length = header.Length;
        var refusal = (header.Flags & 1) != 0 ? "设有压缩密码，没有收下；请取消密码后重新报送。"
            : packed == uint.MaxValue || length == uint.MaxValue || length > DocumentReader.MaxBytes ? string.Create(CultureInfo.InvariantCulture, $"超过{DocumentReader.MaxBytes >> 20} MB，没有收下；请压缩其中的图片或只保留年度报告后再报送。")
            : method is not (0 or 8) ? "用了本系统不认识的压缩方法，没有收下；请用普通zip格式重新压缩后再报送。"
            : length > RatioFrom && length / Math.Max(1, packed) > WorstRatio ? "展开后大得不正常，为安全起见没有收下；请把文件单独报送。"
            : IsSystems(given) ? "是系统文件，不是报告，没有收下。"
            : length == 0 ? "是空文件，没有收下；请重新导出后再报送。"
            : null;
        return new PackedFile(given, refusal, length)
        {
            Offset = header.Offset,
            Packed = packed,
            IsStored = method == 0,
            Checksum = header.Checksum,
        };
    }

    // Entries that share bytes unpack to more than there is: the same bomb counted many times.
    private static List<PackedFile> Apart(List<PackedFile> files)
    {
        var end = 0L;
        var overlapping = new HashSet<PackedFile>(ReferenceEqualityComparer.Instance);
        foreach (var file in files.OrderBy(file => file.Offset))
        {
            if (file.Offset < end)
            {
                overlapping.Add(file);
            }

            end = Math.Max(end, file.Offset + LocalLength + file.Packed);
        }

        return files.ConvertAll(file => overlapping.Contains(file) && file.Refusal is null ? file with { Refusal = "与压缩包里的另一个文件重叠，压缩包可能已损坏，没有收下；请重新压缩后再报送。" } : file);
    }

    private static bool IsSystems(string given)
    {
        var parts = given.Split('/', '\\');
        return parts.Contains("__MACOSX", StringComparer.OrdinalIgnoreCase) || parts[^1].StartsWith("~$", StringComparison.Ordinal) || parts[^1] is ".DS_Store" or "Thumbs.db" or "desktop.ini";
    }

    // The directory's bytes; null when the file has none, or one beyond the bounds.
    private static byte[]? DirectoryOf(Stream package)
    {
        var tail = new byte[(int)Math.Min(package.Length, ZipHeader.TailLength)];
        package.Position = package.Length - tail.Length;
        package.ReadExactly(tail);
        var found = ZipHeader.FindEnd(tail, out var start);
        if (found < 0)
        {
            return null;
        }

        var length = package.Length - tail.Length + found - start;
        if (length is < 0 or > LongestDirectory)
        {
            return null;
        }

        var directory = new byte[length];
        package.Position = start;
        package.ReadExactly(directory);
        return directory;
    }
}
