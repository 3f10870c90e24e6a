using System.Globalization;

namespace Aggregator.Data.Access;

/// <summary>
/// The number and hash of the last entry in a small file beside the database: whoever cuts the end off the log, or writes the whole log anew, has to
/// find and change this file as well.
/// </summary>
/// <param name="File">Full path.</param>
public sealed record AuditHead(string File)
{
    private const int Attempts = 20;

    private static readonly TimeSpan TurnTakes = TimeSpan.FromMilliseconds(10);

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>The file of a data folder.</summary>
    public static AuditHead In(string dataFolder) => new(Path.Combine(dataFolder, "audit-head.txt"));

    /// <summary>What the file says; null when there is none. An unreadable one says the impossible number 0.</summary>
    public (long Seq, string Hash)? Read()
    {
        if (!System.IO.File.Exists(File))
        {
            return null;
        }

        var parts = System.IO.File.ReadAllText(File).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? (seq, parts[1]) : (0, "");
    }

    /// <summary>Notes a new head; an older one than the file has is not noted. Writers take turns, those of other processes too.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task NoteAsync(long seq, string hash, CancellationToken stop)
    {
        await OneAtATime.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            for (var attempt = 1; !TryNote(seq, hash, isLast: attempt == Attempts); attempt++)
            {
                await Task.Delay(TurnTakes, TimeProvider.System, stop).ConfigureAwait(false);
            }
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private bool TryNote(long seq, string hash, bool isLast)
    {
        try
        {
            using var turn = new FileStream(File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if ((Read()?.Seq ?? 0) < seq)
            {
                var fresh = File + ".new";
                System.IO.File.WriteAllText(fresh, string.Create(CultureInfo.InvariantCulture, $"{seq} {hash}\n"));
                System.IO.File.Move(fresh, File, overwrite: true);
            }

            return true;
        }
        catch (IOException) when (!isLast)
        {
            return false;
        }
    }
}
