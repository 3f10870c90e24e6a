using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>A 时效: handed in, published, reachable.</summary>
internal static class TimelinessLeaves
{
    public static LeafMark HandedIn(LeafInput input) => input.Submission.Filed.ReceivedAt is null
        ? LeafMark.NotAssessable("没有登记报送时间，不计入。")
        : Banded(input, "LATE_SUBMIT", "报送", 8, (3, 5), (10, 2));

    public static LeafMark Published(LeafInput input)
    {
        if (input.Open("LATE_PUBLISH").Count > 0 || input.Failed("DATE_UNRELIABLE").Count > 0)
        {
            return LeafMark.NotAssessable("公布日期存疑，待核实，不计入。");
        }

        // A document date behind the deadline proves a late publication even without a publication date; an earlier one proves nothing.
        return input.Submission.Filed.Published is null && input.Failed("LATE_PUBLISH").Count == 0
            ? LeafMark.NotAssessable("没有公布日期，不计入。")
            : Banded(input, "LATE_PUBLISH", "公布", 10, (5, 6), (15, 3));
    }

    public static LeafMark Reachable(LeafInput input) => input.Submission.Url is { Length: > 0 }
        ? LeafMark.Scored(2, "已登记公布网址，没有发现链接或附件失效，得2分。")
        : LeafMark.NotApplicable("没有公布网址可查，不计入。");

    private static LeafMark Banded(LeafInput input, string rule, string act, decimal full, (int Days, decimal Points) first, (int Days, decimal Points) second)
    {
        var late = input.Failed(rule);
        if (late.Count == 0)
        {
            return LeafMark.Scored(full, $"按期{act}，得{full.Text()}分。");
        }

        var byLaw = late.Where(f => !f.Subject.EndsWith(Lateness.LocalSubject, StringComparison.Ordinal)).ToList();
        if (byLaw.Count == 0)
        {
            // In time by law and late by the office's own day: as little as the first late day costs, however many days it was, so that nobody
            // within the law stands behind somebody beyond it.
            return LeafMark.Scored(first.Points, $"{act}晚于本级规定的期限{(late.Max(f => f.Difference) ?? 0).Text()}天，未超过法定期限，得{first.Points.Text()}分。", late);
        }

        var days = byLaw.Max(f => f.Difference) ?? 0;
        var points = days <= first.Days ? first.Points : days <= second.Days ? second.Points : 0;
        return LeafMark.Scored(points, $"{act}逾期{days.Text()}天（{first.Days}天内{first.Points.Text()}分，{second.Days}天内{second.Points.Text()}分，超过0分），得{points.Text()}分。", late);
    }
}
