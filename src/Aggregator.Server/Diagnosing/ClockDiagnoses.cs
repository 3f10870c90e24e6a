using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Diagnosing;

/// <summary>The clock: what came in time and what came late is told by it.</summary>
internal static class ClockDiagnoses
{
    private const string Area = "时钟";

    private static readonly TimeSpan Slight = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Grave = TimeSpan.FromMinutes(1);

    /// <summary>Holds our clock against what else tells the time.</summary>
    /// <param name="clock">Ours.</param>
    /// <param name="server">The database server's at the moment of asking; null where there is none.</param>
    /// <param name="newest">The latest moment the store speaks of.</param>
    /// <param name="folder">On whose disk a file is stamped; null for none.</param>
    public static IEnumerable<Diagnosis> Of(TimeProvider clock, DateTimeOffset? server, DateTimeOffset? newest, string? folder)
    {
        var now = clock.GetUtcNow();
        yield return Diagnosis.Well(Area, string.Create(CultureInfo.InvariantCulture, $"本机时间 {ChinaTime.Of(now):yyyy-MM-dd HH:mm:ss}（北京时间）"));
        if (server is { } theirs)
        {
            yield return Apart(now - theirs, "数据库服务器");
        }

        if (folder is not null && Stamp(folder) is { } stamped)
        {
            yield return Apart(clock.GetUtcNow() - stamped, "数据目录的文件系统");
        }

        if (newest is { } latest)
        {
            yield return latest - now > Grave ? Diagnosis.Wrong(Area, string.Create(CultureInfo.InvariantCulture, $"本机时间早于库中最新的记录（{ChinaTime.Of(latest):yyyy-MM-dd HH:mm:ss}），时钟被拨回过，或者库中的时间曾经超前"), "请先校准时钟（NTP），否则收件时间和是否按期会记错。")
                : Diagnosis.Well(Area, "不早于库中最新的记录");
        }

        yield return TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Shanghai", out _)
            ? Diagnosis.Well(Area, "有 Asia/Shanghai 时区数据")
            : Diagnosis.Wrong(Area, "没有 Asia/Shanghai 时区数据", "每晚的调度需要它；请安装 tzdata。");
    }

    private static Diagnosis Apart(TimeSpan by, string whose) => by.Duration() is var apart && apart <= Slight ? Diagnosis.Well(Area, $"与{whose}一致")
        : new Diagnosis(Area, apart > Grave ? DiagnosisLevel.Wrong : DiagnosisLevel.Note, string.Create(CultureInfo.InvariantCulture, $"与{whose}相差{apart.TotalSeconds:0}秒"), "请让各机器与同一时间源同步（NTP）。");

    private static DateTimeOffset? Stamp(string folder)
    {
        try
        {
            var path = Path.Combine(folder, ".clock-" + Path.GetRandomFileName());
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, 1, FileOptions.DeleteOnClose);
            stream.WriteByte(0);
            stream.Flush(flushToDisk: true);
            return new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            // The folder's own line says so.
            return null;
        }
    }
}
