namespace Aggregator.Intake.Collecting;

/// <summary>Lists a drop box. Reads nothing but names and lengths; safe to repeat.</summary>
public static class Inbox
{
    private const FileAttributes Unknown = (FileAttributes)(-1);

    private static readonly string[] TemporaryEndings = [".tmp", ".part", ".crdownload", ".download", "~"];
    private static readonly string[] SystemNames = ["thumbs.db", "desktop.ini", "__macosx"];

    /// <summary>The files handed in, in ordinal order of their paths; the index, hidden and temporary files and links are not among them.</summary>
    /// <exception cref="RefusedInputException">There is no such folder.</exception>
    public static IReadOnlyList<InboxFile> Scan(string folder) => List(folder).Files;

    /// <summary>Everything in the folder, what is set aside with its reason.</summary>
    /// <remarks>Links are never followed: what they lead to may lie outside, or be the inbox itself.</remarks>
    /// <exception cref="RefusedInputException">There is no such folder.</exception>
    public static InboxListing List(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Directory.Exists(folder))
        {
            throw new RefusedInputException([$"收件夹“{folder}”不存在，请核对路径后重试。"]);
        }

        var files = new List<InboxFile>();
        var setAside = new List<SetAsideFile>();
        string? index = null;
        var waiting = new Stack<(DirectoryInfo Folder, string Prefix)>([(new DirectoryInfo(folder), "")]);
        while (waiting.TryPop(out var next))
        {
            foreach (var entry in EntriesOf(next.Folder, next.Prefix, setAside))
            {
                var path = next.Prefix + entry.Name;
                if (ReasonToSetAside(entry) is { } reason)
                {
                    setAside.Add(new SetAsideFile(path, reason));
                }
                else if (entry is DirectoryInfo inner)
                {
                    waiting.Push((inner, path + "/"));
                }
                else if (path.Equals("index.csv", StringComparison.OrdinalIgnoreCase))
                {
                    index = entry.FullName;
                    setAside.Add(new SetAsideFile(path, "收件登记表，用来判断单位、年度和报送时间。"));
                }
                else if (entry is FileInfo file)
                {
                    files.Add(new InboxFile(path, file.FullName, LengthOf(file)));
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.RelativePath, b.RelativePath));
        setAside.Sort((a, b) => string.CompareOrdinal(a.RelativePath, b.RelativePath));
        return new InboxListing(files, setAside, index);
    }

    private static FileSystemInfo[] EntriesOf(DirectoryInfo folder, string prefix, List<SetAsideFile> setAside)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            setAside.Add(new SetAsideFile(prefix.Length == 0 ? "." : prefix.TrimEnd('/'), "文件夹打不开（没有权限、层级过深或已被移走），里面的文件没有收取，请检查后重新运行。"));
            return [];
        }
    }

    /// <summary>0 for a file that is gone again, or whose name .NET cannot say to the system: it stays listed, and fails alone when it is taken.</summary>
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string? ReasonToSetAside(FileSystemInfo entry)
    {
        var name = entry.Name;
        if (entry.Attributes == Unknown)
        {
            // Gone again, or a name .NET cannot say back to the system (GBK bytes on Linux): listed, and told when it cannot be opened.
            return null;
        }

        if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return "是快捷链接，没有收取；请放入文件本身。";
        }

        if (name.StartsWith("~$", StringComparison.Ordinal) || Array.Exists(TemporaryEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return "是编辑或下载中的临时文件，没有收取。";
        }

        return name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden) || SystemNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? "是系统文件或隐藏文件，没有收取。"
            : entry is FileInfo && RegularFile.IsSomethingElse(entry.FullName)
                ? "不是普通文件（是管道、套接字或设备），没有收取；请放入文件本身。"
                : null;
    }
}
