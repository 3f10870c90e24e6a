using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// Another unit's name in the running text where the unit's own belongs. Whoever is named as a partner, a superior, a source or a recipient
/// is rightly named; only sentences that speak of the report's own work, its compiler or its contact as another's are taken.
/// </summary>
internal static partial class ForeignNames
{
    private const int Reach = 40;

    /// <summary>The places with the name.</summary>
    public static IEnumerable<(TextSpan Span, string Name)> Find(CheckedReport report)
    {
        var prose = Prose.Of(report.Report);
        var names = UnitNames.Of(report.Roster);
        var lastDay = new DateOnly(report.Year, 12, 31);
        foreach (var sentence in prose.Sentences)
        {
            foreach (var (offset, name, units) in names.In(prose.Text, sentence.Offset, sentence.End))
            {
                // A unit that is no more is history, whoever took over its work.
                if (!units.Any(unit => Kinship.AreKin(report.Roster, report.Unit, unit) || unit.ValidTo < lastDay) && StandsForOwn(report, prose.Text, sentence, offset, name.Length))
                {
                    yield return (new TextSpan(offset, name.Length), name);
                }
            }

            if (StrangerIn(report, prose.Text, sentence) is { } stranger)
            {
                yield return (stranger, prose.Text.Substring(stranger.Offset, stranger.Length));
            }
        }
    }

    private static bool StandsForOwn(CheckedReport report, string text, TextSpan sentence, int offset, int length)
    {
        var before = text[Math.Max(sentence.Offset, offset - Reach)..offset];
        var after = text[(offset + length)..Math.Min(sentence.End, offset + length + Reach)];
        if (before.EndsWith('原') || before.EndsWith('前'))
        {
            return false;
        }

        var whole = text[sentence.Offset..sentence.End];
        var speaksOfItself = SpeaksOfItself(report, whole);
        return (ForTheWorkOf().IsMatch(before) && TheWork().IsMatch(after))
            || (before.EndsWith('由') && CarriesOut().IsMatch(after) && before.AsSpan().IndexOfAny('，', '。') >= 0 && report.Unit.Kind == UnitKind.Township && Township().IsMatch(text[offset..(offset + length)]))
            || CompiledBy().IsMatch(before + "@" + after)
            || (Inside().IsMatch(after) && (OwnOffice().IsMatch(after) || (speaksOfItself && FirstBy().IsMatch(before))))
            || (!speaksOfItself && Opens(before) && ((Leaders().IsMatch(after) && !IsPartner(FirstClause(after))) || (DoesItsWork().IsMatch(after) && !IsPartner(after))));
    }

    /// <summary>Whether a sentence names the report's own unit too, or speaks of it as 我局, 本单位.</summary>
    public static bool SpeaksOfItself(CheckedReport report, string sentence) =>
        Itself().IsMatch(sentence) || Kinship.NamesOf(report.Unit).Any(own => own.Length > 2 && sentence.Contains(own, StringComparison.Ordinal));

    /// <summary>Whether what follows a name tells of it as somebody this unit works with.</summary>
    public static bool IsPartner(string after) => Partner().IsMatch(after);

    // What leaders ask for behind the comma is their own people's to do.
    private static string FirstClause(string after) => after.IndexOf('，', StringComparison.Ordinal) is >= 0 and var end ? after[..end] : after;

    /// <summary>Whether a name behind these words opens the sentence or a clause of it.</summary>
    public static bool Opens(string before) => before.Length == 0 || before.TrimEnd() is var head && (head.Length == 0 || "，：、）)".Contains(head[^1], StringComparison.Ordinal) && head[^1] != '、');

    // An office of a place that is not on the roster, at the head of a sentence that tells the report's own work.
    private static TextSpan? StrangerIn(CheckedReport report, string text, TextSpan sentence)
    {
        var match = Stranger().Match(text, sentence.Offset, Math.Min(sentence.Length, 60));
        if (!match.Success)
        {
            return null;
        }

        var (name, place) = (match.Groups["name"], match.Groups["place"].Value);
        var own = Kinship.NamesOf(report.Unit).Append(report.Report.StatedUnit ?? "").Append(report.Report.Title ?? "").ToList();
        var isKnown = own.Exists(n => n.Contains(place, StringComparison.Ordinal)) || report.Roster.Units.Any(u => Kinship.NamesOf(u).Any(n => n.Contains(place, StringComparison.Ordinal)));
        var hasPlace = own.Exists(n => n.AsSpan().IndexOfAny('市', '县', '区') > 0);
        return isKnown || !hasPlace || (name.Value.EndsWith("政府", StringComparison.Ordinal) && report.Unit.Kind is UnitKind.Bureau or UnitKind.Vertical)
            || !StandsForOwn(report, text, sentence, name.Index, name.Length) ? null : new TextSpan(name.Index, name.Length);
    }

