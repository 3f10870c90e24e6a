using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// Finds the sentence in which a report itself explains a break with last year's figures (已说明): it speaks of the thing, gives a cause
/// that happened, and says that the number moved by it. A clean-up as such, a denial or a plan explains nothing.
/// </summary>
internal static partial class Explanations
{
    private const int Longest = 400;

    /// <summary>The sentence that explains 现行有效件数, or null.</summary>
    public static TextSpan? OfDocuments(Report report) => Find(report, Documents(), ExplainingCauses.OfDocuments(), Effect());

    /// <summary>The sentence that explains 上年结转, or null.</summary>
    public static TextSpan? OfCarry(Report report) => Find(report, Requests(), ExplainingCauses.OfRequests(), Effect());

    /// <summary>The sentence that explains reviews and suits left out, or null.</summary>
    public static TextSpan? OfCases(Report report) => Find(report, Cases(), ExplainingCauses.OfCases(), null);

    /// <summary>The sentence that explains a number of 行政许可, 行政处罚 or 行政强制 (by its row's code) out of proportion to last year's, or null.</summary>
    public static TextSpan? OfPowers(Report report, string row) =>
        Find(report, row switch { "penalty" => Penalties(), "coercion" => Coercion(), "admin_fee" => Fees(), _ => Licences() }, ExplainingCauses.OfPowers(), EffectOnPowers());

    /// <summary>For the message: the quoted sentence and its part of the report, or nothing.</summary>
    public static string Quote(CheckedReport report, TextSpan? sentence) => sentence is { } span
        ? $"已说明：{report.Report.PartOf(span)}写明“{Places.Snippet(report.Report.Text, span)}”，请人工确认。"
        : "";

    private static TextSpan? Find(Report report, Regex topic, Regex causes, Regex? effect)
    {
        TextSpan? last = null;
        foreach (var span in Sentences.In(report.Text, report.Body))
        {
            var before = last;
            last = span;
            if (span.Length is < 8 or > Longest || report.IsInTable(span))
            {
                continue;
            }

            // The thing is looked for first: few sentences speak of it, and the causes cost most.
            var sentence = report.Text.AsSpan(span.Offset, span.Length);
            if (StartOf(report.Text, before, span, topic) is { } start && ExplainingCauses.Happened(sentence, causes) && effect?.IsMatch(sentence) != false)
            {
                return TextSpan.FromBounds(start, span.End);
            }
        }

        return null;
    }

    // Where the sentence that speaks of the thing begins. 上年结转5件。差额2件系划入单位移交: the second sentence speaks of the first one's thing.
    private static int? StartOf(string text, TextSpan? before, TextSpan span, Regex topic)
    {
        var sentence = text.AsSpan(span.Offset, span.Length);
        return topic.IsMatch(sentence) ? span.Offset
            : before is { } first && span.End - first.Offset <= Longest && Referring().IsMatch(sentence) && topic.IsMatch(text.AsSpan(first.Offset, first.Length)) ? first.Offset
            : null;
    }

    [GeneratedRegex("现行有效|规范性文件|规章(?!制度)|有效文件|有效件数|存量文件", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Documents();

    [GeneratedRegex("结转|(?:未办结|未办理完|未答复|在办|续办|在途|待办|待答复|办理中|未结)[^，。]{0,6}(?:申请|件)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Requests();

    [GeneratedRegex("复议|诉讼|审结|行政应诉", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Cases();

    [GeneratedRegex("许可|审批|办件|[换核发办]证|证照|行政确认", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Licences();

    [GeneratedRegex("处罚|罚款|执法案件|立案|办案", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Penalties();

    [GeneratedRegex("强制|查封|扣押|执法案件", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Coercion();

    [GeneratedRegex("收费|收取|费用", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Fees();

    [GeneratedRegex(
        @"核[减增定]|减少|增[加多长]|调[整增减]|更正|订正|剔除|扣除|失效|为准|接续|承接|接收|带入|移交|转入|转由|改由|并[入账]|划[转入出归]|改[列计]|不再(?:计|统|列|纳|保|相)|未(?:计|列|纳)入|[少多大小高低]于|为[少多]|不一致|不符|不衔接|不相[符等同]|不相接|相差|出入|差[数额异距值]|重新(?:统计|计算|核定|认定|登记)|随之|据[实此]|相应|衔接|变[化动]|上升|下降|[数几多成十百]倍|倍增|[猛激骤锐剧]增|[锐骤]减|大幅|不可比|不能(?:直接)?(?:相比|比较)",
        RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Effect();

    // A column merged into another explains no count: the sentence must speak of a number and of which way it went.
    [GeneratedRegex(
        "(?:数量?|[件许罚理]量|决定|案件|事项)[^。]{0,30}(?:[倍增减升降翻]|[多少大小高低]于|不可比|不能|不宜|上年|往年|去年)|(?:[倍增减升降]|[多少]于|上年|往年|去年)[^。]{0,30}(?:数量?|[件许罚理]量|决定|案件|事项)",
        RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex EffectOnPowers();

    [GeneratedRegex("^(?:差[数额异]|其中|主要|原因|系|这|该|上述|此|以上|两者|多出|少的|减少|增加)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Referring();
}
