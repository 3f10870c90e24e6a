using System.Globalization;

namespace Aggregator.Server.Diagnosing;

/// <summary>Which process holds a lock on a file, told without touching the lock. Linux alone tells it.</summary>
internal static class LockHolder
{
    private const string Table = "/proc/locks";

    /// <summary>The process, or null when there is none or it is not ours to see.</summary>
    public static int? Of(string file)
    {
        if (!File.Exists(Table))
        {
            return null;
        }

        var place = Path.GetFullPath(file);
        foreach (var line in File.ReadLines(Table))
        {
            // 1: FLOCK  ADVISORY  WRITE 12345 fe:00:131074 0 EOF
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 5 && parts[1] == "FLOCK" && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && Opened(process).Contains(place))
            {
                return process;
            }
        }

        return null;
    }

    private static IEnumerable<string> Opened(int process)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/fd")).Select(fd => new FileInfo(fd).LinkTarget ?? "")];
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            // Another account's process, or one that has just ended.
            return [];
        }
    }
}
