using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Measures;

/// <summary>质量: re-used wording, problems and what is done about them: by the findings of the rules on these.</summary>
internal static class QualityMeasures
{
    // Up to here no finding says so: a larger share without one has been looked at by a person.
    private const decimal PastFoundFrom = 0.70m;
    private const decimal PeersFoundFrom = 0.50m;

    public static Measurement OwnPast(MeasureInput input) => input switch
    {
        { Previous: null } => Measurement.NotApplicable("没有上年度报告可以对照，不计入。"),
        { Share.PastShare: { } share } => Shared(input, share, "COPY_SELF", PastFoundFrom, "与本单位往年报告"),
        _ => Measurement.NotAssessable("没有自撰文字可以对照，不计入。"),
    };

    public static Measurement Peers(MeasureInput input) => input.Share?.PeerShare is { } share
        ? Shared(input, share, "COPY_OTHER", PeersFoundFrom, "与其他单位报告")
        : Measurement.NotAssessable("没有自撰文字可以对照，不计入。");

    public static Measurement Problems(MeasureInput input)
    {
        if (input.Facts.HasProblems is not { } hasProblems)
        {
            return Measurement.Of("没有“存在的主要问题”部分", "absent", 1, NoProblems(input));
        }

        var empty = input.Failed("PROBLEM_EMPTY");
        var generic = input.Failed("PROBLEM_GENERIC");
        return empty.Count > 0 ? Measurement.Of(!hasProblems ? "“存在的主要问题”部分只有标题" : "“存在的主要问题”部分没有写出问题", "absent", 1, empty) with { Note = "请写明具体不足。" }
            : generic.Count > 0 ? Measurement.Of("“存在的主要问题”部分都是通用的套话", "generic", 1, generic) with { Note = "请写明哪项工作有什么不足。" }
            : Measurement.Of("写明了本单位的具体问题");
    }

    public static Measurement Measures(MeasureInput input)
    {
        var silent = input.Failed("PROBLEM_EMPTY", "MEASURE_MISSING");
        return input.Facts.HasProblems is null ? Measurement.Of("没有“存在的主要问题”部分，看不到改进措施", "absent", 1, NoProblems(input))
            : silent.Count > 0 ? Measurement.Of("“存在的主要问题”部分没有写改进措施", "absent", 1, silent) with { Note = "请写明下一步怎样改进。" }
            : Measurement.Of("写明了改进措施");
    }

    public static Measurement FollowUp(MeasureInput input)
    {
        if (input.Previous is null)
        {
            return Measurement.NotApplicable("没有上年度报告可以对照，不计入。");
        }

        var repeated = input.Failed("PROBLEM_EMPTY", "PROBLEM_GENERIC", "PROBLEM_SAME");
        if (input.Facts.HasProblems is null || repeated.Count > 0)
        {
            return Measurement.Of("“存在的主要问题”部分缺失、空泛或与上年相同，没有回应上年的问题", "unanswered", 1, repeated);
        }

        // New problems of its own are an answer too: what is not named any more has been dealt with.
        return Measurement.Of(input.Facts.AnswersLastYear ? "回应了上年的问题" : "所列问题与上年不同，没有沿用上年");
    }

    private static List<Finding> NoProblems(MeasureInput input) => [.. input.Failed("SECTION_MISSING").Where(f => f.Subject is "S5" or "problems")];

    // From foundFrom on there is a finding; when there is none any more, a person has decided that it is no copy.
    private static Measurement Shared(MeasureInput input, decimal share, string rule, decimal foundFrom, string with)
    {
        var findings = input.Failed(rule);
        return share > foundFrom && findings.Count == 0 ? Measurement.Of($"{with}相近的内容已核实不属于雷同")
            : share == 0 ? Measurement.Of($"没有发现{with}雷同的段落")
            : Measurement.Of($"{with}雷同{Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).Text()}%") with { Amount = share, Findings = findings };
    }
}
