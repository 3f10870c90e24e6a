using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>Orders what was handed in so that what needs a person comes first.</summary>
public static class SubmissionList
{
    /// <summary>The states in the order they are listed.</summary>
    public static IReadOnlyList<SubmissionStatus> Order { get; } =
    [
        SubmissionStatus.Unplaced, SubmissionStatus.Unreadable, SubmissionStatus.Returned,
        SubmissionStatus.OffTopic, SubmissionStatus.Accepted, SubmissionStatus.Superseded,
    ];

    /// <summary>By state, then roster order, newest year, file name.</summary>
    public static IReadOnlyList<Submission> Of(CitySnapshot snapshot, SubmissionStatus? only) =>
    [
        .. snapshot.Submissions
            .Where(s => only is null || s.Status == only)
            .OrderBy(s => Rank(s.Status))
            .ThenBy(s => snapshot.Roster.OrderOf(s.Unit))
            .ThenByDescending(s => s.Year ?? int.MaxValue)
            .ThenBy(s => s.File, StringComparer.Ordinal),
    ];

    /// <summary>The state of this code, or null.</summary>
    public static SubmissionStatus? Parse(string? code)
    {
        foreach (var status in Order)
        {
            if (status.Code() == code)
            {
                return status;
            }
        }

        return null;
    }

    private static int Rank(SubmissionStatus status)
    {
        for (var i = 0; i < Order.Count; i++)
        {
            if (Order[i] == status)
            {
                return i;
            }
        }

        return Order.Count;
    }
}
