using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking;

/// <summary>
/// Finds sentences that tell the work of another year as this year's, or plan for a year that is over. A year counts only where it is the
/// sentence's time (2024年，我局…; 现将2024年…报告如下; 本年度…于2024年3月…): years in titles, citations, comparisons, lists, spans, attributes
/// (2024年印发的…), history and honours do not.
/// </summary>
internal static partial class StaleYears
{
    // Looked back over for the words 下一步; a longer section five is no honest one.
    private const int LongestSection = 3000;

    /// <summary>A sentence with a year that cannot be its.</summary>
    /// <param name="Sentence">Its place.</param>
    /// <param name="Year">The year it names.</param>
    /// <param name="IsPlan">Whether it plans for that year.</param>
    internal readonly record struct Found(TextSpan Sentence, int Year, bool IsPlan);

    /// <summary>The sentences, in order of place, each once.</summary>
    public static IEnumerable<Found> In(CheckedReport report)
    {
        var (text, body, year) = (report.Report.Text, report.Report.Body, report.Year);
        var own = OwnNames.Of(report);
        var behind = -1;
        var end = Math.Min(body.End, text.Length);
        for (var at = IndexOfYear(text, body.Offset, end); at >= 0; at = IndexOfYear(text, at + 1, end))
        {
            // 2024 年, 2024全年.
            var digits = at > 1 && (char.IsWhiteSpace(text[at - 1]) || (text[at - 1] == '全' && char.IsDigit(text[at - 2]))) ? at - 1 : at;
            if (at < behind || NarrativeTime.YearBefore(text, digits) is not { } named || named > year + 1 || !IsProse(report, new TextSpan(digits - 4, 5)))
            {
                continue;
            }

            var span = Sentences.Around(text, TextSpan.FromBounds(digits - 4, at));
            var mention = new YearMention(text, span, digits - 4, at + 1, named);
            if (IsStale(report, mention, own) is { } plan)
            {
                behind = span.End;
                yield return new Found(span, named, plan);
            }
        }
    }

    // Null when the year is in order, else whether it is a plan's.
    private static bool? IsStale(CheckedReport report, YearMention mention, OwnNames own)
    {
        var (year, digits) = (report.Year, mention.Start);
        var isAboutProblems = IsAboutProblems(report, digits);
        var (before, after, sentence) = (mention.Before, mention.After, mention.Sentence);
        if (Relative().Match(before) is { Success: true } relative)
        {
            // 明年（2024年）
            var means = relative.Groups["w"].Value switch { "今年" or "本年" or "本年度" => year, "去年" or "上年" or "上一年" => year - 1, _ => year + 1 };
            return mention.Year != means ? means > year : null;
        }

        if (mention.IsQuoted || mention.IsInSpan || Attribute().IsMatch(after))
        {
            return null;
        }

        if (mention.Year <= year && (mention.Year < year || isAboutProblems || NextYear().IsMatch(sentence)) && IsPlan(before, after))
        {
            return Done().IsMatch(sentence) ? null : true;
        }

        if (mention.Year == year && isAboutProblems && mention.LeadsClause && Measure().IsMatch(after) && (IsOwnTime(after, own) || Adverb().IsMatch(after)) && IsBehindNextStep(report, digits))
        {
            return true;
        }

        if (mention.Year == year || mention.AlsoNames(year))
        {
            return null;
        }

        if (mention.Year > year)
        {
            return mention.LeadsClause && IsOwnTime(after, own) && Counted().IsMatch(after) && !Month().IsMatch(after) && !Intended().IsMatch(sentence) ? false : null;
        }

        // 本年度…于2024年3月…: days of another year inside this one.
        if (Month().IsMatch(after))
        {
            return mention.Year == year - 1 && ThisYear().IsMatch(before) && !MonthOfElse().IsMatch(after) && !Basis().IsMatch(before) && !Compared().IsMatch(sentence) ? false : null;
        }

        var isTime = (mention.LeadsSentence && Adverb().IsMatch(after)) || (mention.LeadsClause && IsOwnTime(after, own))
            || (own.Ends(before) && Acts().IsMatch(after)) || (before.EndsWith("现将", StringComparison.Ordinal) && Reported().IsMatch(after));
        return isTime && !IsExcused(mention, year, own) ? false : null;
    }

