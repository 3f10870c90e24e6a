using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Measures;

/// <summary>时效: handed in, published, reachable.</summary>
internal static class TimelinessMeasures
{
    public static Measurement HandedIn(MeasureInput input) => input.Submission.Filed.ReceivedAt is null
        ? Measurement.NotAssessable("没有登记报送时间，不计入。")
        : Days(input, "LATE_SUBMIT", "报送");

    public static Measurement Published(MeasureInput input)
    {
        if (input.Open("LATE_PUBLISH").Count > 0 || input.Failed("DATE_UNRELIABLE").Count > 0)
        {
            return Measurement.NotAssessable("公布日期存疑，待核实，不计入。");
        }

        // A document date behind the deadline proves a late publication even without a publication date; an earlier one proves nothing.
        return input.Submission.Filed.Published is null && input.Failed("LATE_PUBLISH").Count == 0
            ? Measurement.NotAssessable("没有公布日期，不计入。")
            : Days(input, "LATE_PUBLISH", "公布");
    }

    public static Measurement Reachable(MeasureInput input) => input.Submission.Url is { Length: > 0 }
        ? Measurement.Of("已登记公布网址，没有发现链接或附件失效")
        : Measurement.NotApplicable("没有公布网址可查，不计入。");

    private static Measurement Days(MeasureInput input, string rule, string act)
    {
        var late = input.Failed(rule);
        if (late.Count == 0)
        {
            return Measurement.Of($"按期{act}");
        }

        var byLaw = late.Where(f => !f.Subject.EndsWith(Lateness.LocalSubject, StringComparison.Ordinal)).ToList();

        // In time by law and late by the office's own day: as little as the first late day costs, however many days it was, so that nobody
        // within the law stands behind somebody beyond it.
        return byLaw.Count == 0
            ? Measurement.Of($"{act}晚于本级规定的期限{(late.Max(f => f.Difference) ?? 0).Text()}天，未超过法定期限，按逾期1天计") with { Amount = 1, Findings = late }
            : Measurement.Of($"{act}逾期{(byLaw.Max(f => f.Difference) ?? 0).Text()}天") with { Amount = byLaw.Max(f => f.Difference) ?? 0, Findings = late };
    }
}
