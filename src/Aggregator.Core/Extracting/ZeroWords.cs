using System.Text.RegularExpressions;

namespace Aggregator.Core.Extracting;

/// <summary>Reads counts of zero said in words: 未收到…申请, 无行政复议, 收费情况：未发生, 实行免费政策.</summary>
internal static partial class ZeroWords
{
    private const int Reach = 60;

    /// <summary>A zero in words: its metric, its measure, and where the words of negation stand in the line.</summary>
    internal readonly record struct Zero(string Code, string Measure, int Start, int End);

    /// <summary>The zeros of a sentence.</summary>
    /// <param name="line">The covered line.</param>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="section">Code of the section, for sentences that leave their object to the heading (此方面无记录, 无。).</param>
    public static IEnumerable<Zero> In(string line, int from, int to, string section)
    {
        foreach (Match match in Negation().Matches(line[from..to]))
        {
            var start = from + match.Index;
            var clauseEnd = EndOfClause(line, start + match.Length, to);
            var scope = line[start..clauseEnd];
            var rest = line[(start + match.Length)..clauseEnd].Trim();
            if (Counted().IsMatch(scope))
            {
                continue;
            }

            var bare = Bare().IsMatch(rest);
            var needsObject = match.Value is "无" or "没有" or "暂无" or "尚无" or "均无";
            if (needsObject && !bare && !Follows().IsMatch(rest))
            {
                continue;
            }

            var subject = bare ? Left(line, from, start) : scope;
            var codes = Objects(subject).ToList();
            if (codes.Count == 0 && (Pronoun().IsMatch(line[Math.Max(from, start - 12)..clauseEnd]) || (bare && subject.Trim().Length <= 8)))
            {
                codes = [.. OfSection(section)];
            }

            foreach (var code in codes)
            {
                yield return new Zero(code, Measure(code), start, start + match.Length);
            }
        }

        foreach (Match match in Free().Matches(line[from..to]))
        {
            var at = match.Index + match.Value.IndexOf("免费", StringComparison.Ordinal);
            yield return new Zero("fees_collected", "元", from + at, from + at + 2);
        }
    }

    private static string Measure(string code) => code switch
    {
        "fees_collected" or "fee_reductions" or "litigation_expenditure_yuan" => "元",
        "consultations_total" or "requests_reading_room" => "次",
        _ => "件",
    };

    private static IEnumerable<string> OfSection(string section) => section switch
    {
        "review" or "S4" => ["reconsideration_cases", "litigation_cases"],
        "on_request" or "S3" => ["requests_received_total"],
        "fees" => ["fees_collected"],
        "consultation" => ["consultations_total"],
        _ => [],
    };

    private static List<string> Objects(string scope)
    {
        var text = scope.Replace("申请人", "", StringComparison.Ordinal);
        var review = text.Contains("复议", StringComparison.Ordinal);
        var suit = text.Contains("诉讼", StringComparison.Ordinal) || text.Contains("应诉", StringComparison.Ordinal);
        var dispute = review || suit;
        if (text.Contains("支出", StringComparison.Ordinal) || text.Contains("经费", StringComparison.Ordinal) || text.Contains("预算", StringComparison.Ordinal))
        {
            return dispute && text.Contains("支出", StringComparison.Ordinal) ? ["litigation_expenditure_yuan"] : [];
        }

        List<string> codes = [];
        if (text.Contains("咨询", StringComparison.Ordinal))
        {
            codes.Add("consultations_total");
        }
        else if (text.Contains("前来申请", StringComparison.Ordinal))
        {
            codes.Add("requests_reading_room");
        }
        else if (dispute ? RequestBesideDispute().IsMatch(text) : Request().IsMatch(text) && !text.Contains("行政事业性", StringComparison.Ordinal))
        {
            codes.Add("requests_received_total");
        }

        if (text.Contains("不予公开", StringComparison.Ordinal) && !dispute)
        {
            codes.Add("replies_denied");
        }

        if (Fee().IsMatch(text) && !text.Contains("行政事业性", StringComparison.Ordinal))
        {
            codes.Add("fees_collected");
        }

        if (text.Contains("减免", StringComparison.Ordinal))
        {
            codes.Add("fee_reductions");
        }

        if (review)
        {
            codes.Add("reconsideration_cases");
        }

        if (suit)
        {
            codes.Add("litigation_cases");
        }

        if (text.Contains("申诉", StringComparison.Ordinal) || text.Contains("申述", StringComparison.Ordinal))
        {
            codes.Add("appeal_cases");
        }

        if (text.Contains("举报", StringComparison.Ordinal))
        {
            codes.Add("complaints_reports");
        }

        return codes;
    }

    private static string Left(string line, int from, int start)
    {
        var begin = Math.Max(from, start - Reach);
        var comma = line.AsSpan(begin, start - begin).LastIndexOfAny("，,");
        return line[(comma < 0 ? begin : begin + comma + 1)..start];
    }

    private static int EndOfClause(string line, int from, int to)
    {
        var limit = Math.Min(to, from + Reach);
        var end = line.AsSpan(from, limit - from).IndexOfAny("，,。；;");
        return end < 0 ? limit : from + end;
    }

    [GeneratedRegex(
        @"未收到|未受到|未接到|未接收到?|未接受到?|没有收到|没有接到|没收到|没有受理|未受理|未曾?发生|没有发生|未出现|没有出现|未有|未产生|没有产生|未引发|未收取|没有收取|未收费|不收费|不收取|暂无|尚无|均无|无任何|没有(?!得到|完全|及时)|未(?=因|涉及|被申请)|(?<![有毫])无(?![法偿关需论须障指误形数从线纸缝限害效正人])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Negation();

    [GeneratedRegex(@"[0-9xX×*.…]+\s?(?:件|宗|条|次|人次|元|万元|起|例|份)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:情况|记录|现象|此类情况|该类情况|案件)?[。.]?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"^(?:任何|收到|接到|受理|收取|发生|出现|产生|引发|涉及|因|依申请|公民|群众|公众|社会公众|申请|查阅|不予公开|行政复议|行政诉讼|复议|诉讼|政府信息公开|收费|信息处理费|费用|减免|咨询|举报|此类|相关|该类|该项|有关|处理|要求|被申请|针对)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Follows();

    [GeneratedRegex(@"此方面|该方面|这方面|此类|该类|该项", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"申请|依申请公开", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Request();

    [GeneratedRegex(@"申请(?:件|事项)?(?:、|和|及|或|与|以及)(?!提起)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex RequestBesideDispute();

    [GeneratedRegex(@"收费|费用|信息处理费|收取", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Fee();

    [GeneratedRegex(@"实行免费|免费政策|免费提供政府信息", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Free();
}
