using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Intake.Collecting;

/// <summary>Finds the report year in a file or folder name. A day (2026-01-30) or a month (2026年1月) names no report year.</summary>
internal static partial class YearText
{
    /// <summary>First year a report can be for.</summary>
    public const int First = 2008;

    /// <summary>Last year believed of a name.</summary>
    public const int Last = 2035;

    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>The one year a name states: one beside 年 before one alone; null when none or several remain.</summary>
    public static int? Find(string name)
    {
        var text = name.Normalize(NormalizationForm.FormKC);
        var years = Matches(text).ToList();
        var said = years.Where(year => year.IsSaid).Select(year => year.Year).Distinct().ToList();
        if (said.Count > 0)
        {
            return said.Count == 1 ? said[0] : null;
        }

        var bare = years.Select(year => year.Year).Distinct().ToList();
        return bare.Count == 1 ? bare[0] : null;
    }

    private static IEnumerable<(int Year, bool IsSaid)> Matches(string text)
    {
        foreach (Match match in Digits().Matches(text))
        {
            if (int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is >= First and <= Last and var year)
            {
                yield return (year, match.Groups["said"].Success);
            }
        }

        foreach (Match match in Written().Matches(text))
        {
            var year = match.Groups["y"].Value.Aggregate(0, (sum, c) => sum * 10 + (c is '零' or '○' or 'O' ? 0 : ChineseDigits.IndexOf(c, StringComparison.Ordinal)));
            if (year is >= First and <= Last)
            {
                yield return (year, true);
            }
        }
    }

    [GeneratedRegex(@"(?<![0-9])(?<y>20[0-9]{2})(?![0-9])(?!\s*[-./_]\s*[0-9]{1,2}(?![0-9])\s*[-./_]\s*[0-9]{1,2}(?![0-9]))(?!\s*年\s*[0-9]{1,2}\s*月)(?<said>\s*年)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<y>二[〇零○O][〇零○O一二三][〇零○O一二三四五六七八九])年(?!\s*([0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月)")]
    private static partial Regex Written();
}
