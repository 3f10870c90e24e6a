using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Filing;

/// <summary>报送情况: every unit that owes a report for the snapshot's year, exactly once.</summary>
public static class FilingList
{
    /// <summary>The units in roster order.</summary>
    public static IReadOnlyList<UnitFiling> Of(CitySnapshot snapshot)
    {
        var byUnit = snapshot.Submissions.Where(s => s.Year == snapshot.Year && s.Unit is not null).ToLookup(s => s.Unit!, StringComparer.Ordinal);
        return [.. snapshot.Roster.Expected(snapshot.Year).Select(unit => Judge(unit, byUnit[unit.Code], snapshot))];
    }

    /// <summary>Counts per group, groups in the order they first stand in the roster.</summary>
    public static IReadOnlyList<FilingCount> Groups(IReadOnlyList<UnitFiling> units) =>
        [.. units.GroupBy(u => u.Unit.Group, StringComparer.Ordinal).Select(group => Count(group.Key, [.. group]))];

    /// <summary>Counts over all of <paramref name="units"/>, under the name <paramref name="group"/>.</summary>
    public static FilingCount Count(string group, IReadOnlyList<UnitFiling> units)
    {
        int In(FilingState state) => units.Count(u => u.State == state);
        return new FilingCount(group, units.Count, In(FilingState.OnTime), In(FilingState.Late), In(FilingState.Undated), In(FilingState.NotAccepted), In(FilingState.Missing), In(FilingState.NotDue));
    }

    /// <summary>The state's name for a reader.</summary>
    public static string ChineseName(this FilingState state) => state switch
    {
        FilingState.OnTime => "按期",
        FilingState.Late => "逾期",
        FilingState.Undated => "日期不明",
        FilingState.NotAccepted => "未采纳",
        FilingState.Missing => "未报",
        FilingState.NotDue => "未到期",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static UnitFiling Judge(Unit unit, IEnumerable<Submission> submissions, CitySnapshot snapshot)
    {
        var accepted = submissions.FirstOrDefault(s => s.Status == SubmissionStatus.Accepted);
        if (accepted is not null)
        {
            return new UnitFiling(unit, accepted.DaysLate switch { null => FilingState.Undated, > 0 => FilingState.Late, _ => FilingState.OnTime }, accepted);
        }

        // A file that is not a report (off topic) does not make the unit one that has reported.
        var refused = submissions.LastOrDefault(s => s.Status is SubmissionStatus.Returned or SubmissionStatus.Unreadable);
        var absent = snapshot.AsOf > LegalCalendar.DeadlineFor(unit.Kind, snapshot.Year) ? FilingState.Missing : FilingState.NotDue;
        return new UnitFiling(unit, refused is null ? absent : FilingState.NotAccepted, refused);
    }
}
