using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking;

/// <summary>Reads the 统计期限 where a sentence states it as such; a span of days of anything else (a training, a campaign) is none.</summary>
internal static partial class StatedPeriod
{
    private const int Longest = 200;

    /// <summary>First and last day, or null when the sentence states no period of the report.</summary>
    public static (DateOnly Start, DateOnly End)? In(string text, TextSpan span)
    {
        var sentence = span.Length <= Longest ? span.Of(text) : "";
        return sentence.Contains('月', StringComparison.Ordinal) && Statement().IsMatch(sentence) ? Of(sentence) : null;
    }

    // 2025年1月至12月 names months only: from the first one's first day to the last one's last.
    private static (DateOnly Start, DateOnly End)? Of(string sentence)
    {
        if (DateReader.Period(sentence) is { } period)
        {
            return period;
        }

        if (Months().Match(sentence) is not { Success: true } match)
        {
            return null;
        }

        int Number(string group, int otherwise) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : otherwise;
        var (from, to) = (Number("y", 0), Number("y2", Number("y", 0)));
        var (first, last) = (Number("m", 0), Number("m2", 0));
        return first is < 1 or > 12 || last is < 1 or > 12 ? null : (new DateOnly(from, first, 1), new DateOnly(to, last, DateTime.DaysInMonth(to, last)));
    }

    [GeneratedRegex("统计(?:期限|期间|时限|时间|周期|区间|时段|起止)|报告(?:期限|期间|期为|时限)|(?:所列|本报告|报告中|各项)[^，。]{0,6}数据[^，。]{0,12}(?:自|从|为|是|[:：])|数据(?:统计|起止|期限)|起止(?:时间|日期)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Statement();

    [GeneratedRegex("(?<y>20[0-9]{2})年(?<m>[0-9]{1,2})月(?:份|起)?(?:至|到|[-—–~～])+(?:同年)?(?:(?<y2>20[0-9]{2})年)?(?<m2>[0-9]{1,2})月(?!\\s?[0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Months();
}
