using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Pipeline;
using Aggregator.Server.Diagnosing;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Hosting;

/// <summary>Holds what is handed in against what a person and a unit may in a day, and against the disk.</summary>
/// <param name="handIns">What was taken already; what was refused as a whole does not count.</param>
/// <param name="options">How much.</param>
/// <param name="clock">Tells the day in China.</param>
/// <param name="free">Bytes free on the disk of the data folder.</param>
internal sealed class UploadQuota(HandInStore handIns, SiteOptions options, TimeProvider clock, Func<long> free)
{
    private readonly UploadSettings _settings = options.Uploads;

    /// <summary>Bytes free where a folder lies; all there can be where the system does not tell.</summary>
    public static long FreeAt(string folder)
    {
        try
        {
            return DiskSpace.Free(Path.GetFullPath(folder));
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }

    /// <summary>Asks before a file is kept whether the disk has room.</summary>
    /// <exception cref="UploadRefusedException">It has not.</exception>
    public void AskRoom()
    {
        if (free() < (long)_settings.FreeMegabytes << 20)
        {
            throw new UploadRefusedException(StatusCodes.Status507InsufficientStorage, "服务器剩余磁盘空间不足，暂时不能报送，这一次都没有收下，已收下的文件不受影响；请联系系统管理员清理或扩容后重新报送。");
        }
    }

    /// <summary>Asks whether a person may hand in so much more for a unit today.</summary>
    /// <exception cref="UploadRefusedException">It may not; the sentence says which bound and from when on it may again.</exception>
    public async Task AskAsync(Person person, string? unit, int files, long bytes, CancellationToken stop)
    {
        var since = new DateTimeOffset(ShanghaiClock.Today(clock).ToDateTime(TimeOnly.MinValue), ChinaTime.Offset);
        var own = await handIns.SumAsync(person.Account, null, since, stop);
        Refuse(own.Files + files > _settings.PersonFiles, $"一个账户一天最多报送{_settings.PersonFiles}个文件（压缩包内的逐个计）");
        Refuse(own.Bytes + bytes > (long)_settings.PersonMegabytes << 20, $"一个账户一天最多报送{_settings.PersonMegabytes} MB");
        if (unit is null)
        {
            return;
        }

        var units = await handIns.SumAsync(null, unit, since, stop);
        Refuse(units.Files + files > _settings.UnitFiles, $"为一个单位一天最多报送{_settings.UnitFiles}个文件（压缩包内的逐个计）");
        Refuse(units.Bytes + bytes > (long)_settings.UnitMegabytes << 20, $"为一个单位一天最多报送{_settings.UnitMegabytes} MB");
    }

    private static void Refuse(bool isBeyond, FormattableString bound)
    {
        if (isBeyond)
        {
            throw new UploadRefusedException(StatusCodes.Status429TooManyRequests, $"没有收下：{bound.ToString(CultureInfo.InvariantCulture)}，这一次会超过；请明天再报送，或联系管理人员调整上限。");
        }
    }
}
