namespace Aggregator.Intake.OfficeFiles;

/// <summary>A file the office writes and lays beside the roster.</summary>
/// <param name="kind">What a clerk calls it: 期限文件.</param>
/// <param name="name">The name under which it is found.</param>
/// <param name="option">The option that names another, or null where there is none.</param>
internal sealed class OfficeFile(string kind, string name, string? option = null)
{
    private const long MostBytes = 4 << 20;

    /// <summary>The file's path: the one named, else the one beside the roster where there is one, else null.</summary>
    public string? Find(string? named, string rosterPath)
    {
        ArgumentNullException.ThrowIfNull(rosterPath);
        if (named is not null)
        {
            return named;
        }

        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(rosterPath)) ?? "", name);
        return File.Exists(beside) ? beside : null;
    }

    /// <summary>The whole file.</summary>
    /// <exception cref="RefusedInputException">It is not there, is too large, or cannot be opened; the message says what to do.</exception>
    public async Task<byte[]> ReadAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new RefusedInputException([$"{kind}“{path}”不存在，请核对{(option is null ? "路径" : " " + option)}。"]);
        }

        try
        {
            return new FileInfo(path).Length <= MostBytes
                ? await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false)
                : throw new RefusedInputException([$"{kind}“{path}”超过{MostBytes >> 20} MB，不像一份{kind}，请核对是否选错了文件。"]);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new RefusedInputException([$"{kind}“{path}”打不开（没有权限或正被其他程序占用），请检查后重试。"]);
        }
    }
}
