using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Tells a narrative figure that speaks of the unit's whole year from one that speaks of a part, another scope or another year.</summary>
internal static partial class NarrativeScope
{
    /// <summary>Whether the figure may be set beside the tables at all.</summary>
    /// <param name="report">The report.</param>
    /// <param name="figure">A figure of its narrative.</param>
    /// <param name="asPart">Whether 其中 may stand before it: a part that has a cell of its own, of a total that agrees with the table.</param>
    public static bool IsTheWholeYears(Report report, Figure figure, bool asPart = false)
    {
        if (figure.Measure == "%" || figure.Doubt is not null || figure.Qualifier is not null || figure.Said == FigureSaying.DerivedInWords)
        {
            return false;
        }

        var text = report.Text;
        var behind = Places.Cut(text, new TextSpan(figure.Source.Span.End, 4));
        var before = Sentences.Before(text, figure.Source.Span);
        before = asPart ? before.Replace("其中", "", StringComparison.Ordinal) : AsideOfPart().Replace(before, "");
        if (About().IsMatch(figure.Raw) || AboutBehind().IsMatch(behind) || OtherScope().IsMatch(before) || IsAnotherYears(report, before) || IsOfAWiderArea(report, figure))
        {
            return false;
        }

        var sentence = Places.Cut(text, Sentences.Around(text, figure.Source.Span));
        return !LeftOut().IsMatch(sentence) && !(figure.Said == FigureSaying.ZeroInWords && Blame().IsMatch(sentence));
    }

    // 全市 in the report of one bureau counts more than its table.
    private static bool IsOfAWiderArea(Report report, Figure figure) =>
        figure.Scope is { Length: > 1 } scope && scope[0] == '全' && scope[1] is '市' or '区' or '县' or '省' or '州' or '旗'
        && report.StatedUnit is { } unit && !unit.Contains("政府", StringComparison.Ordinal) && !unit.Contains("管委会", StringComparison.Ordinal) && !unit.Contains("管理委员会", StringComparison.Ordinal);

    // The nearest year in front of the figure in its sentence is the year it speaks of.
    private static bool IsAnotherYears(Report report, string before)
    {
        var years = Year().Matches(before);
        return years.Count > 0 && report.Year is { } year
            && int.Parse(years[^1].Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) != year;
    }

    // 代表区政府受理 is not the district's whole, 备案 is not the year's cases, 其中 is a part, 累计 more than a year; "2025年以来" is
    // the year itself or another one, which the year tells.
    [GeneratedRegex(@"代表.{0,12}政府|(?<![现时当年])代(?:为|理|办)?.{0,3}政府|备案(?!公开|信息|事项|登记|手续|证|类)|其中|历年|累计(?=.{0,6}以来)|(?<![0-9]年)以来|(?:上年|上一年|去年)度?(?!度?结转)|同期|同比|较上|下辖|所属|下属|下设|直属|二级单位|事业单位|派出机构|代收|委托|以自己名义|各镇|各街道|各乡镇|各部门|各单位|各科室|(?:[-—－~～至到]|截至|截止)\s?(?:[0-9]{4}年)?(?:[1-9]|1[01])月|每(?:件|人|月|季)|平均|一类(?:的|政务|政府信息|公开|，)?[^，。；]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherScope();

    // 制发3件，其中殡葬方面的已解读，至年末现行有效14件: a stock at a day is no part of what the clause before tells.
    [GeneratedRegex("其中[^0-9，。；]{1,40}，(?=(?:至|到|截至|截止)[^，]{1,30}$)", RegexOptions.CultureInvariant)]
    private static partial Regex AsideOfPart();

    // Another's count, by what the sentence says behind it; and a figure that is quoted to be corrected.
    [GeneratedRegex("不计入|未计入|不列入|未列入|未并入|不并入|不纳入本|不在本表|单独统计|另行统计|独立编报|自行答复|由其自办|均由其|计入其报告|更正|勘误|误填|漏计|现更为|原公布", RegexOptions.CultureInvariant)]
    private static partial Regex LeftOut();

    // 未发生因申请公开不当被追责的情形 denies the blame and not the requests.
    [GeneratedRegex("追责|问责|不当|追究|责任|泄密|纠纷|投诉|舆情|差错", RegexOptions.CultureInvariant)]
    private static partial Regex Blame();

    [GeneratedRegex(@"[余多几近约]", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    // 行政许可办理设两个岗 counts posts and no decisions.
    [GeneratedRegex(@"^\s?(?:[余多几]|个(?:岗|窗口|点|环节|阶段|步骤|方面|专栏|栏目|专区|平台|系统|渠道|部门|科室|组|班))", RegexOptions.CultureInvariant)]
    private static partial Regex AboutBehind();

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})\s?年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
