using Aggregator.Intake.Reading;

namespace Aggregator.Intake.Collecting;

/// <content>What comes out of the vault, and what other machines get of it.</content>
public sealed partial class FileVault
{
    private const int FilesAtOnce = 100;
    private const long BytesAtOnce = 8L << 20;

    /// <summary>Whether the vault holds these bytes, here or on the shelf.</summary>
    public bool Has(string sha256) => File.Exists(PlaceOf(sha256)) || (_shelf?.Has(sha256) ?? false);

    /// <summary>The bytes of a hash, all in memory; ask for the length first when it may be large.</summary>
    /// <exception cref="FileNotFoundException">The vault has no such bytes.</exception>
    public byte[] Read(string sha256)
    {
        var place = PlaceOf(sha256);
        return _shelf is not null && !File.Exists(place) && _shelf.Read(sha256) is { } bytes ? bytes : File.ReadAllBytes(place);
    }

    /// <summary>The bytes of a hash as a stream the caller closes.</summary>
    /// <exception cref="FileNotFoundException">The vault has no such bytes.</exception>
    public Stream Open(string sha256)
    {
        var place = PlaceOf(sha256);
        return _shelf is not null && !File.Exists(place) && _shelf.Read(sha256) is { } bytes
            ? new MemoryStream(bytes, writable: false)
            : new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>
    /// Puts files on the shelf, where there is one, so that workers on other machines can read them. Files longer than any reader takes stay here alone. Safe to
    /// repeat: what is there is not brought again.
    /// </summary>
    public async Task ShareAsync(IReadOnlyCollection<string> hashes, CancellationToken stop)
    {
        if (_shelf is null || hashes.Count == 0)
        {
            return;
        }

        var (some, length) = (new List<(string, ReadOnlyMemory<byte>)>(), 0L);
        foreach (var sha256 in await _shelf.MissingAsync(hashes, stop).ConfigureAwait(false))
        {
            var file = new FileInfo(PlaceOf(sha256));
            if (!file.Exists || file.Length > DocumentReader.MaxBytes)
            {
                continue;
            }

            if (some.Count == FilesAtOnce || (some.Count > 0 && length + file.Length > BytesAtOnce))
            {
                await _shelf.AddAsync(some, stop).ConfigureAwait(false);
                (some, length) = ([], 0);
            }

            some.Add((sha256, await File.ReadAllBytesAsync(file.FullName, stop).ConfigureAwait(false)));
            length += file.Length;
        }

        if (some.Count > 0)
        {
            await _shelf.AddAsync(some, stop).ConfigureAwait(false);
        }
    }
}
