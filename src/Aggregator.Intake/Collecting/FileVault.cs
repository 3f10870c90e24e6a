using System.Globalization;
using System.Security.Cryptography;

namespace Aggregator.Intake.Collecting;

/// <summary>
/// Keeps the bytes of every file for ever, named by their SHA-256: <c>files/ab/ab…</c>. A file in the vault is whole or absent, and is
/// never written again. Safe to repeat and to share between processes. Where several machines work together, what is read of files lies on a shelf too.
/// </summary>
public sealed partial class FileVault
{
    /// <summary>Largest file kept, in bytes: 2 GiB. One sparse file of a terabyte would fill the disk that every other file needs.</summary>
    public const long MaxBytes = 2L << 30;

    private const int BufferLength = 1 << 20;

    // Longer than any request may take.
    private static readonly TimeSpan MayBeForgotten = TimeSpan.FromHours(2);

    private static readonly Lock Marking = new();

    private readonly string _files;
    private readonly string _arriving;
    private readonly IVaultShelf? _shelf;

    /// <summary>A vault in a folder, which is made when something is kept.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shelf">Where workers on other machines find bytes; null when there are none.</param>
    public FileVault(string folder, IVaultShelf? shelf = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _shelf = shelf;
        Folder = folder;
        _files = Path.Combine(folder, "files");
        _arriving = Path.Combine(folder, "files", "arriving");
    }

    /// <summary>The folder it was given.</summary>
    public string Folder { get; }

    /// <summary>Copies a file into the vault, a megabyte at a time. A file whose bytes are in it already is only read.</summary>
    /// <exception cref="SourceUnreadableException">The file is gone, locked, forbidden, no regular file or beyond <see cref="MaxBytes"/>.</exception>
    /// <exception cref="IOException">The vault cannot be written.</exception>
    public async Task<KeptFile> KeepAsync(string fullPath, CancellationToken stop)
    {
        var known = await CopyAsync(fullPath, Stream.Null, stop).ConfigureAwait(false);
        if (LiesThere(PlaceOf(known.Sha256), known.Length, out _))
        {
            return known;
        }

        Directory.CreateDirectory(_arriving);
        var arriving = Path.Combine(_arriving, Path.GetRandomFileName());
        try
        {
            // Hashed again while it is copied: what lies under a hash has that hash, whatever happens to the file meanwhile.
            KeptFile kept;
            await using (var target = new FileStream(arriving, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                kept = await CopyAsync(fullPath, target, stop).ConfigureAwait(false);

                // Before the name appears the bytes are on the disk: a power cut leaves no hash with half a file.
                target.Flush(flushToDisk: true);
            }

            Settle(arriving, kept);
            return kept;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>Keeps bytes that are already in memory: an upload.</summary>
    public async Task<KeptFile> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var kept = new KeptFile(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes.Length);
        var place = PlaceOf(kept.Sha256);
        if (LiesThere(place, kept.Length, out _))
        {
            return kept;
        }

        Directory.CreateDirectory(_arriving);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var arriving = Path.Combine(_arriving, Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(arriving, bytes, stop).ConfigureAwait(false);
            MoveIfAbsent(arriving, place);
        }
        finally
        {
            File.Delete(arriving);
        }

        return kept;
    }

    /// <summary>Keeps what a stream brings, straight to the disk: an upload.</summary>
    /// <param name="from">Read to its end, or until there is more than <paramref name="most"/>.</param>
    /// <param name="most">Bytes beyond which nothing is kept.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The bytes kept; null when there were more.</returns>
    /// <exception cref="VaultUnwritableException">The disk is full or forbidden; nothing half-written is left.</exception>
    /// <remarks>Whatever the stream itself throws comes out as it is.</remarks>
    public async Task<KeptFile?> KeepAsync(Stream from, long most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(from);
        var arriving = Path.Combine(_arriving, Path.GetRandomFileName());
        try
        {
            KeptFile kept;
            await using (var target = Arriving(arriving))
            {
                if (await CopyAsync(from, target, most, stop).ConfigureAwait(false) is not { } whole)
                {
                    return null;
                }

                kept = whole;
            }

            Try(() => kept = kept with { Mark = Settle(arriving, kept) });
            return kept;
        }
        finally
        {
            Try(() => File.Delete(arriving));
        }
    }

    /// <summary>
    /// Removes bytes that nobody has kept since they got a mark: an upload that was refused brought them, and they stand nowhere. Whoever keeps the same
    /// bytes marks them anew, so that they stay.
    /// </summary>
    /// <returns>Whether they were removed.</returns>
    public bool Forget(string sha256, VaultMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var place = new FileInfo(PlaceOf(sha256));
        lock (Marking)
        {
            if (!place.Exists || place.LastWriteTimeUtc != mark.At)
            {
                return false;
            }

            place.Delete();
            return true;
        }
    }

    private VaultMark? Settle(string arriving, KeptFile kept)
    {
        var place = PlaceOf(kept.Sha256);
        if (LiesThere(place, kept.Length, out var mark))
        {
            return mark;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return MoveIfAbsent(arriving, place);
    }

    private static async Task<KeptFile?> CopyAsync(Stream from, FileStream to, long most, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 << 10];
        long length = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length > most)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            try
            {
                await to.WriteAsync(buffer.AsMemory(0, read), stop).ConfigureAwait(false);
            }
            catch (IOException full)
            {
                throw new VaultUnwritableException(full);
            }
        }

        Try(() => to.Flush(flushToDisk: true));
        return new KeptFile(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private FileStream Arriving(string path)
    {
        FileStream? target = null;
        Try(() =>
        {
            Directory.CreateDirectory(_arriving);
            target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        });
        return target!;
    }

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new VaultUnwritableException(denied);
        }
    }

