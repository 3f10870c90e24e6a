using System.Runtime.InteropServices;
using System.Text;

namespace Aggregator.Intake.Collecting;

/// <summary>
/// Tells a file from what only looks like one. Opening a pipe waits for its writer for ever and a device may never end, and .NET cannot
/// say what an entry is without opening it.
/// </summary>
public static class RegularFile
{
    private const int CurrentFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint KindOnly = 1;
    private const int ModeOffset = 28;
    private const int KindBits = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether the entry itself (not what a link leads to) is a pipe, a socket or a device. False where that cannot be told.</summary>
    public static bool IsSomethingElse(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var found = new byte[256];
        try
        {
            return statx(CurrentFolder, Encoding.UTF8.GetBytes(path + "\0"), DoNotFollow, KindOnly, found) == 0 && (BitConverter.ToUInt16(found, ModeOffset) & KindBits) != Regular;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library before 2018.
            return false;
        }
    }

    // The one call whose layout is the same on every processor; see statx(2).
    [DllImport("libc", EntryPoint = "statx", SetLastError = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] found);
}
