namespace Aggregator.Server.Commands;

/// <summary>Finds out before the night whether its results can be written: not after an hour's work and three retries.</summary>
internal static class OutputFolderCheck
{
    /// <summary>The Chinese sentence that says why nothing can be written there, or null. Leaves the disk as it was.</summary>
    public static string? Problem(string folder)
    {
        if (File.Exists(folder))
        {
            return $"输出目录“{folder}”已经是一个文件，请核对 --out。";
        }

        var existing = folder;
        while (!Directory.Exists(existing))
        {
            if (Path.GetDirectoryName(existing) is not { Length: > 0 } parent || File.Exists(existing))
            {
                return $"输出目录“{folder}”无法建立，请核对 --out。";
            }

            existing = parent;
        }

        try
        {
            using (new FileStream(Path.Combine(existing, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                return null;
            }
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return $"输出目录“{folder}”无法写入（没有权限、磁盘已满或只读），请检查后重试。";
        }
    }
}
