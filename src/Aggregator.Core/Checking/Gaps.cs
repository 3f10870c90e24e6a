using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// What a template left open in a text: crosses, stars, boxes, lines, blanks before a measure, brackets that name what to fill in. A mask
/// that is quoted as one (姓名以“××”代替) or abbreviates names in a title (注销××等8家) is no gap.
/// </summary>
internal static partial class Gaps
{
    private const int QuoteReach = 14;

    private static readonly SearchValues<char> Signs = SearchValues.Create("xX×ＸｘχNn□＿_◯*＊\u3000\u00a0\t \r\n【（([〔…{.");

    /// <summary>The gaps of a report's own text, in order of place.</summary>
    public static IEnumerable<TextSpan> In(Report report)
    {
        var text = report.Text;
        foreach (var window in TextWindows.Of(text, report.Body, Signs, IsSign))
        {
            for (var match = Left().Match(text, window.Offset, window.Length); match.Success; match = match.NextMatch())
            {
                var span = new TextSpan(match.Index, match.Length);
                if (!IsMask(text, span) && !(match.Groups["one"].Success && IsSpacedWord(text, match.Index)))
                {
                    yield return span;
                }
            }
        }
    }

    // Layout and brackets are everywhere; only a blank behind a blank and a bracket with nothing much in it can be gaps.
    private static bool IsSign(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '\u00a0' => true,
            ' ' or '\t' or '\r' or '\n' or '\u3000' => char.IsWhiteSpace(next) || (text[at] is ' ' or '\u3000' && next is '条' or '件' or '次' or '篇' or '份' or '人' or '场' or '期' or '台' or '项'),
            '（' or '(' or '【' or '[' or '〔' => next is '数' or '具' or '年' or '日' or '待' or '未' or '空' or '）' or ')' or '】' or ']' or '_' or '＿' || char.IsWhiteSpace(next),
            '.' => next == '.',
            'N' or 'n' => next is '条' or '件' or '次' or '篇' or '份',
            _ => true,
        };
    }

    // Pages run blanks together, so one blank may be a gap; 文 件 is a word that a copy has torn.
    private static bool IsSpacedWord(string text, int blank) =>
        LostNumbers.IsWord(text[blank - 1], text[blank + 1]) && !Counted().IsMatch(text.AsSpan(Math.Max(0, blank - 24), Math.Min(24, blank)));

    private static bool IsMask(string text, TextSpan gap)
    {
        var behind = text.AsSpan(gap.End, Math.Min(4, text.Length - gap.End));
        if (behind.Length > 1 && behind[0] == '等' && char.IsAsciiDigit(behind[1]))
        {
            return true;
        }

        var open = text.LastIndexOfAny(['“', '‘', '「', '"', '”', '’', '」', '\n'], Math.Max(0, gap.Offset - 1), Math.Min(QuoteReach, Math.Max(0, gap.Offset)));
        var close = text.AsSpan(gap.End, Math.Min(QuoteReach, text.Length - gap.End)).IndexOfAny("”’」\"\n");
        if (open < 0 || close < 0 || text[open] is '”' or '’' or '」' or '\n' || text[gap.End + close] == '\n')
        {
            return false;
        }

        return AsAMask().IsMatch(Sentences.Around(text, gap).Of(text));
    }

    // A letter, digit, dot or slash beside the crosses makes them part of an address or a word (…/xxgk/), not a gap.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9./_-])[xX×Ｘｘ＊χ]{1,8}\.[xX×Ｘｘ]{1,8}(?![A-Za-z0-9/_-])"
        + @"|(?<![A-Za-z0-9./_-])[xX×Ｘｘ]{2,20}(?![A-Za-z0-9/_-]|\.[A-Za-z0-9])(?:[-－—][xX×Ｘｘ]{2,20})?"
        + @"|(?<![0-9])20[xX×Ｘｘ]{2}(?=年|\D)(?![A-Za-z])|(?<![0-9])20[xX×Ｘｘ*]年|(?<![0-9])20[*＊]{2}(?=年)|(?<![0-9])20[ \u3000_＿]{1,8}年"
        + @"|(?<![A-Za-z0-9×./_-])[xX×Ｘｘ](?=[年月日件条次个项篇区县市局镇乡村省人份名场期台处部家种类路号栋楼室科元万%％份起宗度季]|街道|同志|单位)"
        + @"|(?<![A-Za-z0-9×./_+-])[xXＸｘ](?=\p{IsCJKUnifiedIdeographs})(?!光|射线|线|型|轴|片|荧光|染色|和|与|或|级|座|档)"
        + @"|(?<=[A-Za-z0-9]年)[xX×Ｘｘ](?=月)|(?<=月)[xX×Ｘｘ](?=日)"
        + @"|[□＿_◯]{2,20}|[□◯](?=[年月日时分件条次个项篇份名场期人台处%％])"
        + @"|(?<![0-9*A-Za-z])[*＊]{3,20}(?![0-9*])|(?<![0-9*＊A-Za-z])[*＊]{2}(?=街道|[省市区县镇乡村局委办科站年月日条件次号路室]|社区|中心|主任|书记|同志|单位|部门|公司|学校)"
        + @"|(?<=\p{IsCJKUnifiedIdeographs})(?:[\u3000 \t]{2,12}\r?\n?[\u3000 \t]{0,12}|\u3000[\u3000 \t]{0,12}\r?\n?[\u3000 \t]{0,12}|\r?\n[\u3000 \t]{2,12})(?=(?:条次|人次|场次|件次|[条件次篇份场期台项])(?:[，。；、,;：）)\r\n]|\p{P}))"
        + @"|(?<=\p{IsCJKUnifiedIdeographs}{2})(?<one>[ \u00a0])(?=(?:条次|人次|场次|件次|[条件次篇份场期台项])[，。；、,;）)\r\n])"
        + @"|(?<![0-9])年[\u3000 ]{2,8}月[\u3000 ]{2,8}日|(?<=[0-9]{4}年)[\u3000 ]{2,8}月[\u3000 ]{0,8}日?"
        + @"|[（(【\[〔][ \u3000]{0,6}(?:数字|数量|数据|具体数字|具体数据|年份|日期|待补充?|待填写?|待定|待核实?|待统计|待更新|未填|空)[ \u3000]{0,6}[）)】\]〕]"
        + @"|[（(【\[][ \u3000_＿]{0,12}[）)】\]](?=(?:人次|场次|[条件次篇份场期年月日个项名%％]))|【[ \u3000]{0,6}】"
        + @"|(?<![A-Za-z0-9])[Nn](?=[条件次篇份][，。；、,;：\r\n])|(?<=\p{IsCJKUnifiedIdeographs})(?:…{1,4}|\.{3,8})(?=[条件次篇份][，。；、,;：\r\n])"
        + @"|\{\{?[\p{IsCJKUnifiedIdeographs}A-Za-z_]{1,12}\}\}?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Left();

    [GeneratedRegex("全年|本年|累计|共", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex("代替|替代|替换|隐去|隐名|遮|掩|脱敏|屏蔽|匿名|样式|写法|写到|写成|写作|表示|显示|标注|略去|化名|简写|处理|[以用]“|用‘|以‘", RegexOptions.CultureInvariant)]
    private static partial Regex AsAMask();
}
