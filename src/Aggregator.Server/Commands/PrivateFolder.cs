namespace Aggregator.Server.Commands;

/// <summary>The data folder holds every report, the database and the keys of the web's forms: it is its owner's alone.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes a folder that only its owner may enter. One that is there already keeps the rights somebody gave it.</summary>
    public static void Create(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // Parents are made with the usual rights; only the last folder is private.
            if (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } parent)
            {
                Directory.CreateDirectory(parent);
            }

            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
