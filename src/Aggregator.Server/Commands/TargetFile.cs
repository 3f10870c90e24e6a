namespace Aggregator.Server.Commands;

/// <summary>A file the clerk named for a result; its folder is made when it is not there.</summary>
internal static class TargetFile
{
    /// <summary>Opens it empty.</summary>
    public static FileStream Create(FileInfo file)
    {
        file.Directory?.Create();
        return file.Create();
    }

    /// <summary>Writes a text as UTF-8 without a byte-order mark.</summary>
    public static async Task WriteAsync(FileInfo file, string text, CancellationToken stop)
    {
        file.Directory?.Create();
        await File.WriteAllTextAsync(file.FullName, text, stop);
    }
}
