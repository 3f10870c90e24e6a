using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>The report year as the text states it: the title's, else the period's, else the phrase 某年度…报告; never a quoted or a masked one.</summary>
internal static partial class YearReader
{
    private const int PrefaceLines = 14;

    /// <summary>The stated year, or null.</summary>
    public static int? Find(string? title, (DateOnly Start, DateOnly End)? period, IReadOnlyList<TextLine> body)
    {
        if (OfTitle(title) is { } year)
        {
            return year;
        }

        if (period is { } stated && stated.Start.Year == stated.End.Year)
        {
            return stated.Start.Year;
        }

        var named = body.Take(PrefaceLines)
            .Concat(body.Skip(Math.Max(PrefaceLines, body.Count - PrefaceLines)))
            .SelectMany(line => InText().Matches(WithoutQuotes(LabelText.Simplified(line.Text))))
            .Select(match => DateReader.YearOf(match.Groups["y"].Value))
            .OfType<int>()
            .Distinct()
            .ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>The year a title names, or null.</summary>
    public static int? OfTitle(string? title)
    {
        if (title is null)
        {
            return null;
        }

        var match = InTitle().Match(WithoutQuotes(title).Replace(" ", "", StringComparison.Ordinal));
        return match.Success ? DateReader.YearOf(match.Groups["y"].Value) : null;
    }

    /// <summary>The text with what stands in 《》 and 〔〕 blanked, its length kept.</summary>
    public static string WithoutQuotes(string text) => Quoted().Replace(text, match => new string('\u3000', match.Length));

    [GeneratedRegex(@"(?<![0-9])(?<y>20[0-9]{2}|二[〇○零Ｏ0][〇○零一二三四五六七八九Ｏ0]{2})(?=年|度)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InTitle();

    [GeneratedRegex(
        @"(?<![0-9])(?<y>20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})年度?(?:的)?[^0-9，。；,;]{0,20}(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报|情况)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex InText();

    [GeneratedRegex(@"《[^《》\n]{0,200}》|[〔\[［][^〕\]］\n]{0,20}[〕\]］]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Quoted();
}
