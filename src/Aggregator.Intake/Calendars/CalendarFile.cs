using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Intake.OfficeFiles;

namespace Aggregator.Intake.Calendars;

/// <summary>Finds and loads the office's calendar.</summary>
public static class CalendarFile
{
    /// <summary>The name under which it is found beside the roster.</summary>
    public const string Name = "calendar.json";

    private static readonly OfficeFile File = new("期限文件", Name, "--calendar");

    /// <summary>The calendar's path: the one named, else <c>calendar.json</c> beside the roster where there is one, else null.</summary>
    public static string? Find(string? named, string rosterPath) => File.Find(named, rosterPath);

    /// <summary>The whole file.</summary>
    /// <exception cref="RefusedInputException">It is not there, is too large, or cannot be opened; the message says what to do.</exception>
    public static Task<byte[]> ReadAsync(string path, CancellationToken stop) => File.ReadAsync(path, stop);

    /// <summary>Loads a calendar where there is no roster; that of an office that has set nothing when no file is named.</summary>
    /// <exception cref="RefusedInputException">It has mistakes; every one of them at once.</exception>
    public static async Task<OfficeCalendar> LoadAloneAsync(string? path, CancellationToken stop) =>
        path is null ? OfficeCalendar.None : CalendarReader.ReadAlone(await ReadAsync(path, stop).ConfigureAwait(false), Path.GetFileName(path));

    /// <summary>Loads the calendar that goes with a roster; that of an office that has set nothing when there is no file.</summary>
    /// <exception cref="RefusedInputException">It has mistakes; every one of them at once.</exception>
    public static async Task<OfficeCalendar> LoadAsync(string? path, Roster roster, CancellationToken stop) =>
        path is null ? OfficeCalendar.None : CalendarReader.Read(await ReadAsync(path, stop).ConfigureAwait(false), Path.GetFileName(path), roster);
}
