using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Intake.OfficeFiles;

namespace Aggregator.Intake.Calendars;

/// <summary>Reads the office's <c>calendar.json</c>: <c>{localDeadlines: [], exemptions: [], answerDays: 15}</c>.</summary>
public static class CalendarReader
{
    private const int MostAnswerDays = 90;
    private const string Deadlines = "localDeadlines";
    private const string Exemptions = "exemptions";
    private const string Answers = "answerDays";

    private static readonly OfficeJson Json = new("期限文件");

    /// <summary>Reads a calendar against the roster it goes with.</summary>
    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="roster">The units.</param>
    /// <exception cref="RefusedInputException">It has mistakes: all of them at once, each with file, entry and remedy.</exception>
    public static OfficeCalendar Read(byte[] bytes, string fileName, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(roster);
        return Json.Guarded(fileName, () => Read(bytes, roster, Json.Problems(fileName), fileName));
    }

    /// <summary>
    /// Reads a calendar where there is no roster: the units it names are taken at its word, each under the text that names it, so that a
    /// line for a unit is found by the unit's name and a line with a code by that code.
    /// </summary>
    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <exception cref="RefusedInputException">It has mistakes: all of them at once, each with file, entry and remedy.</exception>
    public static OfficeCalendar ReadAlone(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var names = new HashSet<string>(StringComparer.Ordinal);
        using (var parsed = Json.Parse(bytes, fileName))
        {
            names.UnionWith(parsed.RootElement.EnumerateObject().Where(part => part.Name is Deadlines or Exemptions).SelectMany(part => NamesIn(part.Value)));
        }

        // No kind is known, so the one with the most time: a day is refused only where no unit could have it.
        return Read(bytes, fileName, new Roster([.. names.Select(name =>
            new Unit(name, name, [], UnitKind.District, null, ReportScope.OwnLevel, UnitKind.District.DefaultGroup(), null, null, null, null))]));
    }

    private static IEnumerable<string> NamesIn(JsonElement entries) =>
        from entry in entries.ValueKind == JsonValueKind.Array ? entries.EnumerateArray().AsEnumerable() : []
        where entry.ValueKind == JsonValueKind.Object
        from property in entry.EnumerateObject()
        where property.Name is "unit" or "units"
        from text in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().AsEnumerable() : [property.Value]
        where text.ValueKind == JsonValueKind.String
        select text.GetString();

    private static OfficeCalendar Read(byte[] bytes, Roster roster, OfficeProblems problems, string fileName)
    {
        using var parsed = Json.Parse(bytes, fileName);
        var root = new OfficeEntry(parsed.RootElement, "开头", problems);
        root.AllowOnly(Deadlines, Exemptions, Answers);
        var deadlines = OfficeJson.Entries(parsed.RootElement, Deadlines, "本级期限", problems).Select(entry => (Entry: entry, Line: LocalDeadlineReader.Read(entry, roster)))
            .Where(one => one.Line is not null).Select(one => (one.Entry, Line: one.Line!)).ToList();
        var exemptions = OfficeJson.Entries(parsed.RootElement, Exemptions, "免报延期", problems).Select(entry => (Entry: entry, Line: ExemptionReader.Read(entry, roster)))
            .Where(one => one.Line is not null).Select(one => (one.Entry, Line: one.Line!)).ToList();
        RefuseOverlaps(deadlines, line => line.Kinds.Select(kind => kind.ChineseName()).Concat(line.Units.Select(code => $"“{roster.Find(code)!.Name}”"))
            .SelectMany(whose => line.Years.Select(year => (Whose: whose, Year: year, line.Act))));
        RefuseOverlaps(exemptions, line => line.Acts.Select(act => (Whose: $"“{roster.Find(line.Unit)!.Name}”", line.Year, act)));
        var answerDays = AnswerDays(parsed.RootElement, root);
        problems.ThrowIfAny();
        return new OfficeCalendar([.. deadlines.Select(one => one.Line)], [.. exemptions.Select(one => one.Line)], answerDays);
    }

    // Two lines for one thing: which of them holds is not ours to guess. A line for a single unit beside one for its kind is no overlap.
    private static void RefuseOverlaps<T>(List<(OfficeEntry Entry, T Line)> lines, Func<T, IEnumerable<(string Whose, int Year, FilingAct Act)>> claims)
    {
        var first = new Dictionary<(string, int, FilingAct), OfficeEntry>();
        foreach (var (entry, line) in lines)
        {
            foreach (var claim in claims(line).Distinct())
            {
                if (!first.TryAdd(claim, entry))
                {
                    entry.Problem(string.Create(CultureInfo.InvariantCulture, $"{claim.Whose}{claim.Year}年度{claim.Act.ChineseName()}在{first[claim].Name}中已经写过，请只保留一条。"));
                }
            }
        }
    }

    private static int AnswerDays(JsonElement root, OfficeEntry entry)
    {
        if (!root.TryGetProperty(Answers, out var value))
        {
            return OfficeCalendar.UsualAnswerDays;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var days) && days is >= 1 and <= MostAnswerDays)
        {
            return days;
        }

        entry.Problem($"答复天数（{Answers}）应为1至{MostAnswerDays}的整数，请改正。");
        return OfficeCalendar.UsualAnswerDays;
    }
}
