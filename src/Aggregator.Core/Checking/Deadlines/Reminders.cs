using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Deadlines;

/// <summary>Who is to be reminded on a day.</summary>
public static class Reminders
{
    /// <summary>
    /// The units that owe the year's report, have none that stands, and whose next day is at most a week away or past: the overdue first,
    /// then by days left, then in roster order. A unit that was exempted is not in it, nor one whose report was accepted; one whose
    /// report was sent back is reminded of the day of its answer, even while an earlier report stands; to have published is not to have handed in. What was registered after
    /// <paramref name="asOf"/> had not come yet on that day.
    /// </summary>
    /// <param name="roster">The units.</param>
    /// <param name="year">Report year.</param>
    /// <param name="calendar">What the office has set.</param>
    /// <param name="submissions">What came.</param>
    /// <param name="asOf">The day.</param>
    public static IReadOnlyList<Reminder> Of(Roster roster, int year, OfficeCalendar calendar, IReadOnlyList<Submission> submissions, DateOnly asOf)
    {
        var byUnit = submissions.Where(s => s.Year == year && s.Unit is not null && !(s.ReceivedAt?.Date > asOf)).ToLookup(s => s.Unit!, StringComparer.Ordinal);
        return [.. roster.Expected(year)
            .Select(unit => Of(unit, year, calendar.DutyOf(unit, year), [.. byUnit[unit.Code]], asOf))
            .OfType<Reminder>()
            .OrderBy(r => r.Rung == ReminderRung.Overdue ? 0 : 1).ThenBy(r => r.Days).ThenBy(r => roster.OrderOf(r.Unit.Code))];
    }

    private static Reminder? Of(Unit unit, int year, FilingDuty duty, IReadOnlyList<Submission> handIns, DateOnly asOf)
    {
        var returned = handIns.Where(s => s.Status == SubmissionStatus.Returned && s.Returned is not null).MaxBy(s => s.Returned!.At)?.Returned;
        if (returned is null && (duty.Submit.IsNoneDue || handIns.Any(s => s is { Copy: null, Status: SubmissionStatus.Accepted or SubmissionStatus.Returned })))
        {
            return null;
        }

        var next = returned?.Due ?? (asOf <= duty.Submit.FirstDay ? duty.Submit.FirstDay : duty.Submit.LastDay);
        var days = next.DayNumber - asOf.DayNumber;
        var isLocalPast = returned is null && duty.Submit.LocalDay is { } local && asOf > local;
        var rung = isLocalPast ? ReminderRung.Overdue : ReminderRungs.For(days);
        var unusable = handIns.Where(s => s is { Copy: null, Status: SubmissionStatus.Unreadable or SubmissionStatus.OffTopic }).MinBy(s => s.File, StringComparer.Ordinal);
        return rung is { } known ? new Reminder(unit, year, asOf, known, days, duty, returned, returned is null ? unusable : null) : null;
    }
}
