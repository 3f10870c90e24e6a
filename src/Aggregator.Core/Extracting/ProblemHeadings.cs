using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>The heading of the section of problems in words of its own and without a number: what is wanting, and what is done about it.</summary>
internal static partial class ProblemHeadings
{
    private const int Longest = 30;

    /// <summary>
    /// Whether a whole line is such a heading (存在的不足及今后努力方向). Half of it (存在的问题, 改进措施) is not: the section's own parts bear such heads.
    /// </summary>
    public static bool IsOne(string line) => line.Length <= Longest && Wanting().IsMatch(LabelText.Plain(line));

    [GeneratedRegex(
        @"^(?:[本我](?:局|办|委|厅|站|所|镇|乡|县|区|市|单位|机关|部门|街道|中心|系统))?(?:[0-9]{4}年)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:中|方面|上)?的?"
        + @"(?:存在|面临|查找|遇到|发现|尚存|查摆)?[出到着]?的?(?:主要|突出|一些|若干|共性)?"
        + @"(?:问题|不足之处|不足|短板|弱项|困难|差距|薄弱环节|薄弱之处|缺点|难点|欠缺)(?:[和与及]?(?:问题|不足之处|不足|短板|弱项|困难|差距|薄弱环节|难点|原因))?"
        + @"(?:(?:以及|及其|和|与|及)(?:主要)?(?:今后|下一步|下步|下一阶段|下阶段|明年|来年|下一年度?|[0-9]{4}年)?的?(?:工作)?(?:改进|整改|努力|提升|解决|完善|优化|应对|纠正|对策)?|改进|整改|解决|应对)的?(?:工作)?"
        + @"(?:情况|措施|方向|打算|计划|思路|举措|办法|对策|安排|建议|意见|设想|重点|途径|目标)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex Wanting();
}
