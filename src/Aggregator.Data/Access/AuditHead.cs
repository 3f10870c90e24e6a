using System.Globalization;
using Aggregator.Data.Rows;

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

    /// <summary>
    /// Notes a new head; an older one than the file has is not noted. Writers take turns, those of other processes too. A head that the log does not
    /// lead on from stays as it is, and so does one that is unreadable or gone: what was cut off or written anew must not heal by itself.
    /// </summary>
    /// <param name="entry">The entry just added.</param>
    /// <param name="hashAt">The hash the log has now at a number, or null.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal Task NoteAsync(AuditEntryRow entry, Func<long, CancellationToken, Task<string?>> hashAt, CancellationToken stop) =>
        InTurnAsync(entry, noted => LeadsOnAsync(noted, entry, hashAt, stop), stop);

    /// <summary>Notes a head whatever the file said before, because an entry of the log says so.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal Task AdoptAsync(AuditEntryRow entry, CancellationToken stop) => InTurnAsync(entry, _ => Task.FromResult(true), stop);

    private async Task InTurnAsync(AuditEntryRow entry, Func<(long Seq, string Hash)?, Task<bool>> mayFollow, CancellationToken stop)
    {
        await OneAtATime.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            for (var attempt = 1; !await TryNoteAsync(entry, mayFollow, isLast: attempt == Attempts).ConfigureAwait(false); attempt++)
            {
                await Task.Delay(TurnTakes, TimeProvider.System, stop).ConfigureAwait(false);
            }
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<bool> TryNoteAsync(AuditEntryRow entry, Func<(long Seq, string Hash)?, Task<bool>> mayFollow, bool isLast)
    {
        try
        {
            using var turn = new FileStream(File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (await mayFollow(Read()).ConfigureAwait(false))
            {
                var fresh = File + ".new";
                System.IO.File.WriteAllText(fresh, string.Create(CultureInfo.InvariantCulture, $"{entry.Seq} {entry.EntryHash}\n"));
                System.IO.File.Move(fresh, File, overwrite: true);
            }

            return true;
        }
        catch (IOException) when (!isLast)
        {
            return false;
        }
    }

    private static async Task<bool> LeadsOnAsync((long Seq, string Hash)? noted, AuditEntryRow entry, Func<long, CancellationToken, Task<string?>> hashAt, CancellationToken stop) => noted switch
    {
        null => entry.Seq == 1,
        { Seq: 0 } => false,
        var (seq, _) when seq >= entry.Seq => false,
        var (seq, hash) when seq == entry.Seq - 1 => entry.PreviousHash == hash,
        var (seq, hash) => await hashAt(seq, stop).ConfigureAwait(false) == hash,
    };
}
