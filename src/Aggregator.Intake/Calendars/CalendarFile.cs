using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Intake.Calendars;

/// <summary>Finds and loads the office's calendar.</summary>
public static class CalendarFile
{
    /// <summary>The name under which it is found beside the roster.</summary>
    public const string Name = "calendar.json";

    private const long MostBytes = 4 << 20;

    /// <summary>The calendar's path: the one named, else <c>calendar.json</c> beside the roster where there is one, else null.</summary>
    public static string? Find(string? named, string rosterPath)
    {
        ArgumentNullException.ThrowIfNull(rosterPath);
        if (named is not null)
        {
            return named;
        }

        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(rosterPath)) ?? "", Name);
        return File.Exists(beside) ? beside : null;
    }

    /// <summary>The whole file.</summary>
    /// <exception cref="RefusedInputException">It is not there, is too large, or cannot be opened; the message says what to do.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new RefusedInputException([$"期限文件“{path}”不存在，请核对 --calendar。"]);
        }

        try
        {
            return new FileInfo(path).Length <= MostBytes
                ? await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false)
                : throw new RefusedInputException([$"期限文件“{path}”超过{MostBytes >> 20} MB，不像一份期限文件，请核对是否选错了文件。"]);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new RefusedInputException([$"期限文件“{path}”打不开（没有权限或正被其他程序占用），请检查后重试。"]);
        }
    }

    /// <summary>Loads a calendar where there is no roster; that of an office that has set nothing when no file is named.</summary>
    /// <exception cref="RefusedInputException">It has mistakes; every one of them at once.</exception>
    public static async Task<OfficeCalendar> LoadAloneAsync(string? path, CancellationToken stop) =>
        path is null ? OfficeCalendar.None : CalendarReader.ReadAlone(await ReadAsync(path, stop).ConfigureAwait(false), Path.GetFileName(path));

    /// <summary>Loads the calendar that goes with a roster; that of an office that has set nothing when there is no file.</summary>
    /// <exception cref="RefusedInputException">It has mistakes; every one of them at once.</exception>
    public static async Task<OfficeCalendar> LoadAsync(string? path, Roster roster, CancellationToken stop) =>
        path is null ? OfficeCalendar.None : CalendarReader.Read(await ReadAsync(path, stop).ConfigureAwait(false), Path.GetFileName(path), roster);
}