    private static async Task<KeptFile> CopyAsync(string from, Stream to, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        await using var source = Open(from, out var buffer);
        int read;
        while ((read = await ReadAsync(source, buffer, stop).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length > MaxBytes)
            {
                throw TooLarge();
            }

            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop).ConfigureAwait(false);
        }

        return new KeptFile(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private static FileStream Open(string path, out byte[] buffer)
    {
        try
        {
            if (RegularFile.IsSomethingElse(path))
            {
                throw new SourceUnreadableException("不是普通文件（是链接、管道或设备），没有收取；请放入文件本身。");
            }

            // Others may still have the file open: a clerk's Word, a virus scanner.
            var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            if (source.Length > MaxBytes)
            {
                source.Dispose();
                throw TooLarge();
            }

            buffer = new byte[Math.Clamp(source.Length + 1, 4096, BufferLength)];
            return source;
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException and not SourceUnreadableException)
        {
            throw Unreadable(denied);
        }
    }

    private static async ValueTask<int> ReadAsync(FileStream source, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await source.ReadAsync(buffer, stop).ConfigureAwait(false);
        }
        catch (IOException broken)
        {
            throw Unreadable(broken);
        }
    }

    private static SourceUnreadableException TooLarge() =>
        new(string.Create(CultureInfo.InvariantCulture, $"文件超过{MaxBytes >> 30} GB，没有收取；请只报送年度报告本身。")) { Kind = "too-large" };

    private static SourceUnreadableException Unreadable(Exception inner) =>
        new("文件打不开（没有权限、正被占用、已被移走，或文件名的编码有误），没有收取；请检查权限和文件名后重新报送。", inner);

    private static bool LiesThere(string place, long length, out VaultMark? mark)
    {
        mark = null;
        var file = new FileInfo(place);
        return file.Exists && (file.Length == length
            ? IsMarked(file, out mark)
            : throw new IOException($"The vault's {place} has {file.Length} bytes instead of {length}: it was changed from outside."));
    }

    // Only what came just now can be forgotten; what has lain for long keeps its time, by which a backup goes.
    private static bool IsMarked(FileInfo file, out VaultMark? mark)
    {
        mark = null;
        lock (Marking)
        {
            file.Refresh();
            if (!file.Exists)
            {
                // Forgotten in between: the caller brings the bytes anew.
                return false;
            }

            var (before, now) = (file.LastWriteTimeUtc, TimeProvider.System.GetUtcNow().UtcDateTime);
            if (now - before < MayBeForgotten)
            {
                file.LastWriteTimeUtc = now;
                file.Refresh();
                mark = new VaultMark(file.LastWriteTimeUtc, before);
            }

            return true;
        }
    }

    private static VaultMark? MoveIfAbsent(string from, string to)
    {
        while (true)
        {
            try
            {
                File.Move(from, to, overwrite: false);
                return new VaultMark(File.GetLastWriteTimeUtc(to), null);
            }
            catch (IOException) when (File.Exists(to))
            {
                // Another worker kept the same bytes first.
                if (IsMarked(new FileInfo(to), out var mark))
                {
                    return mark;
                }
            }
        }
    }

    private string PlaceOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256.Length == 64 && sha256.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'f')
            ? Path.Combine(_files, sha256[..2], sha256)
            : throw new ArgumentException("Not a SHA-256 in lower-case hex.", nameof(sha256));
    }
}
