namespace Aggregator.Intake;

/// <summary>Tells a disk without room, or a quota that is used up, from every other failure: it is nobody's file's fault, and what it stopped is to be done again.</summary>
public static class FullDisk
{
    // Numbers of the system, which .NET passes on: ENOSPC and EDQUOT of Linux, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int WindowsFull = unchecked((int)0x80070070);
    private const int WindowsHandleFull = unchecked((int)0x80070027);

    // Less than this left, and a program that failed failed for want of it.
    private const long Least = 256 << 10;

    /// <summary>Whether a failure, or one that is behind it, is one.</summary>
    public static bool Tells(Exception? failure) => failure switch
    {
        null => false,
        IOException { HResult: NoSpace or OverQuota or WindowsFull or WindowsHandleFull } => true,
        AggregateException several => several.InnerExceptions.Any(Tells),
        _ => Tells(failure.InnerException),
    };

    /// <summary>Whether next to nothing may be written in a folder any more.</summary>
    public static bool IsAt(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace < Least;
        }
        catch (Exception untold) when (untold is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>What to throw where a program of others found no room in a folder.</summary>
    public static IOException In(string folder) => new($"No space left for a program in '{folder}'", NoSpace);
}
