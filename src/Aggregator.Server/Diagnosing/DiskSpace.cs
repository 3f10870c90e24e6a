using System.Runtime.InteropServices;
using System.Text;

namespace Aggregator.Server.Diagnosing;

/// <summary>What is left on the disk a folder lies on.</summary>
internal static class DiskSpace
{
    private const int FilesAt = 40;
    private const int FreeFilesAt = 56;

    /// <summary>Bytes this process may still write.</summary>
    public static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Files that may still be made, and how many there may be in all; null where a file system has no such bound or it cannot be told.</summary>
    public static (ulong Free, ulong All)? Inodes(string folder)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            return null;
        }

        // .NET does not tell it. On 64-bit Linux every number before the eighth is eight bytes long; see statvfs(3).
        var found = new byte[256];
        return statvfs(Encoding.UTF8.GetBytes(folder + "\0"), found) == 0 && BitConverter.ToUInt64(found, FilesAt) is > 0 and var all ? (BitConverter.ToUInt64(found, FreeFilesAt), all) : null;
    }

    [DllImport("libc", EntryPoint = "statvfs", SetLastError = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statvfs(byte[] path, byte[] found);
}
