using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Intake.OfficeFiles;
using Aggregator.Intake.Tabular;

namespace Aggregator.Intake.Calendars;

/// <summary>Reads one exemption: which unit, which year, what, until when or not at all, by which document, why.</summary>
internal static class ExemptionReader
{
    /// <summary>What stands for "nothing is due".</summary>
    private const string NoneDue = "none";

    /// <summary>The exemption, or null when it has mistakes.</summary>
    public static Exemption? Read(OfficeEntry entry, Roster roster)
    {
        entry.AllowOnly("unit", "year", "act", "until", "document", "reason");
        var named = entry.Text("unit", "单位代码");
        var unit = named.Length == 0 ? null : entry.UnitOf(named, roster);
        var years = entry.Years("year");
        if (years.Count > 1)
        {
            entry.Problem("一条免报延期只能写一个报告年度，几个年度请分条写明。");
        }

        var acts = entry.Acts(allowBoth: true);
        var until = entry.Text("until", "延期至哪一天");
        var (document, reason) = (entry.Text("document", "文号"), entry.Text("reason", "理由"));
        DateOnly? last = null;
        if (until.Length > 0 && until != NoneDue && until != "免报")
        {
            if (!ChinaMoments.TryParseDay(until, out var day))
            {
                entry.Problem($"延期“{until}”不是日期，请写成 2026-03-15 这样的形式；不需报送的写 {NoneDue}。");
                return null;
            }

            last = day;
        }

        if (unit is null || years is not [var year] || acts.Count == 0)
        {
            return null;
        }

        if (last is { } granted && (granted.Year < year + 1 || granted > LegalCalendar.DeadlineFor(unit.Kind, year).AddYears(1)))
        {
            entry.Problem(string.Create(CultureInfo.InvariantCulture, $"延期“{until}”不在{year}年度报告的报送期之内（{year + 1}年起至法定期限后一年），请核对年份。"));
        }

        return new Exemption(unit.Code, year, acts, last, document, reason);
    }
}
