using System.Runtime.CompilerServices;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;

namespace Aggregator.Server.Web;

/// <summary>Who is in, who is late, who is missing, and what a person has to decide.</summary>
/// <param name="Expected">应报: how many units owe a report for the year.</param>
/// <param name="Received">已报: of these, how many have an accepted report.</param>
/// <param name="Late">逾期: those among the received that came after the deadline, in roster order.</param>
/// <param name="OnTime">按期: how many of the received came in time.</param>
/// <param name="Undated">日期不明: how many of the received have no date that can be judged, or dates that contradict each other; <c>Received = OnTime + Late + Undated</c>.</param>
/// <param name="NotAccepted">未采纳: a file came in but cannot be used; in roster order.</param>
/// <param name="Missing">未报: nothing came and the deadline is past; in roster order.</param>
/// <param name="NotDue">未到期: how many have nothing in and still time.</param>
/// <param name="Absent">Everybody whose figures are not in the totals: not accepted, missing or not due; in roster order.</param>
/// <param name="Unplaced">Files nobody claims, of any year.</param>
/// <param name="Unreadable">Files that could not be read, of any year.</param>
public sealed record Headline(
    int Expected,
    int Received,
    int OnTime,
    IReadOnlyList<LateUnit> Late,
    int Undated,
    IReadOnlyList<Unit> NotAccepted,
    IReadOnlyList<Unit> Missing,
    int NotDue,
    IReadOnlyList<Unit> Absent,
    int Unplaced,
    int Unreadable)
{
    private static readonly ConditionalWeakTable<CitySnapshot, Headline> Known = [];

    /// <summary>The counts of a night, by the same list as the workbook and the chart. Counted once for a night.</summary>
    public static Headline Of(CitySnapshot snapshot) => Known.GetValue(snapshot, Count);

    private static Headline Count(CitySnapshot snapshot)
    {
        var filing = FilingList.Of(snapshot);
        var count = FilingList.Count("", filing);
        return new(
            count.Expected,
            count.Accepted,
            count.OnTime,
            [.. filing.Where(f => f.State == FilingState.Late).Select(f => new LateUnit(f.Unit, f.Submission!.DaysLate!.Value))],
            count.Undated + count.Doubtful,
            In(FilingState.NotAccepted),
            In(FilingState.Missing),
            count.NotDue,
            In(FilingState.NotAccepted, FilingState.Missing, FilingState.NotDue),
            FilesIn(SubmissionStatus.Unplaced),
            FilesIn(SubmissionStatus.Unreadable));

        IReadOnlyList<Unit> In(params FilingState[] states) => [.. filing.Where(f => states.Contains(f.State)).Select(f => f.Unit)];

        int FilesIn(SubmissionStatus status) => snapshot.Submissions.Count(s => s.Status == status);
    }
}

/// <summary>A unit that handed in after the deadline.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="DaysLate">Days past the deadline, at least 1.</param>
public sealed record LateUnit(Unit Unit, int DaysLate);
