using System.Text;

namespace Aggregator.Intake.Reading.Containers;

/// <summary>The central directory of a zip package: names and flags, nothing unpacked. Zip64 directories are left to the unpacker.</summary>
/// <param name="Names">Entry names with <c>/</c>, in the directory's order, at most <see cref="MaxEntries"/> + 1.</param>
/// <param name="IsEncrypted">Some entry is encrypted.</param>
internal sealed record ZipDirectory(IReadOnlyList<string> Names, bool IsEncrypted)
{
    /// <summary>Most entries of a package: a document with a thousand pictures has some two thousand.</summary>
    public const int MaxEntries = 10_000;

    private const int LockedFlag = 1;

    /// <summary>The directory, or null when the file has none: cut off, or no zip.</summary>
    public static ZipDirectory? TryRead(ReadOnlySpan<byte> bytes)
    {
        var from = Math.Max(0, bytes.Length - ZipHeader.TailLength);
        var end = ZipHeader.FindEnd(bytes[from..], out var start);
        if (end < 0)
        {
            return null;
        }

        var directory = start <= from + end ? bytes[(int)start..(from + end)] : default;
        var names = new List<string>();
        var encrypted = false;
        while (names.Count <= MaxEntries && ZipHeader.TryTake(ref directory, out var header))
        {
            encrypted |= (header.Flags & LockedFlag) != 0;
            names.Add(Encoding.UTF8.GetString(header.Name).Replace('\\', '/'));
        }

        return new ZipDirectory(names, encrypted);
    }
}
