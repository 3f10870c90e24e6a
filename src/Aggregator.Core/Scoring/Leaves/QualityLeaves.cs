using System.Text.RegularExpressions;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>D 质量: re-used wording, problems and what is done about them. Word lists, to be confirmed by a reader.</summary>
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
        var text = Section(input.Report, "S5") ?? Section(input.Report, "problems");
        if (text is null)
        {
            return LeafMark.Scored(0, "没有“存在的主要问题”部分，得0分。", [.. input.Failed("SECTION_MISSING").Where(f => f.Subject == "S5")]);
        }

        var letters = text.Count(char.IsLetterOrDigit);
        if (letters < 10)
        {
            return LeafMark.Scored(0, $"“存在的主要问题”部分只有{letters}字，得0分；请写明具体不足。");
        }

        var named = Shortcomings().Count(text);
        return named > 0
            ? LeafMark.Scored(3, $"指出具体不足{named}处，得3分。")
            : LeafMark.Scored(1, "“存在的主要问题”部分没有指出具体不足，得1分；请写明哪项工作有什么不足。");
    }

    public static LeafMark Measures(LeafInput input)
    {
        var text = Section(input.Report, "S5") ?? Section(input.Report, "problems") ?? "";
        var planned = Plans().Count(text);
        return planned > 0 && text.Count(char.IsLetterOrDigit) >= 20
            ? LeafMark.Scored(2, $"提出改进措施{planned}处，得2分。")
            : LeafMark.Scored(0, text.Length == 0 ? "没有“存在的主要问题”部分，看不到改进措施，得0分。" : "“存在的主要问题”部分没有写改进措施，得0分；请写明下一步怎样改进。");
    }

    public static LeafMark FollowUp(LeafInput input)
    {
        if (input.Previous is null)
        {
            return LeafMark.NotApplicable("没有上年度报告可以对照，不计入。");
        }

        var answered = LastYearsProblems().IsMatch(string.Concat(Section(input.Report, "S1"), "\n", Section(input.Report, "S5")));
        return LeafMark.Scored(answered ? 1 : 0, answered ? "回应了上年的问题，得1分。" : "没有回应上年度报告所列的问题，得0分；请写明上年问题的整改结果。");
    }

    // From foundFrom on there is a finding; when there is none any more, a person has decided that it is no copy.
    private static LeafMark Banded(LeafInput input, decimal share, string rule, decimal foundFrom, string with, decimal full, (decimal UpTo, decimal Points)[] bands)
    {
        var findings = input.Failed(rule);
        var points = bands.Where(band => share <= band.UpTo).Select(band => band.Points).DefaultIfEmpty(0).First();
        if (share > foundFrom && findings.Count == 0)
        {
            return LeafMark.Scored(full, $"{with}相同的内容已核实不属于雷同，得{full.Text()}分。");
        }

        if (share == 0)
        {
            return LeafMark.Scored(full, $"没有发现{with}逐字相同的段落，得{full.Text()}分。");
        }

        var limits = string.Join("，", bands.Select(band => $"不超过{(band.UpTo * 100).Text()}%得{band.Points.Text()}分"));
        return LeafMark.Scored(points, $"{with}逐字相同{Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).Text()}%（{limits}，超过0分），得{points.Text()}分。", points < full ? findings : []);
    }

    private static string? Section(Report report, string code)
    {
        var parts = report.Sections.Where(s => s.Code == code).Select(s => Places.Cut(report.Text, s.BodySpan)).ToList();
        return parts.Count == 0 ? null : string.Join('\n', parts);
    }

    [GeneratedRegex("不够|不足|不高|不强|不全|不多|不及时|不到位|不平衡|不完善|不规范|不深|不细|薄弱|有待|滞后|欠缺|缺乏|偏少|偏低|差距|单一", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcomings();

    [GeneratedRegex("下一步|将|拟|打算|计划|明年|力争|加强|完善|提升|整改|改进|强化|健全|优化|加大|推进|落实", RegexOptions.CultureInvariant)]
    private static partial Regex Plans();

    [GeneratedRegex("(?:上年|去年|上一年|往年|上年度|20[0-9]{2}年).{0,30}(?:问题|不足|整改|短板|改进|遗留|提到|所列|指出|提出|查找)", RegexOptions.CultureInvariant)]
    private static partial Regex LastYearsProblems();
}
