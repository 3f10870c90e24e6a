using Aggregator.Intake;

namespace Aggregator.Server.Keeping;

/// <summary>A folder of backups, told from any other by a file in it.</summary>
internal static class BackupFolder
{
    /// <summary>How the folder of one backup begins.</summary>
    public const string Prefix = "backup-";

    /// <summary>How one begins that is not finished.</summary>
    public const string Unfinished = ".unfinished-";

    private const string Note = "备份说明.txt";

    private const string Words = """
        本目录由 aggregator backup 写入，请不要手工改动。
        backup-日期时间：每次备份一个目录，manifest.json 列出每个文件的大小和 SHA-256。
        files：报送的原件，各次备份共用，按 SHA-256 命名，只增不改。
        不再需要的备份，删去它的 backup- 目录即可；files 不要删，除非各次备份都不要了。
        备份里有全部报送材料、账户的密码散列和设置（可能含数据库密码），请像数据目录一样保管。
        恢复：aggregator restore --from 本目录或其中一个 backup- 目录 --data 新的数据目录

        """;

    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, Note));

    /// <summary>Makes a folder one.</summary>
    public static void Mark(string folder)
    {
        if (!Is(folder))
        {
            File.WriteAllText(Path.Combine(folder, Note), Words.ReplaceLineEndings("\n"));
        }
    }

    /// <summary>Keeps a second backup out; ends with the process, however it ends.</summary>
    /// <exception cref="RefusedInputException">One is being written.</exception>
    public static FileStream Hold(string folder)
    {
        var file = Path.Combine(folder, ".lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new RefusedInputException([$"另一个备份正在写入“{folder}”，请等它完成后再试。"]);
        }
    }

    /// <summary>The newest whole backup of a folder of them, or the folder itself where it is one backup.</summary>
    /// <exception cref="RefusedInputException">There is none.</exception>
    public static string Newest(string folder) => File.Exists(Path.Combine(folder, BackupNames.Manifest)) ? folder
        : Directory.EnumerateDirectories(folder, Prefix + "*").Where(one => File.Exists(Path.Combine(one, BackupNames.Manifest))).Max(StringComparer.Ordinal)
        ?? throw new RefusedInputException([$"“{folder}”里没有完整的备份，请核对 --from。"]);
}
