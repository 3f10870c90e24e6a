using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>How late a report is, and by which of its dates.</summary>
/// <param name="Deadline">The last day in time.</param>
/// <param name="DaysLate">Days past it, 0 when in time; null when there is no date to judge.</param>
/// <param name="Basis"><c>received</c>, <c>published</c>, <c>document-date</c>, or empty.</param>
public sealed record Lateness(DateOnly Deadline, int? DaysLate, string Basis)
{
    // A page dated more than a year behind its deadline usually bears the day of a site migration.
    private const int Believable = 366;

    /// <summary>Judges by hand-in, else by stated publication, else by document date: the day we first saw a file is never its date.</summary>
    public static Lateness Judge(UnitKind kind, int reportYear, ChinaMoment? receivedAt, ChinaMoment? published, DateOnly? documentDate)
    {
        var deadline = LegalCalendar.DeadlineFor(kind, reportYear);
        var (day, basis) = (receivedAt, published, documentDate) switch
        {
            ({ } received, _, _) => (received.Date, "received"),
            (null, { } stated, _) => (stated.Date, "published"),
            (null, null, { } signed) => (signed, "document-date"),
            _ => ((DateOnly?)null, ""),
        };
        return new Lateness(deadline, day is { } known ? Math.Max(0, known.DayNumber - deadline.DayNumber) : null, basis);
    }

    /// <summary>The finding that one date of a report is past the deadline, if it is; the whole last day is in time.</summary>
    internal static IEnumerable<Finding> Findings(CheckedReport report, RuleInfo rule, string subject, ChinaMoment moment, string act)
    {
        var deadline = LegalCalendar.DeadlineFor(report.Unit.Kind, report.Year);
        var days = moment.Date.DayNumber - deadline.DayNumber;
        if (days <= 0)
        {
            yield break;
        }

        if (days > Believable && subject != "received")
        {
            yield return report.CannotJudge(rule, subject, $"{act}日期{moment.Date.Text()}比期限{deadline.Text()}晚一年以上，可能是网站迁移后的日期，请人工核实。", []);
            yield break;
        }

        var basis = LegalCalendar.BasisFor(report.Unit.Kind, report.Year);
        yield return report.Fails(rule, subject, $"应于{deadline.Text()}前{(act == "落款" ? "公布" : act)}，实际{moment.Date.Text()}{act}，逾期{days}天。", [],
            deadline.Text(), moment.Date.Text(), days, basis.Length > 0 ? null : Severity.Warning);
    }
}
