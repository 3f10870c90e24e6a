using System.Text.RegularExpressions;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>D 质量: re-used wording, problems and what is done about them: by the findings of the rules on these.</summary>
internal static partial class QualityLeaves
{
    public static LeafMark OwnPast(LeafInput input) => input switch
    {
        { Previous: null } => LeafMark.NotApplicable("没有上年度报告可以对照，不计入。"),
        { Share.PastShare: { } share } => Banded(input, share, "COPY_SELF", 0.70m, "与本单位往年报告", 5, [(0.50m, 5), (0.70m, 3), (0.90m, 1)]),
        _ => LeafMark.NotAssessable("没有自撰文字可以对照，不计入。"),
    };

    public static LeafMark Peers(LeafInput input) => input.Share?.PeerShare is { } share
        ? Banded(input, share, "COPY_OTHER", 0.50m, "与其他单位报告", 4, [(0.50m, 4), (0.70m, 2), (0.85m, 1)])
        : LeafMark.NotAssessable("没有自撰文字可以对照，不计入。");

    public static LeafMark Problems(LeafInput input)
    {
        if (ProblemReading.Of(input.Report) is not { } reading)
        {
            return LeafMark.Scored(0, "没有“存在的主要问题”部分，得0分。", NoProblems(input));
        }

        var empty = input.Failed("PROBLEM_EMPTY");
        var generic = input.Failed("PROBLEM_GENERIC");
        return empty.Count > 0 ? LeafMark.Scored(0, reading.Text.Length == 0 ? "“存在的主要问题”部分只有标题，得0分。" : "“存在的主要问题”部分没有写出问题，得0分；请写明具体不足。", empty)
            : generic.Count > 0 ? LeafMark.Scored(1, "“存在的主要问题”部分都是通用的套话，得1分；请写明哪项工作有什么不足。", generic)
            : LeafMark.Scored(3, "写明了本单位的具体问题，得3分。");
    }

    public static LeafMark Measures(LeafInput input)
    {
        var silent = input.Failed("PROBLEM_EMPTY", "MEASURE_MISSING");
        return ProblemReading.Of(input.Report) is null ? LeafMark.Scored(0, "没有“存在的主要问题”部分，看不到改进措施，得0分。", NoProblems(input))
            : silent.Count > 0 ? LeafMark.Scored(0, "“存在的主要问题”部分没有写改进措施，得0分；请写明下一步怎样改进。", silent)
            : LeafMark.Scored(2, "写明了改进措施，得2分。");
    }

    public static LeafMark FollowUp(LeafInput input)
    {
        if (input.Previous is null)
        {
            return LeafMark.NotApplicable("没有上年度报告可以对照，不计入。");
        }

        var repeated = input.Failed("PROBLEM_EMPTY", "PROBLEM_GENERIC", "PROBLEM_SAME");
        if (ProblemReading.Of(input.Report) is not { } reading || repeated.Count > 0)
        {
            return LeafMark.Scored(0, "“存在的主要问题”部分缺失、空泛或与上年相同，没有回应上年的问题，得0分。", repeated);
        }

        // New problems of its own are an answer too: what is not named any more has been dealt with.
        var answered = LastYearsProblems().IsMatch(string.Concat(Section(input.Report, "S1"), "\n", reading.Text));
        return LeafMark.Scored(1, answered ? "回应了上年的问题，得1分。" : "所列问题与上年不同，没有沿用上年，得1分。");
    }

    private static List<Finding> NoProblems(LeafInput input) => [.. input.Failed("SECTION_MISSING").Where(f => f.Subject is "S5" or "problems")];

    // From foundFrom on there is a finding; when there is none any more, a person has decided that it is no copy.
    private static LeafMark Banded(LeafInput input, decimal share, string rule, decimal foundFrom, string with, decimal full, (decimal UpTo, decimal Points)[] bands)
    {
        var findings = input.Failed(rule);
        var points = bands.Where(band => share <= band.UpTo).Select(band => band.Points).DefaultIfEmpty(0).First();
        if (share > foundFrom && findings.Count == 0)
        {
            return LeafMark.Scored(full, $"{with}相近的内容已核实不属于雷同，得{full.Text()}分。");
        }

        if (share == 0)
        {
            return LeafMark.Scored(full, $"没有发现{with}雷同的段落，得{full.Text()}分。");
        }

        var limits = string.Join("，", bands.Select(band => $"不超过{(band.UpTo * 100).Text()}%得{band.Points.Text()}分"));
        return LeafMark.Scored(points, $"{with}雷同{Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).Text()}%（{limits}，超过0分），得{points.Text()}分。", points < full ? findings : []);
    }

    private static string? Section(Report report, string code)
    {
        var parts = report.Sections.Where(s => s.Code == code).Select(s => Places.Cut(report.Text, s.BodySpan)).ToList();
        return parts.Count == 0 ? null : string.Join('\n', parts);
    }

    [GeneratedRegex("(?:上年|去年|上一年|往年|上年度|20[0-9]{2}年).{0,30}(?:问题|不足|整改|短板|改进|遗留|提到|所列|指出|提出|查找)", RegexOptions.CultureInvariant)]
    private static partial Regex LastYearsProblems();
}
