using System.Globalization;
using Aggregator.Server.Commands;

namespace Aggregator.Server.Diagnosing;

/// <summary>The data folder: who may enter it, whether it can be written, what room there is, who is at work on it.</summary>
internal static class FolderDiagnoses
{
    private const string Area = "数据目录";
    private const string Disk = "磁盘";
    private const long Least = 1L << 30;
    private const long Few = 5L << 30;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static IEnumerable<Diagnosis> Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield return Diagnosis.Wrong(Area, $"“{folder}”不存在", "请核对 --data；还没有数据时先用 aggregator serve 或 run 处理一次。");
            yield break;
        }

        yield return Rights(folder);
        foreach (var name in new[] { "keys", "evidence" }.Where(name => !OperatingSystem.IsWindows() && Directory.Exists(Path.Combine(folder, name)) && (File.GetUnixFileMode(Path.Combine(folder, name)) & Others) != 0))
        {
            yield return Diagnosis.Wrong(Area, $"{name} 目录别人也能进入，里面是密钥", $"请执行 chmod 700 {Path.Combine(folder, name)}，并更换里面的密钥。");
        }

        if (Directory.EnumerateFileSystemEntries(folder, ".aggregator-restore-*").Any())
        {
            yield return Diagnosis.Wrong(Area, "有一次恢复没有做完", "请把这个目录清空，再执行一次 aggregator restore。");
        }

        yield return OutputFolderCheck.Problem(folder) is null ? Diagnosis.Well(Area, "可以写入") : Diagnosis.Wrong(Area, "无法写入", "请检查属主、权限和磁盘；检查应以运行服务的账户执行。");
        yield return Room(folder, "数据目录");
        yield return Room(Path.GetTempPath(), "临时目录");
        if (DiskSpace.Inodes(folder) is var (free, all))
        {
            yield return free < Math.Max(all / 100, 10_000)
                ? Diagnosis.Wrong(Disk, string.Create(CultureInfo.InvariantCulture, $"文件数将尽：还能新建{free}个，共{all}个"), "请清理小文件多的目录，或换一块磁盘。")
                : Diagnosis.Well(Disk, string.Create(CultureInfo.InvariantCulture, $"还能新建{free}个文件"));
        }

        yield return AtWork(folder);
    }

    private static Diagnosis Rights(string folder) =>
        OperatingSystem.IsWindows() ? Diagnosis.Note(Area, "Windows 上不检查权限", "请确认只有运行服务的账户和管理员能进入数据目录。")
        : (File.GetUnixFileMode(folder) & Others) is var open && open == 0 ? Diagnosis.Well(Area, $"“{folder}”只有属主能进入")
        : Diagnosis.Wrong(Area, $"“{folder}”别人也能进入（{Convert.ToString((int)File.GetUnixFileMode(folder), 8)}）", $"里面有全部报送材料和密钥，请执行 chmod 700 {folder}。");

    private static Diagnosis Room(string folder, string name)
    {
        var free = DiskSpace.Free(folder);
        var found = string.Create(CultureInfo.InvariantCulture, $"{name}所在磁盘剩余{free >> 20} MB");
        return free < Least ? Diagnosis.Wrong(Disk, found, "不足1 GB，处理可能中途停下，网上报送会停收；请清理或换一块磁盘。")
            : free < Few ? Diagnosis.Note(Disk, found, "不足5 GB，请安排清理。")
            : Diagnosis.Well(Disk, found);
    }

    private static Diagnosis AtWork(string folder)
    {
        const string area = "服务";
        var file = Path.Combine(folder, "scheduler.db.lock");
        if (!File.Exists(file))
        {
            return Diagnosis.Note(area, "没有进程在这个数据目录上调度", "每晚自动处理须让 aggregator serve 或 worker 一直运行。");
        }

        // Looked up and not tried: taking the lock for a moment could keep a service from starting.
        return LockHolder.Of(file) switch
        {
            { } pid => Diagnosis.Well(area, string.Create(CultureInfo.InvariantCulture, $"调度由进程 {pid} 负责")),
            null when OperatingSystem.IsLinux() => Diagnosis.Note(area, "没有进程在这个数据目录上调度（或者它属于另一个账户）", "每晚自动处理须让 aggregator serve 或 worker 一直运行。"),
            _ => Diagnosis.Note(area, "看不出由哪个进程调度"),
        };
    }
}
