using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>How late a report is, and by which of its dates.</summary>
/// <param name="Deadline">The last day in time by law, or the later one the office has granted.</param>
/// <param name="DaysLate">Days past it, 0 when in time; null when there is no date to judge.</param>
/// <param name="Basis"><c>received</c>, <c>published</c>, <c>document-date</c>, or empty.</param>
public sealed record Lateness(DateOnly Deadline, int? DaysLate, string Basis)
{
    // A page dated more than a year behind its deadline usually bears the day of a site migration.
    private const int Believable = 366;

    /// <summary>What follows a subject when only the office's own day was missed.</summary>
    public const string LocalSubject = "/local";

    /// <summary>The office's stricter day for the act that was judged, or null.</summary>
    public DateOnly? LocalDeadline { get; init; }

    /// <summary>The document it stands on; empty without one.</summary>
    public string LocalBasis { get; init; } = "";

    /// <summary>Days past it, 0 when in time; null without such a day or without a date to judge.</summary>
    public int? LocalDaysLate { get; init; }

    /// <summary>Judges by the law alone.</summary>
    public static Lateness Judge(UnitKind kind, int reportYear, ChinaMoment? receivedAt, ChinaMoment? published, DateOnly? documentDate)
    {
        var (day, basis) = Judged(receivedAt, published, documentDate);
        var deadline = LegalCalendar.DeadlineFor(kind, reportYear);
        return new Lateness(deadline, Past(day, deadline), basis);
    }

    /// <summary>Judges by hand-in, else by stated publication, else by document date: the day we first saw a file is never its date.</summary>
    public static Lateness Judge(FilingDuty duty, FilingDates filed)
    {
        var (day, basis) = Judged(filed.ReceivedAt, filed.Published, filed.DocumentDate);
        var act = basis is "published" or "document-date" ? duty.Publish : duty.Submit;
        return new Lateness(act.LastDay, act.IsNoneDue ? 0 : Past(day, act.LastDay), basis)
        {
            LocalDeadline = act.LocalDay,
            LocalBasis = act.LocalDay is null ? "" : act.LocalBasis,
            LocalDaysLate = act.LocalDay is { } local ? Past(day, local) : null,
        };
    }

    /// <summary>The finding that one date of a report is past the deadline, if it is; the whole last day is in time.</summary>
    internal static IEnumerable<Finding> Findings(CheckedReport report, RuleInfo rule, string subject, ChinaMoment moment, string act)
    {
        var duty = report.Duty.Of(act == "报送" ? FilingAct.Submit : FilingAct.Publish);
        var deadline = duty.LastDay;
        var days = moment.Date.DayNumber - deadline.DayNumber;
        var localDays = duty.LocalDay is { } local ? moment.Date.DayNumber - local.DayNumber : 0;
        if (duty.IsNoneDue || (days <= 0 && localDays <= 0))
        {
            yield break;
        }

        if (days > Believable && subject != "received")
        {
            yield return report.CannotJudge(rule, subject, $"{act}日期{moment.Date.Text()}比期限{deadline.Text()}晚一年以上，可能是网站迁移后的日期，请人工核实。", []);
            yield break;
        }

        // One finding tells both days: the graver claim carries the lighter one, so that nobody is blamed twice for one late day.
        var verb = act == "落款" ? "公布" : act;
        if (days <= 0)
        {
            yield return report.Fails(rule, subject + LocalSubject, $"实际{moment.Date.Text()}{act}，未超过期限{deadline.Text()}，但晚于{duty.LocalBasis}规定的{duty.LocalDay!.Value.Text()}，按该规定逾期{localDays}天。", [],
                duty.LocalDay.Value.Text(), moment.Date.Text(), localDays, Severity.Warning) with
            { Basis = duty.LocalBasis };
            yield break;
        }

        var granted = deadline == duty.Statutory ? (duty.StatutoryBasis.Length > 0 ? "" : "（参照部门期限）") : $"（{duty.LastDayBasis}同意延期，原期限{duty.Statutory.Text()}）";
        var stricter = localDays > 0 ? $"；{duty.LocalBasis}另规定{duty.LocalDay!.Value.Text()}前{verb}，按该规定逾期{localDays}天" : "";
        string[] bases = [duty.LastDayBasis, localDays > 0 ? duty.LocalBasis : ""];
        yield return report.Fails(rule, subject, $"应于{deadline.Text()}前{verb}{granted}，实际{moment.Date.Text()}{act}，逾期{days}天{stricter}。", [],
            deadline.Text(), moment.Date.Text(), days, duty.StatutoryBasis.Length > 0 ? null : Severity.Warning) with
        { Basis = string.Join("；", bases.Where(b => b.Length > 0)) };
    }

    private static (DateOnly? Day, string Basis) Judged(ChinaMoment? receivedAt, ChinaMoment? published, DateOnly? documentDate) => (receivedAt, published, documentDate) switch
    {
        ({ } received, _, _) => (received.Date, "received"),
        (null, { } stated, _) => (stated.Date, "published"),
        (null, null, { } signed) => (signed, "document-date"),
        _ => (null, ""),
    };

    private static int? Past(DateOnly? day, DateOnly deadline) => day is { } known ? Math.Max(0, known.DayNumber - deadline.DayNumber) : null;
}
