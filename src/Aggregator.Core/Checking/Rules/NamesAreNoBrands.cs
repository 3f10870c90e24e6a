using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SUSPICIOUS_BRAND: no betting site or other brand stands where a unit's name was; a page that was tampered with reads so.</summary>
internal sealed partial class NamesAreNoBrands : IRule
{
    private static readonly HashSet<(char, char)> Heads = [.. ("be bw w8 pk xb 亚博 万博 必发 永利 新葡 葡京 金沙 威尼 太阳 皇冠 银河 乐天 伟德 沙巴 华体 开云 米兰 乐鱼 爱游 九游 杏彩 彩神 凤凰 体育 棋牌 真人 电子 彩票 "
        + "百家 六合 北京 时时 老虎 娱乐 博彩 成人 裸聊 代开 注册 开户").Split(' ').Select(head => (head[0], head[1]))];

    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Heads.SelectMany(head => new[] { head.Item1, char.ToUpperInvariant(head.Item1) }).Distinct()]);

    public RuleInfo Info { get; } = new("SUSPICIOUS_BRAND", "名称疑被篡改", Severity.Error, "", 2008, null,
        "标题、正文、落款中是否有博彩、色情等网站或商业品牌的名称顶替单位名称。", "请立即核查网页是否被篡改，恢复原文后重新公布。")
    {
        Family = RuleFamily.Wording,
        GoodExample = "落款为本单位全称。",
        BadExample = "落款单位变成了一家博彩网站的名称。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        var places = Brands(text).Where(found => !Fought().IsMatch(Places.Cut(text, Sentences.Around(text, found.Span))));
        foreach (var brand in places.GroupBy(found => found.Value, StringComparer.OrdinalIgnoreCase).Take(10))
        {
            var spans = brand.Select(found => found.Span).ToList();
            yield return report.Fails(Info, brand.Key, $"{report.Report.PartOf(spans[0])}出现“{brand.Key}”，疑为网页被篡改或文字被替换，共{spans.Count}处。",
                [.. spans.Take(5).Select(span => report.At(span))], report.Unit.Name, brand.Key);
        }
    }

    // The pattern begins with so many words and with digits that it costs much on every character; two characters tell where it may match.
    private static IEnumerable<(string Value, TextSpan Span)> Brands(string text)
    {
        foreach (var window in TextWindows.Of(text, new TextSpan(0, text.Length), Signs, static (all, at) => at + 1 < all.Length && Heads.Contains((char.ToLowerInvariant(all[at]), char.ToLowerInvariant(all[at + 1])))))
        {
            for (var match = Brands().Match(text, window.Offset, window.Length); match.Success; match = match.NextMatch())
            {
                yield return (match.Value, new TextSpan(match.Index, match.Length));
            }
        }
    }

    // Police and culture bureaus write about betting sites too.
    [GeneratedRegex("打击|查处|整治|取缔|侦破|涉赌|涉黄|赌博案|防范|举报|典型案例|清理|封堵|违法", RegexOptions.CultureInvariant)]
    private static partial Regex Fought();

    [GeneratedRegex(@"(?:(?:[0-9]{2,4}bet|bet[0-9]{2,4}|bwin|betway|[0-9]xbet|w88|pk10)(?:体育|娱乐|官网|平台|亚洲|在线|投注|备用)*|(?:亚博|万博|必发|永利|新葡京|葡京|金沙|威尼斯人|太阳城|皇冠|银河|乐天堂|伟德|沙巴|华体会|开云|米兰|乐鱼|爱游戏|九游|杏彩|彩神|凤凰)(?:体育|娱乐城?|棋牌|彩票|国际|官网|投注|真人|在线)+(?:平台|官网|网站|app)?|(?:体育|棋牌|真人|电子|彩票)(?:投注|博彩|娱乐)(?:平台|官网|网站|网址|app)?|百家乐|六合彩|北京赛车|时时彩|老虎机|娱乐城|博彩(?:平台|公司|网站|官网)|成人(?:视频|电影|小说)|裸聊|代开发票|(?:注册|开户)(?:就)?送(?:彩金|体验金|[0-9]+元))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Brands();
}
