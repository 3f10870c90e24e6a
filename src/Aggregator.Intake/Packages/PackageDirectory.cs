using System.Buffers.Binary;
using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Intake.Packages;

/// <summary>How large the directory of a zip is, before anybody reads all of it into memory.</summary>
public static class PackageDirectory
{
    /// <summary>Names of some hundred thousand files.</summary>
    public const long MostBytes = 128L << 20;

    private const int LocatorLength = 20;
    private const int LargeEndLength = 56;
    private const int LargeStartAt = 48;

    /// <summary>Whether a file ends as a zip does and everything from where its directory begins is no larger than that; the position is set back to the beginning.</summary>
    public static bool IsWithin(Stream package, long most)
    {
        ArgumentNullException.ThrowIfNull(package);
        var tail = new byte[(int)Math.Min(package.Length, ZipHeader.TailLength + LocatorLength)];
        package.Position = package.Length - tail.Length;
        package.ReadExactly(tail);
        var found = ZipHeader.FindEnd(tail, out var start);
        // Whoever reads it may go by either of the two places that say where it begins.
        var isWithin = found >= 0 && Large(package, tail.AsSpan(0, found)) is var large && (start == uint.MaxValue ? large is not null : IsFrom(start)) && (large is not { } other || IsFrom(other));
        package.Position = 0;
        return isWithin;

        bool IsFrom(long from) => from >= 0 && from <= package.Length && package.Length - from <= most;
    }

    // A zip of more than four gigabytes or 65,535 entries says it elsewhere; null when it does not.
    private static long? Large(Stream package, ReadOnlySpan<byte> before)
    {
        if (before.Length < LocatorLength || !before[^LocatorLength..].StartsWith("PK\u0006\u0007"u8))
        {
            return null;
        }

        var at = BinaryPrimitives.ReadInt64LittleEndian(before[^LocatorLength..][8..]);
        if (at < 0 || at > package.Length - LargeEndLength)
        {
            return -1;
        }

        Span<byte> end = stackalloc byte[LargeEndLength];
        package.Position = at;
        package.ReadExactly(end);
        return end.StartsWith("PK\u0006\u0006"u8) ? BinaryPrimitives.ReadInt64LittleEndian(end[LargeStartAt..]) : -1;
    }
}
