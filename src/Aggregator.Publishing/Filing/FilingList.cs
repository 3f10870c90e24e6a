using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Filing;

/// <summary>报送情况: every unit that was on the roster in the snapshot's year, exactly once, the exempted too.</summary>
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
        return new FilingCount(group, units.Count - In(FilingState.Exempt), In(FilingState.OnTime), In(FilingState.Late), In(FilingState.Undated), In(FilingState.NotAccepted), In(FilingState.Missing), In(FilingState.NotDue),
            In(FilingState.Doubtful), In(FilingState.Exempt), units.Count(u => u is { State: FilingState.OnTime, Submission.LocalDaysLate: > 0 }));
    }

    /// <summary>The state's name for a reader.</summary>
    public static string ChineseName(this FilingState state) => state switch
    {
        FilingState.OnTime => "按期",
        FilingState.Late => "逾期",
        FilingState.Undated => "日期不明",
        FilingState.Doubtful => "日期存疑",
        FilingState.NotAccepted => "未采纳",
        FilingState.Missing => "未报",
        FilingState.NotDue => "未到期",
        FilingState.Exempt => "免报",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static UnitFiling Judge(Unit unit, IEnumerable<Submission> submissions, CitySnapshot snapshot)
    {
        var duty = snapshot.Calendar.DutyOf(unit, snapshot.Year);
        var accepted = submissions.FirstOrDefault(s => s.Status == SubmissionStatus.Accepted);
        if (accepted is not null)
        {
            var state = accepted.DaysLate > 0 ? FilingState.Late
                : DateEvidence.Contradiction(accepted, duty.Submit.LastDay) is not null ? FilingState.Doubtful
                : DateEvidence.DaysLate(accepted) is null ? FilingState.Undated
                : FilingState.OnTime;
            return new UnitFiling(unit, state, accepted, duty);
        }

        // A file that is not a report (off topic) does not make the unit one that has reported.
        var refused = submissions.LastOrDefault(s => s.Status is SubmissionStatus.Returned or SubmissionStatus.Unreadable);
        var absent = duty.Submit.IsNoneDue ? FilingState.Exempt : snapshot.AsOf > duty.Submit.LastDay ? FilingState.Missing : FilingState.NotDue;
        return new UnitFiling(unit, refused is null || absent == FilingState.Exempt ? absent : FilingState.NotAccepted, refused, duty);
    }
}
