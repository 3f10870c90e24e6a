using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>
/// The same bytes for the same unit and year again: one report, which nothing was handed in instead of. The one that was there first stands,
/// whichever of its dates are known; that it came again proves only that it was there by then.
/// </summary>
internal static class SameBytes
{
    /// <summary>Which accepted submissions are a repetition over the web, each with the one it repeats, by their places in the list.</summary>
    /// <param name="group">The submissions of one unit and year with their places.</param>
    /// <param name="handedIn">What is known of hand-ins, by file.</param>
    public static IReadOnlyDictionary<int, int> Repetitions(IEnumerable<(Submission Submission, int At)> group, IReadOnlyDictionary<string, HandedIn> handedIn)
    {
        var repeats = new Dictionary<int, int>();
        foreach (var same in group.Where(one => one.Submission.Status == SubmissionStatus.Accepted).GroupBy(one => one.Submission.Sha256, StringComparer.Ordinal))
        {
            // Of one day a file of the inbox was first: the inbox is looked into at night, when what is there has come.
            var inOrder = same.OrderBy(one => one.Submission.FirstSeen).ThenBy(one => handedIn.TryGetValue(one.Submission.File, out var came) ? came.First : (ChinaMoment?)null)
                .ThenBy(one => one.Submission.File, StringComparer.Ordinal).ToList();
            var (first, at) = inOrder[0];
            foreach (var (later, place) in inOrder.Skip(1).Where(one => one.Submission.File != first.File && handedIn.ContainsKey(one.Submission.File)))
            {
                repeats[place] = at;
            }
        }

        return repeats;
    }

    /// <summary>The repetition as it is listed.</summary>
    public static Submission Listed(Submission again, Submission first) =>
        again with { Status = SubmissionStatus.Superseded, Reason = $"同样内容的文件此前已收到（“{HandInPath.Shown(first.File)}”），以此前的为准；本件保留备查，不影响报送时间。" };

    /// <summary>
    /// What a hand-in over the web proves of when its unit first filed. Where a report was there before it, of which nobody wrote down when it came,
    /// only that it was in time: that it is late says nothing of the first.
    /// </summary>
    /// <param name="submission">One of the unit's submissions of the year.</param>
    /// <param name="isRepetition">Whether it is the same bytes again: then nothing but the time of receipt is its own.</param>
    /// <param name="others">All of them.</param>
    /// <param name="handedIn">What is known of hand-ins, by file.</param>
    /// <param name="lastDay">The last day in time.</param>
    public static FilingDates Proof(Submission submission, bool isRepetition, IEnumerable<Submission> others, IReadOnlyDictionary<string, HandedIn> handedIn, DateOnly lastDay)
    {
        var filed = isRepetition ? submission.Filed with { Published = null, DocumentDate = null } : submission.Filed;
        return handedIn.TryGetValue(submission.File, out var came) && came.First.Date > lastDay
            && others.Any(other => !handedIn.ContainsKey(other.File) && other.ReceivedAt is null && other.FirstSeen <= came.First.Date)
            ? filed with { ReceivedAt = null }
            : filed;
    }
}
