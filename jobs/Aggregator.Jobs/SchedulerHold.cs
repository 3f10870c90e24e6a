namespace Aggregator.Jobs;

/// <summary>
/// Holds a data folder for one process, whichever engine it has: of two over one SQLite database, each would take the other's running jobs for crashed ones. A lock on
/// a file beside the scheduler's: SQLite's own locks last for a statement, not for a process. It ends with the process, however that ends; the file stays, only its lock counts.
/// </summary>
public static class SchedulerHold
{
    /// <summary>Takes the hold until it is disposed.</summary>
    /// <param name="schedulerFile">Path of the scheduler's file, there or not; its folder must be there.</param>
    /// <exception cref="SchedulerInUseException">Another process holds it.</exception>
    public static IDisposable Take(string schedulerFile)
    {
        var lockFile = schedulerFile + ".lock";
        try
        {
            return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (File.Exists(lockFile))
        {
            throw new SchedulerInUseException(schedulerFile, error);
        }
    }
}