    [GeneratedRegex(@"(?:做好|加强|推进|规范|深化|完善|搞好|抓好|开展|推动|提升|落实|现将|结合)$", RegexOptions.CultureInvariant)]
    private static partial Regex ForTheWorkOf();

    [GeneratedRegex(@"^的?(?:(?:20[0-9]{2}|本|上|全)?年度?(?:的)?)?(?:各项)?(?:政府|政务)?(?:信息|政务)(?:主动)?公开(?:工作|情况|水平|质量|目录|制度)?", RegexOptions.CultureInvariant)]
    private static partial Regex TheWork();

    [GeneratedRegex(@"本(?:年度)?(?:报告|年报)[^，。]{0,12}(?:由|系)@(?:[^，。]{0,14}(?:编制|编写|编报|负责|发布|公布))|(?:如|若|对本)[^。]{0,20}(?:请与|请联系|可与|可联系|联系|咨询)@|^@[^，。]{0,10}(?:编制|编写|编报)(?:了|的)?(?:本|20[0-9]{2}年|《|20[0-9]{2}年度)[^。]{0,12}(?:报告|年报)|联系(?:单位|部门|机构)[:：]\s?@", RegexOptions.CultureInvariant)]
    private static partial Regex CompiledBy();

    [GeneratedRegex(@"^(?:的)?(?:各)?(?:科室|股室|处室|办公室|内设机构|机关各|党政办|综合科|政务公开科)", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"作为(?:本单位|本机关|我|本[局镇委办]|政府信息公开|公开|信息公开)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnOffice();

    [GeneratedRegex(@"(?:先由|均由|一律由|统一由)$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstBy();

    [GeneratedRegex("^(?:抓好|负责|牵头|具体)?落实(?:到位)?$", RegexOptions.CultureInvariant)]
    private static partial Regex CarriesOut();

    [GeneratedRegex("(?:镇|乡|街道|人民政府|办事处)$", RegexOptions.CultureInvariant)]
    private static partial Regex Township();

    [GeneratedRegex(@"我[局委办厅院校镇乡街县区市会站所馆队处中]|本(?:单位|机关|部门|局|委|办|镇|乡|街道|区|县|中心|院|校|会|报告)|[局镇乡委院]机关|[镇乡](?=政府)", RegexOptions.CultureInvariant)]
    private static partial Regex Itself();

    [GeneratedRegex(@"^的?(?:主要负责(?:人|同志)|主要领导|分管领导|领导班子|班子成员|党委|党组|党工委|局长|主任|镇长|乡长|书记)[^。]{0,16}(?:听取|研究|部署|主持|召开|审定|过问|亲自|带头|牵头|担任)", RegexOptions.CultureInvariant)]
    private static partial Regex Leaders();

    [GeneratedRegex(@"^(?:(?:将|要|应|须)?(?:进一步|继续|高度重视|严格|认真|坚持|始终|深入|不断|切实|积极|全面|扎实|大力|持续|着力|紧紧围绕|抓好|做好|加强|健全|完善)[^。]{0,40}(?:公开|目录|政务|信息|条例)|(?:在)?(?:全年|年内|本年度?|今年|一年来|上半年|下半年|20[0-9]{2}年度?|共|累计|总共|合计)[^。]{0,40}(?:公开|登记|发布|更新|受理|收到|答复|审核)[^。]{0,20}[0-9]+\s?[条件篇份次]|(?:计划|拟|打算)[^。]{0,30}公开|(?:[0-9]{1,2}月|[一二三四]季度|年初|年底|年末|每[月季])(?:份)?(?:对|组织|召开|开展|集中)[^。]{0,30}公开|(?:共|累计)?(?:主动)?公开(?:各类)?(?:政府)?信息[^。]{0,8}[0-9]+\s?条)", RegexOptions.CultureInvariant)]
    private static partial Regex DoesItsWork();

    [GeneratedRegex(@"^[^。]{0,30}?(?:派员|派出|邀请?|转来|转办|通报|支持|配合|会同|联合|共同|(?:评议|测评)(?!(?:结果|情况)?(?:公开|公示|目录|信息|台账|档案))|拨付|协助|印发|下发|牵头|承办|主办|移交|反馈|来函|委托|检查组|督查组|(?:指导|交流|合作)(?!(?:交流|合作|服务)?(?:部|处|科(?!技)|社|股|中心|站|办))|等(?:部门|单位|地))", RegexOptions.CultureInvariant)]
    private static partial Regex Partner();

    [GeneratedRegex(@"\G(?:为(?:进一步)?(?:做好|加强|推进|规范)|本(?:年度)?报告由|现将)?(?<name>(?<place>[\u4E00-\u9FA5-[的是等于由在和与及对向从为将被把社片小园景校辖城地全各本我]]{2,3}?[市县区州旗])(?![场政容级直一内])[\u4E00-\u9FA5-[的由在对向从为将被把况]]{0,14}?(?:局|委员会|管委会|人民政府|街道办事处|办公室))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Stranger();
}
