using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Tells a statement on what applicants were charged from other talk of fees: the unit's own charges, price lists, spending.</summary>
internal static partial class FeeStatements
{
    /// <summary>Whether a stretch of the text says what was charged for information given out, or that nothing was.</summary>
    public static bool IsIn(string text, TextSpan stretch)
    {
        var words = Places.Cut(text, stretch);
        if (!words.AsSpan().ContainsAny('费', '收'))
        {
            return false;
        }

        foreach (var span in Sentences.In(words, new TextSpan(0, words.Length)))
        {
            if (IsStated(span.Of(words)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence says so.</summary>
    public static bool IsStated(string sentence) => sentence.AsSpan().ContainsAny('费', '收')
        && (sentence.Contains("信息处理费", StringComparison.Ordinal) || Stated().IsMatch(OtherFees().Replace(Blanks().Replace(sentence, ""), "")));

    /// <summary>The sentence in which the text denies that any fee notice was ever given, or null.</summary>
    public static TextSpan? DeniesNotices(Report report)
    {
        foreach (var span in Sentences.In(report.Text, report.Body))
        {
            if (span.Length <= 300 && report.Text.AsSpan(span.Offset, span.Length).Contains("费", StringComparison.Ordinal) && Denied().IsMatch(span.Of(report.Text)))
            {
                return span;
            }
        }

        return null;
    }

    // Not what an applicant is charged for information.
    [GeneratedRegex("行政事业性?收费[^，。]{0,12}|涉企收费|经营服务性收费|收费(?:目录|清单|标准|公示|依据|项目|许可|政策|信息|文件|站|公路|管理|单位|窗口|票据)[^，。]{0,8}|(?:停车|教育|医疗|物业|殡葬|景区|水电|学校|幼儿园|不动产|诉讼|仲裁|公证)[^，。]{0,6}(?:收费|费用)|(?:乱|违规|违法|不合理|价格)收费|收费(?:公开|透明)|三公经费|经费[^，。]{0,10}|财政支出[^，。]{0,20}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherFees();

    [GeneratedRegex(
        "(?:未|没有?|无|不|零|免)[^，；]{0,14}(?:收取|收费|费用|收缴)|(?:收取|收费|收缴)[^，；]{0,24}(?:[0-9.万]元|费|零|无|均?为0|0元|0件|未发生|没有)|[收减]免|免收|免予收"
        + "|免费[^，；]{0,16}(?:申请|信息|提供|公开|办理|查阅|答复|政策)|(?:申请|信息|公开|提供|答复)[^，；]{0,16}免费|零收费|处理费[^，；]{0,10}(?:[0-9]|无|零)|(?:检索|复制|复印|邮寄)[^，；]{0,6}费"
        + "|费用[^，；]{0,8}(?:为0|0元|零|未发生|没有)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Stated();

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    // 未在收费通知规定的期限内缴纳 denies the payment and not the notice.
    [GeneratedRegex(
        "(?:未|没有|从未|不曾|无|没)(?!在|按|于|依|缴)[^，。；]{0,14}(?:收费通知|缴费通知|收费决定|收费程序|收费告知|缴费告知)(?!规定|要求|期限)|(?:收费通知|缴费通知|收费告知)书?[^，。；]{0,6}(?:一份未发|一件未发|均未发|未发出|未发过|为零|为0|0份|零份)"
        + "|不存在因(?:收费|缴费|费用|未缴)[^，。；]{0,14}(?:终止|不再|放弃|中止|撤回)|(?:无|没有)因(?:未缴费|逾期未缴|不缴费|未按期缴)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
