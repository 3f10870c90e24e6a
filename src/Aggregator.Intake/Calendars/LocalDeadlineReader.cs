using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Intake.OfficeFiles;
using Aggregator.Intake.Tabular;

namespace Aggregator.Intake.Calendars;

/// <summary>Reads one local deadline: which units, which years, what, by when, by which document.</summary>
internal static class LocalDeadlineReader
{
    /// <summary>The deadline, or null when it has mistakes.</summary>
    public static LocalDeadline? Read(OfficeEntry entry, Roster roster)
    {
        entry.AllowOnly("years", "kinds", "units", "act", "day", "document", "issuedBy");
        var years = entry.Years("years");
        var kinds = KindsOf(entry);
        var units = UnitsOf(entry, roster);
        var acts = entry.Acts(allowBoth: false);
        var day = DayOf(entry, years);
        var (document, issuer) = (entry.Text("document", "文号"), entry.Text("issuedBy", "发文机关"));
        if (kinds.Count == 0 && units.Count == 0)
        {
            entry.Problem("没有写适用的单位类别（kinds）或单位代码（units），请至少写明一项。");
        }

        if (acts.Count == 0 || day is not { } last)
        {
            return null;
        }

        var deadline = new LocalDeadline(years, kinds, [.. units.Select(unit => unit.Code)], acts[0], last.Month, last.Day, document, issuer);
        RefuseLaterThanLaw(entry, deadline, [.. kinds.Concat(units.Select(unit => unit.Kind)).Distinct()]);
        return deadline;
    }

    private static void RefuseLaterThanLaw(OfficeEntry entry, LocalDeadline deadline, IReadOnlyList<UnitKind> kinds)
    {
        foreach (var year in deadline.Years)
        {
            foreach (var kind in kinds.Where(kind => deadline.LastDayFor(year) > LegalCalendar.DeadlineFor(kind, year)))
            {
                entry.Problem(string.Create(CultureInfo.InvariantCulture,
                    $"{year}年度{kind.ChineseName()}的期限{deadline.LastDayFor(year):yyyy-MM-dd}晚于法定或通行期限{LegalCalendar.DeadlineFor(kind, year):yyyy-MM-dd}，本级规定只能更早；确需延期的单位请写入免报延期（exemptions）。"));
            }
        }
    }

    private static IReadOnlyList<UnitKind> KindsOf(OfficeEntry entry)
    {
        var kinds = new List<UnitKind>();
        foreach (var text in entry.Texts("kinds"))
        {
            if (UnitKinds.TryParse(text, out var kind))
            {
                kinds.Add(kind);
            }
            else
            {
                entry.Problem($"“{text}”不是已知类别，请改为以下之一：{UnitKinds.AllCodes}。");
            }
        }

        return [.. kinds.Distinct()];
    }

    private static List<Unit> UnitsOf(OfficeEntry entry, Roster roster)
    {
        var units = new List<Unit>();
        foreach (var text in entry.Texts("units"))
        {
            if (entry.UnitOf(text, roster) is { } unit)
            {
                units.Add(unit);
            }
        }

        return units;
    }

    // A whole date binds the one year it is for; month and day bind every year of the entry.
    private static (int Month, int Day)? DayOf(OfficeEntry entry, IReadOnlyList<int> years)
    {
        var text = entry.Text("day", "期限");
        if (text.Length == 0)
        {
            return null;
        }

        if (ChinaMoments.TryParseDay(text, out var whole))
        {
            if (years is [var only] && whole.Year != only + 1)
            {
                entry.Problem(string.Create(CultureInfo.InvariantCulture, $"期限“{text}”不在{only + 1}年，{only}年度的报告在次年报送，请改正。"));
            }
            else if (years.Count > 1)
            {
                entry.Problem($"期限“{text}”写了年份，只能用于一个报告年度；用于几个年度的请只写月和日，如 01-26。");
            }

            return (whole.Month, whole.Day);
        }

        // A leap year, so that 29 February can be written.
        if (text.Length is >= 3 and <= 5 && ChinaMoments.TryParseDay("2024-" + text, out var monthAndDay))
        {
            return (monthAndDay.Month, monthAndDay.Day);
        }

        entry.Problem($"期限“{text}”不是日期，请写成 01-26 或 2026-01-26 这样的形式。");
        return null;
    }
}
