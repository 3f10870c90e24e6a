using System.Globalization;

namespace Aggregator.Intake.Packages;

/// <summary>What all packages of one request may unpack to together. A hundred packages, each within its own bounds, would else be a hundred times as much.</summary>
public sealed class UnpackingBudget
{
    private readonly long _mostBytes;
    private readonly int _mostEntries;
    private long _bytes;
    private int _entries;

    /// <summary>The budget of a request: what one package may hold.</summary>
    public UnpackingBudget()
        : this(BatchPackage.MostBytes, BatchPackage.MostEntries)
    {
    }

    /// <summary>Another budget.</summary>
    /// <param name="mostBytes">Bytes, unpacked.</param>
    /// <param name="mostEntries">Files, those that are refused included: each is a line of the receipt.</param>
    internal UnpackingBudget(long mostBytes, int mostEntries) => (_mostBytes, _mostEntries) = (mostBytes, mostEntries);

    /// <summary>
    /// Takes a package's files from what is left. A file that does not fit is listed as refused; a package that comes when no file fits any more is
    /// refused as a whole, so that the receipt stays short.
    /// </summary>
    public PackageListing Take(PackageListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        if (listing.Files.Count == 0)
        {
            return listing;
        }

        return _entries >= _mostEntries
            ? new PackageListing([], string.Create(CultureInfo.InvariantCulture, $"这一次报送的各压缩包内的文件合计超过{_mostEntries}个，这个压缩包没有展开；请分几次报送。"))
            : listing with { Files = [.. listing.Files.Select(Taken)] };
    }

    private PackedFile Taken(PackedFile file)
    {
        if (_entries >= _mostEntries)
        {
            return Refused(file, string.Create(CultureInfo.InvariantCulture, $"这一次报送的各压缩包内的文件合计超过{_mostEntries}个，没有收下；请分几次报送。"));
        }

        _entries++;
        if (file.Refusal is not null)
        {
            return file;
        }

        if (file.Length > _mostBytes - _bytes)
        {
            return Refused(file, string.Create(CultureInfo.InvariantCulture, $"这一次报送的各压缩包展开后合计超过{_mostBytes >> 20} MB，没有收下；请分几次报送。"));
        }

        _bytes += file.Length;
        return file;
    }

    private static PackedFile Refused(PackedFile file, string sentence) => file.Refusal is null ? file with { Refusal = sentence } : file;
}
