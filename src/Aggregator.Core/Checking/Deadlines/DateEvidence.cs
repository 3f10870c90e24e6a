using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Deadlines;

/// <summary>The four dates of a report, never mixed: stated publication, document date, hand-in, first seen.</summary>
public static class DateEvidence
{
    /// <summary>The four, the strongest first; an unknown one is listed with an empty text.</summary>
    public static IReadOnlyList<DatedWord> Of(Submission submission) =>
    [
        new("报送时间", submission.ReceivedAt?.ToString() ?? "", DateConfidence.Registered),
        new("公布时间", submission.Published?.ToString() ?? "", DateConfidence.Stated),
        new("落款日期", submission.Report?.Dates.DocumentDate?.Text() ?? "", DateConfidence.SignedOff),
        new("首次发现", submission.FirstSeen.Text(), DateConfidence.Seen),
    ];

    /// <summary>
    /// How many days late the dates prove it to be, 0 for in time; null where none tells. A sign-off behind the last day proves a late report, one
    /// before it says nothing of the day the report came.
    /// </summary>
    public static int? DaysLate(Submission submission) => Proven(submission.DaysLate, submission.LateBasis);

    /// <summary>The same by the office's own day; null also where there is none.</summary>
    public static int? LocalDaysLate(Submission submission) => Proven(submission.LocalDaysLate, submission.LateBasis);

    /// <summary>
    /// The Chinese sentence for a report that by its own word was in time and was first seen after <paramref name="lastDay"/>, while nobody
    /// registered its hand-in; null when nothing contradicts. Where the inbox was not yet looked into by that day, not to have seen
    /// the file says nothing; nor where the nights about that day did not run.
    /// </summary>
    public static string? Contradiction(Submission submission, DateOnly lastDay)
    {
        var filed = submission.Filed;
        if (filed.ReceivedAt is not null || submission.WatchedSince is not { } watched || watched > lastDay || filed.FirstSeen is not { } seen || seen <= lastDay)
        {
            return null;
        }

        // Nobody looked while the nights did not run: what came then was seen by the first one after.
        if (filed.MayHaveComeOn <= lastDay)
        {
            return null;
        }

        var (word, day) = filed.Published is { } published ? ("公布", published.Date) : ("落款", filed.DocumentDate);
        return day is { } stated && stated <= lastDay
            ? $"自述{stated.Text()}{word}，{seen.Text()}才首次收到：按首次发现逾期{seen.DayNumber - lastDay.DayNumber}天，按其自述未逾期，需人工核实实际报送时间。"
            : null;
    }

    private static int? Proven(int? days, string basis) => basis == "document-date" && days is <= 0 ? null : days;
}
