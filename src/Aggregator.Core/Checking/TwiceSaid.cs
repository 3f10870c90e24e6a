using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// One thing of the whole year stated twice with two numbers: a figure whose metric no table counts, or the same words with the same
/// measure behind 全年, 本年度, 2025年. Narrower statements (on one channel, in one field, of others) are not set beside the whole.
/// </summary>
internal static partial class TwiceSaid
{
    private const int Most = 400;

    private const string Street = "街道";

    // All that the pattern below takes for the end of a clause.
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create([.. "，。；：、", .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace)]);

    private static readonly HashSet<string> Metrics = new(StringComparer.Ordinal) { "proactive_total" };

    public static IEnumerable<Contradiction> In(Report report)
    {
        var figures = report.Figures.Where(figure => figure is { Table: NarrativeCodes.ThisYear, State: FigureState.Value, Said: null or FigureSaying.Stated, PartOf: null, Value: > 0 }
            && Metrics.Contains(figure.Row) && NarrativeScope.IsTheWholeYears(report, figure) && IsWhole(report, figure));
        var told = new HashSet<decimal>();
        foreach (var metric in figures.GroupBy(figure => (figure.Row, figure.Measure, figure.Scope)))
        {
            var values = metric.DistinctBy(figure => figure.Value).ToList();
            foreach (var other in values.Skip(1).Take(5))
            {
                told.Add(other.Value!.Value);
                yield return Told("twice/" + metric.Key.Row, NarrativeTargets.NameOf(metric.Key.Row), metric.Key.Measure, (values[0].Value!.Value, values[0].Source.Span), (other.Value.Value, other.Source.Span), report);
            }
        }

        foreach (var said in Words(report).GroupBy(said => (said.Key, said.Measure)))
        {
            var first = said.First();
            foreach (var other in said.Where(other => other.Value != first.Value && !told.Contains(other.Value)).DistinctBy(other => other.Value).Take(5))
            {
                if (first.Subject.Length == 0 || other.Subject.Length == 0 || first.Subject == other.Subject)
                {
                    yield return Told("twice/" + said.Key.Key, said.Key.Key, said.Key.Measure, (first.Value, first.Span), (other.Value, other.Span), report);
                }
            }
        }
    }

    private static Contradiction Told(string subject, string name, string measure, (decimal Value, TextSpan Span) first, (decimal Value, TextSpan Span) second, Report report) => new(
        subject, $"“{name}”前后不一：{report.PartOf(first.Span)}写{first.Value.Text()}{measure}，{report.PartOf(second.Span)}写{second.Value.Text()}{measure}",
        [Sentences.Around(report.Text, second.Span), Sentences.Around(report.Text, first.Span)], first.Value.Text(), second.Value.Text(), second.Value - first.Value);

    private static bool IsWhole(Report report, Figure figure)
    {
        var before = AllIn().Replace(WithoutOwnName(Sentences.Before(report.Text, figure.Source.Span), report.StatedUnit), "");
        var sentence = Sentences.Around(report.Text, figure.Source.Span).Of(report.Text);
        var clause = before[(before.LastIndexOfAny(['，', ',', '；', '：']) + 1)..];
        return !Narrow().IsMatch(OfTheYear().IsMatch(clause) ? clause : before) && !sentence.Contains("更正", StringComparison.Ordinal) && !report.IsInTable(figure.Source.Span);
    }

    // A street office that names itself does not narrow its count to one of its streets.
    private static string WithoutOwnName(string before, string? unit)
    {
        // 据某站统计 says who counted, not what.
        if (before.StartsWith('据') && before.IndexOf("统计，", StringComparison.Ordinal) is > 0 and < 24 and var told)
        {
            before = before[(told + 3)..];
        }

        var at = before.IndexOf(Street, StringComparison.Ordinal);
        return at >= 1 && before[at - 1] is '本' or '我' ? before.Remove(at, Street.Length) : at >= 2 && unit is not null && unit.Contains(before[(at - 2)..(at + Street.Length)], StringComparison.Ordinal) ? before.Remove(at, Street.Length) : before;
    }

    // The words between the year and the number, when nothing before the year gives them to somebody else.
    private static IEnumerable<(string Key, string Measure, decimal Value, string Subject, TextSpan Span)> Words(Report report)
    {
        var body = report.Body;
        var end = Math.Clamp(body.End, 0, report.Text.Length);
        var from = Math.Clamp(body.Offset, 0, end);
        var taken = 0;
        foreach (var match in Statements(report.Text, from, end))
        {
            if (taken >= Most)
            {
                yield break;
            }

            var span = new TextSpan(match.Index, match.Length);
            var words = match.Groups["words"].Value;
            var key = Fillers().Replace(words, "");
            var isOtherYear = match.Groups["year"].Success && report.Year is { } year && match.Groups["year"].Value != year.ToString(CultureInfo.InvariantCulture);
            if (key.Length < 5 || About().IsMatch(words) || Partial().IsMatch(words) || isOtherYear
                || !decimal.TryParse(match.Groups["n"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
                || report.IsInTable(span))
            {
                continue;
            }

            var before = match.Groups["before"].Value;
            if (Others().IsMatch(before) && !OwnWord().IsMatch(before))
            {
                continue;
            }

            taken++;
            yield return (key, match.Groups["measure"].Value, value, IsOwn(report, before) ? "" : before, span);
        }
    }

    // A statement begins where a clause does and ends in it; few clauses name a year and a number.
    private static IEnumerable<Match> Statements(string text, int from, int end)
    {
        for (var at = from; at < end;)
        {
            var stop = text.AsSpan(at, end - at).IndexOfAny(ClauseEnds);
            var length = stop < 0 ? end - at : stop;
            var year = text.AsSpan(at, length).IndexOf('年');
            if (year >= 0 && text.AsSpan(at + year, length - year).ContainsAnyInRange('0', '9') && Statement().Match(text, at, length) is { Success: true } match)
            {
                yield return match;
            }

            at += length + 1;
        }
    }

    private static bool IsOwn(Report report, string subject) =>
        subject.Length == 0 || subject[0] is '我' or '本' or '截' || subject.EndsWith("机关", StringComparison.Ordinal) || report.StatedUnit?.Contains(subject, StringComparison.Ordinal) == true
        || (subject.EndsWith("部门", StringComparison.Ordinal) && subject.Length > 3 && report.StatedUnit?.Contains(subject[..2], StringComparison.Ordinal) == true);

    // Everything a number can be narrowed to: a channel, a field, a part of the year, others, a plan.
    [GeneratedRegex("通过|利用|依托|借助|网站|平台|公众号|微信|微博|专栏|栏目|公开栏|公报|新媒体|客户端|抖音|围绕|聚焦|领域|方面|重点|季度|半年|月|其中|包括|新增|另|还|所属|下属|街道|乡镇|各科室|各部门|各单位|科室|力争|计划|争取|预计|拟|以来|转载|门户|(?<!各)类|同比|较|比", RegexOptions.CultureInvariant)]
    private static partial Regex Narrow();

    // 某村的低保信息在内 leaves nothing out.
    [GeneratedRegex("(?:连同|包括|包含|含)[^，；：]{1,40}在内[，,]?", RegexOptions.CultureInvariant)]
    private static partial Regex AllIn();

    // 本中心, 我站: the unit itself, whatever it is called.
    [GeneratedRegex("^(?:截至?[^，]{0,6})?[我本](?:中心|站|支队|大队|分局|社区)$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnWord();

    [GeneratedRegex("全年|本年|今年|年末|年底|[0-9]年", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheYear();

    [GeneratedRegex("其中|季度|半年|月|力争|计划|争取|预计|拟|以来|同比|较上|比上|新增|各|所属|下属", RegexOptions.CultureInvariant)]
    private static partial Regex Partial();

    [GeneratedRegex("所属|下属|下辖|各|基层|其他|另|代表|代|委托|协助|指导|上级|中心|分局|支队|站|社区|村|上年|去年|[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex("共计|累计|总计|合计|总数|总量|共|总|为|达到|达|有|计|了|我局|本局", RegexOptions.CultureInvariant)]
    private static partial Regex Fillers();

    [GeneratedRegex("约|近|逾|超|余|平均|增|减|不少于", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex("(?<=[，。；：\\n、\\s]|^)(?<before>[^，。；：、\\n\\s]{0,14}?)(?:全年|本年度|本年|今年|一年来|年内|(?<year>20[0-9]{2})年度?)(?<words>\\p{IsCJKUnifiedIdeographs}{5,24}?)(?<n>[0-9][0-9,]{0,9})(?<measure>人次|场次|条|件|篇|份|次|场|期|个|人|名|家|处|项)(?![0-9余多])", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