    private static bool IsExcused(YearMention mention, int year, OwnNames own) =>
        Now().IsMatch(mention.Sentence) || Honour().IsMatch(mention.Sentence) || Compared().IsMatch(mention.Before)
        || (Others().IsMatch(mention.After) && !own.Names(mention.After.AsSpan(Time().Match(mention.After).Length)))
        || (mention.Year < year - 1 ? History() : Founding()).IsMatch(mention.Sentence);

    private static bool IsOwnTime(string after, OwnNames own) => Time().Match(after) is { Success: true } time && own.Starts(after.AsSpan(time.Length));

    private static bool IsPlan(string before, string after)
    {
        if (PlanBefore().IsMatch(before) || PlanNoun().IsMatch(after) || (UpTo().IsMatch(before) && ByItsEnd().IsMatch(after)))
        {
            return true;
        }

        // 2025年，我局将信息公开纳入考核 is 把 and no plan.
        return (before.Length == 0 || "，,：:；、 　".Contains(before[^1], StringComparison.Ordinal) || Listed().IsMatch(before))
            && Will().IsMatch(after);
    }

    private static bool IsProse(CheckedReport report, TextSpan span) =>
        report.Report.Sections.Any(section => section.BodySpan.Contains(span)) && !report.Report.IsInTable(span)
        && !report.Report.Sections.Any(section => section.HeadingSpan.Contains(span));

    private static bool IsAboutProblems(CheckedReport report, int at) =>
        report.Report.Sections.Any(section => section.Code is "S5" or "problems" && section.BodySpan.Contains(new TextSpan(at, 0)));

    // 下一步：2025年我局加大公开力度: what stands behind these words in section five is still to be done.
    private static bool IsBehindNextStep(CheckedReport report, int at) =>
        report.Report.Sections.FirstOrDefault(section => section.Code is "S5" or "problems" && section.BodySpan.Contains(new TextSpan(at, 0))) is { } problems
        && Math.Max(problems.BodySpan.Offset, at - LongestSection) is var start && NextStep().IsMatch(report.Report.Text.AsSpan(start, at - start));

    private static int IndexOfYear(string text, int from, int end)
    {
        var at = from < end ? text.AsSpan(from, end - from).IndexOf('年') : -1;
        return at < 0 ? -1 : from + at;
    }

