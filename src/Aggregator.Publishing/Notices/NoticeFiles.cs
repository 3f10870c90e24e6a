using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Publishing.Output;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Notices;

/// <summary>The letters to units: all in one page each night, and a page a unit when they are asked for.</summary>
public static class NoticeFiles
{
    private const string ReminderTitle = "催报通知";
    private const string ReturnTitle = "退回修改通知";
    private const string ListTitle = "催报清单";
    private const string Manifest = "notices.json";

    /// <summary>
    /// Writes <c>催报清单.csv</c>, <c>催报清单.json</c>, <c>催报通知/*.html</c> and <c>退回修改通知/*.html</c>, a page a unit, below <paramref name="outFolder"/>.
    /// Letters of an earlier day that are no longer due are removed, if they are unchanged since.
    /// </summary>
    /// <param name="snapshot">What the night knows; its day is the day of the letters.</param>
    /// <param name="outFolder">The folder of <c>--out</c>.</param>
    /// <returns>The files in the order they were written; the last one is <c>notices.json</c>, which lists them.</returns>
    public static IReadOnlyList<OutputFile> Write(CitySnapshot snapshot, string outFolder)
    {
        var reminders = snapshot.Reminders;
        using var output = new OutputFolder(outFolder);
        output.Add(ListTitle + ".csv", stream => stream.Write(ReminderCsv.Bytes(reminders)));
        output.Add(ListTitle + ".json", stream => JsonLines.WriteArray(stream, reminders, ReminderJson.Write));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reminder in reminders)
        {
            output.Add(NameOf(ReminderTitle, reminder.Unit.Code, reminder.Unit.Name, names), stream => Utf8.Write(stream, ReminderPage(snapshot, reminder)));
        }

        foreach (var notice in snapshot.ReturnNotices)
        {
            output.Add(NameOf(ReturnTitle, notice.Unit.Code, notice.Unit.Name, names), stream => Utf8.Write(stream, ReturnPage(snapshot, notice)));
        }

        output.Add(Manifest, stream => ManifestJson.Write(stream, snapshot, [], output.Files));
        output.Commit(Manifest);
        return output.Files;
    }

    /// <summary>One reminder letter as a page of its own that holds its style and nothing that runs.</summary>
    public static string ReminderPage(CitySnapshot snapshot, Reminder reminder) => Page(ReminderTitle, [reminder], (page, one) => ReminderLetter.Write(page, snapshot.City, one));

    /// <summary>One letter by which a report is sent back, as a page of its own that holds its style and nothing that runs.</summary>
    public static string ReturnPage(CitySnapshot snapshot, ReturnNotice notice) => Page(ReturnTitle, [notice], (page, one) => ReturnLetter.Write(page, snapshot.City, one, snapshot.AsOf));

    /// <summary>Adds what a night writes of itself: <c>notices/催报通知.html</c> and <c>notices/退回修改通知.html</c>, each letter on a page of its own; none when there is nobody to write to.</summary>
    internal static void AddNightly(OutputFolder output, CitySnapshot snapshot)
    {
        var (reminders, notices) = (snapshot.Reminders, snapshot.ReturnNotices);
        if (reminders.Count > 0)
        {
            output.Add($"notices/{ReminderTitle}.html", stream => Utf8.Write(stream, Page(ReminderTitle, reminders, (page, one) => ReminderLetter.Write(page, snapshot.City, one))));
        }

        if (notices.Count > 0)
        {
            output.Add($"notices/{ReturnTitle}.html", stream => Utf8.Write(stream, Page(ReturnTitle, notices, (page, one) => ReturnLetter.Write(page, snapshot.City, one, snapshot.AsOf))));
        }
    }

    private static string Page<T>(string title, IReadOnlyList<T> letters, Action<NoticePage, T> write)
    {
        var page = new NoticePage(title);
        foreach (var letter in letters)
        {
            write(page, letter);
        }

        return page.Finish();
    }

    private static string NameOf(string folder, string code, string name, HashSet<string> taken) => FileNames.Free($"{folder}/{FileNames.Safe(code + name)}", taken, '_') + ".html";
}
