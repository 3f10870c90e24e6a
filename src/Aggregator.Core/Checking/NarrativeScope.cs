using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Tells a narrative figure that speaks of the unit's whole year from one that speaks of a part, another scope or another year.</summary>
internal static partial class NarrativeScope
{
    /// <summary>Whether the figure may be set beside the tables at all.</summary>
    public static bool IsTheWholeYears(Report report, Figure figure)
    {
        if (figure.Measure == "%" || figure.Doubt is not null || figure.Qualifier is not null || figure.Said == FigureSaying.DerivedInWords)
        {
            return false;
        }

        var text = report.Text;
        var behind = Places.Cut(text, new TextSpan(figure.Source.Span.End, 4));
        var before = Sentences.Before(text, figure.Source.Span);
        return !About().IsMatch(figure.Raw) && !AboutBehind().IsMatch(behind)
            && !OtherScope().IsMatch(before) && !IsAnotherYears(report, before);
    }

    // The nearest year in front of the figure in its sentence is the year it speaks of.
    private static bool IsAnotherYears(Report report, string before)
    {
        var years = Year().Matches(before);
        return years.Count > 0 && report.Year is { } year
            && int.Parse(years[^1].Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) != year;
    }

    // 代表区政府受理 is not the district's whole, 备案 is not the year's cases, 其中 is a part, 累计 more than a year; "2025年以来" is
    // the year itself or another one, which the year tells.
    [GeneratedRegex(@"代表.{0,12}政府|(?<![现时当年])代(?:为|理|办)?.{0,3}政府|备案|其中|历年|累计(?=.{0,6}以来)|(?<![0-9]年)以来|(?:上年|上一年|去年)度?(?!度?结转)|同期|同比|较上|下辖|所属|各科室|每(?:件|人|月|季)|平均", RegexOptions.CultureInvariant)]
    private static partial Regex OtherScope();

    [GeneratedRegex(@"[余多几近约]", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex(@"^\s?[余多几]", RegexOptions.CultureInvariant)]
    private static partial Regex AboutBehind();

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})\s?年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
