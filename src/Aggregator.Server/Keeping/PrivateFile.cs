using Aggregator.Intake.Collecting;

namespace Aggregator.Server.Keeping;

/// <summary>Files and folders that nobody but their owner may read.</summary>
internal static class PrivateFile
{
    /// <summary>Makes a file that is not there yet.</summary>
    /// <exception cref="IOException">It is there.</exception>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Makes a folder and those above it; the rights of one that is there stay.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Whether a path is a file of its own: no link, which may lead to what is not ours, and no pipe, whose end never comes.</summary>
    public static bool IsPlain(FileInfo file) => file is { Exists: true, LinkTarget: null } && (file.Attributes & FileAttributes.ReparsePoint) == 0 && !RegularFile.IsSomethingElse(file.FullName);
}
