using System.IO.Compression;
using Aggregator.Intake;
using Aggregator.Intake.Packages;

namespace Aggregator.Server.Keeping;

/// <summary>A bundle of evidence that somebody hands over: nothing of it is believed, and no more of it is unpacked than its list says.</summary>
internal sealed class EvidenceArchive : IDisposable
{
    /// <summary>Most of one file that is looked into line by line.</summary>
    public const long MostRead = 512L << 20;

    private const int MostEntries = 500_000;

    private readonly string _file;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Opens a file.</summary>
    /// <exception cref="RefusedInputException">It is no zip, or none that this program would make.</exception>
    public EvidenceArchive(string file)
    {
        _file = file;
        if (!File.Exists(file))
        {
            throw new RefusedInputException([$"找不到“{file}”，请核对文件名。"]);
        }

        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            if (!PackageDirectory.IsWithin(stream, PackageDirectory.MostBytes))
            {
                throw new InvalidDataException("No directory, or one beyond any measure.");
            }

            _zip = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (var entry in _zip.Entries)
            {
                if (_entries.Count >= MostEntries)
                {
                    throw new RefusedInputException([FormattableString.Invariant($"“{file}”里的文件超过{MostEntries}个，不是本程序出具的证据包。")]);
                }

                if (!_entries.TryAdd(entry.FullName, entry))
                {
                    throw new RefusedInputException([$"“{file}”里有两个文件都叫“{entry.FullName}”，不是本程序出具的证据包。"]);
                }
            }
        }
        catch (InvalidDataException)
        {
            Close(stream);
            throw new RefusedInputException([$"“{file}”不是完整的 zip 文件，可能被截断或损坏。"]);
        }
        catch
        {
            Close(stream);
            throw;
        }
    }

    /// <summary>Its size, packed.</summary>
    public long Length => new FileInfo(_file).Length;

    /// <summary>The names in it.</summary>
    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <summary>A file that has to be there, whole in memory.</summary>
    /// <exception cref="RefusedInputException">It is not there, beyond the measure, or cannot be unpacked.</exception>
    public async Task<byte[]> NeededAsync(string name, long most, CancellationToken stop)
    {
        try
        {
            using var whole = new MemoryStream();
            return await CopyAsync(name, whole, most, stop) is { } copied && copied.Bytes <= most ? whole.ToArray() : throw new InvalidDataException("Gone, or beyond the measure.");
        }
        catch (InvalidDataException)
        {
            throw new RefusedInputException([$"“{_file}”里没有可用的 {name}，不是证据包，或者已损坏。"]);
        }
    }

    /// <summary>Copies a file; null when it is not there.</summary>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public async Task<(long Bytes, string Sha256)?> CopyAsync(string name, Stream to, long most, CancellationToken stop)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        await using var from = await entry.OpenAsync(stop);
        return await HashedCopy.RunAsync(from, to, most, stop);
    }

    /// <inheritdoc />
    public void Dispose() => _zip.Dispose();

    private void Close(FileStream stream)
    {
        _zip?.Dispose();
        stream.Dispose();
    }
}