    [GeneratedRegex("(?<w>今年|本年度?|去年|上一?年|明年|来年|下一?年)度?[（(]\\s?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Relative();

    // What makes the year part of a name: 年度报告, 年印发的, 年受理的20件, 年同期.
    [GeneratedRegex(@"^(?:度)?(?:的|同期|以[来前后]|之[前后]|期间|起|版|初至|末结|底结|(?:修订|修正|颁布|公布|施行|实施|印发|制定|出台|发布)(?:的|）|\)|$)|[^，。,；我本共]{0,10}的(?!通知|要求)|(?:年度)?报告(?:所|写|中|里|指|显|列|提)|度报告|度(?:工作)?要点|为\s?[0-9]|[（(]?[-—–~～至到、及和与/]\s?(?:20)?[0-9]{2})", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Attribute();

    [GeneratedRegex("(?:计划|拟|力争|争取|打算|准备|预计|确保|展望|谋划|规划|部署)(?:在|于|到|至|用)?\\s?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PlanBefore();

    [GeneratedRegex(@"^度?(?:的?工作)?(?:打算|设想|思路|目标任务|工作计划|计划|安排)(?:是|为|如下)?[:：，]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PlanNoun();

    [GeneratedRegex("(?:到|至|力争|在|于)\\s?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex UpTo();

    [GeneratedRegex("^(?:年)?(?:底|末|内)(?:前|之前)?[，,]?[^。]{0,24}(?:将|力争|争取|要(?!求|点)|实现|达到|做到)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ByItsEnd();

    [GeneratedRegex("^(?:度|内|里|底前?|末|全年|[上下]半年|[一二三四]季度)*[，,]?\\s?[^，,。；：]{0,14}?(?:将(?:进一步|继续|持续|着[力重]|重点|围绕|不断|从(?!严)|坚持|严格|积极|大力|健全|完善|推[进动]|强化|优化|深[入化]|开展|组织|探索|聚焦|按(?:照|月|季)|加[大强快]|切实|努力|充分|逐步|定期|会|于|紧[扣盯]|立足|适时|通过|结合|针对|丰富|拓[展宽]|提[升高]|改[进善]|规范|细化|落实|建立|把|全[面力]|认真|对照)|拟(?!定|稿|制|于年初)|打算|力争|争取)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Will();

    [GeneratedRegex("下一步|今后|下一?阶段|接下来|明年|来年|下一年|展望|打算", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NextYear();

    [GeneratedRegex("^[^。但仍还已了]{0,16}(?:加[大强快]|进一步|继续|持续|不断|深化|强化|提[升高]|健全|完善)[^。但仍了]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Measure();

    [GeneratedRegex("下一步|今后|努力方向|明年|来年|工作打算", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NextStep();

    [GeneratedRegex("(?:^|[，。；])(?:[^，。；]{1,12}方面|此外|同时|另外|其中)?$|(?:[一二三四五六七八九十]是|[）)、.])\\s?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Listed();

    [GeneratedRegex("已(?:全部|按期|如期|经|于|基本|由|提前)?(?:完成|办[结理]|整改|落实|兑现|达到|实现|收尾)|年初|[如按]期完成", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Done();

    [GeneratedRegex("将|拟|计划|力争|争取|要|预计|目标|打算|不少于|以上|每", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Intended();

    [GeneratedRegex("(?:公开|发布|受理|收到|办结|答复|开展|组织|举办|召开|编发|解读|制作|更新)[^。]{0,24}[0-9]+\\s?余?(?:条|件|次|篇|期|份|场|人次|个)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Counted();

    [GeneratedRegex("^\\s?[0-9一二三四五六七八九十]{1,3}\\s?(?:月|[-—–~～至到]\\s?[0-9]{1,2}\\s?月)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Month();

    [GeneratedRegex("^[^，,。；]{0,10}月[^，,。；、]{0,12}(?:的|印发|出台|施行|实施|颁布|收到|受理|成立|递交|提交|提出|以来|之前|以前|至)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex MonthOfElse();

    [GeneratedRegex("本年度?|今年|年度内|年内|报告期内?|一年来|全年", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ThisYear();

    [GeneratedRegex("(?:按照|按|根据|依据|依照|对照|参照|沿用|续用|落实|贯彻)\\s?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Basis();

    [GeneratedRegex("(?:较|比|比照|对比|相比|与|同|同比|自|从|针对|对|对于|关于|回看|回顾|根据|按照|依据|沿用|截至|截止|参照|对照)\\s?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Compared();

    [GeneratedRegex("^(?:度|全年)?(?:内|里|间|中)?\\s?[，,]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Adverb();

    [GeneratedRegex("^(?:度|全年)?(?:内|里|间|中|以内)?\\s?[，,]?\\s?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Time();

    [GeneratedRegex("^(?:度|全年)?\\s?(?:共|累计|先后|已|总计|合计|积极|认真|全面|开展|组织|举办|召开|发布|公开|主动公开|受理|收到|办结|完成|编发|印制|解读)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Acts();

    [GeneratedRegex("^[^。]{0,40}(?:如下|报告|公布)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Reported();

    [GeneratedRegex("今年|本年|至今|目前|如今|现已|沿用|续用|(?<![权证照约]|许可|合同|资质)延续|翌年|次年|同期|相比|整改到位|销号|问题[^。]{0,30}(?:已整改|已解决)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Now();

    [GeneratedRegex("荣获|获得[^。]{0,30}(?:称号|奖|表彰|表扬|优秀|先进|第)|获评|获[^，。]{0,20}(?:称号|奖|优秀)|被[^，。]{0,20}(?:评|授予|确定|列为|命名|表彰|表扬)|表彰|通报表扬|先进(?:单位|集体)|[一二三]等奖|入选|考核(?:中|结果|等次|排名)|评估(?:中|结果)|测评(?:中|结果)|考评(?:中|结果)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Honour();

    // Who acts is somebody above: background of this year's work.
    [GeneratedRegex("^(?:度|全年)?\\s?[，,]?\\s?(?:国务院|国办|国家|中央|党中央|中共中央|全国|全省|省|自治区|上级|中办|财政部|司法部|[市区县州](?:委|纪委|人大|政协|政府|人民政府))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Others();

    [GeneratedRegex("成立|建成|设立|开设|开通|上线|启用|注册|组建|挂牌|更名|合并|机构改革|机构调整|改革后|撤并|出台|颁布|施行|修订|印发|制定了?|建立了?|首次|改版|搬迁|迁入|划[入转]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex History();

    [GeneratedRegex("成立|建成|组建|挂牌|更名|合并|机构改革|机构调整|改革后|撤并|划[入转]|搬迁|迁入", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Founding();
}
