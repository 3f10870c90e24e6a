using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Buttons, links, counters, scripts and download notes of the page a text was copied from.</summary>
internal static partial class PageFurniture
{
    // What stands around a report is looked for this far from it.
    private const int Margin = 4000;

    private static readonly (string Kind, string Said, Regex Pattern)[] Kinds =
    [
        ("navigation", "网页导航", Navigation()), ("buttons", "网页按钮", Buttons()), ("share", "分享栏", Share()),
        ("editor", "编辑、来源或浏览计数", Editor()), ("script", "网页代码", Script()), ("download", "文库或范文网站的下载说明", Download()), ("copyright", "版权、备案信息", Copyright()),
    ];

    /// <summary>One piece: its kind, the kind in Chinese, and its place in the report's text.</summary>
    public sealed record Piece(string Kind, string Said, TextSpan Span);

    /// <summary>The pieces in the report's running text. A button below its last sentence belongs to the page, which anybody prints with it.</summary>
    public static IEnumerable<Piece> Within(CheckedReport report, string prose)
    {
        var last = prose.LastIndexOf('。');
        return In(prose, Math.Min(report.Report.Body.Offset, prose.Length)).Where(f => f.Span.Offset < last);
    }

    /// <summary>
    /// The pieces before and behind the report in a file that is no page of a site: at least two kinds of them, a download site's note, or the path
    /// of pages (当前位置：首页) that no file has of its own.
    /// </summary>
    public static IReadOnlyList<Piece> Around(CheckedReport report)
    {
        var text = report.Report.Text;
        var body = report.Report.Body;
        if (report.Submission.Format is not (FileFormat.Docx or FileFormat.Doc or FileFormat.Text or FileFormat.Pdf) || text.Length == body.Length)
        {
            return [];
        }

        var start = Math.Clamp(body.Offset, 0, text.Length);
        var end = Math.Clamp(body.End, start, text.Length);
        var from = Math.Max(0, start - Margin);
        var pieces = In(text[from..start], 0).Select(f => f with { Span = new TextSpan(f.Span.Offset + from, f.Span.Length) })
            .Concat(In(text[end..Math.Min(text.Length, end + Margin)], 0).Select(f => f with { Span = new TextSpan(f.Span.Offset + end, f.Span.Length) })).ToList();
        return pieces.Exists(f => f.Kind == "download" || Places.Cut(text, f.Span).Contains("位置", StringComparison.Ordinal)) || pieces.DistinctBy(f => f.Kind).Count() > 1 ? pieces : [];
    }

    private static IEnumerable<Piece> In(string text, int start)
    {
        var told = FurnitureWords.In(text.AsSpan(start));
        return Kinds.Where((_, i) => (told & (1 << i)) != 0).SelectMany(kind => kind.Pattern.Matches(text, start).Select(match => new Piece(kind.Kind, kind.Said, new TextSpan(match.Index, match.Length))));
    }

    [GeneratedRegex(@"(?:当前|您(?:现在)?所?在?的?)位置\s?[:：]|上一(?:篇|条|页)\s?[:：]|下一(?:篇|条|页)\s?[:：]|首页\s?[|｜>»]|上页\s?[|｜]|[>»]\s?正文|(?:相关(?:链接|阅读|文章|稿件|附件)|友情链接)\s?[:：]|返回(?:顶部|首页|列表)(?=[】\]〗\s|]|$)|网站地图\s?[|｜]", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Most)]
    private static partial Regex Navigation();

    [GeneratedRegex(@"[【\[〖［](?:打印|关闭|收藏|返回|我要|字[体号]|分享|TOP|复制|推荐|纠错|下载|放大|缩小|大|中|小)[^】\]〗］\n]{0,14}[】\]〗］]|字\s?[体号]\s?[:：]\s?(?:\[?大|【?大|小|默认)|^[ \t\u00a0\u3000]{0,40}(?:打印本?页|打印|关闭窗口|关闭|收藏本页)[ \t\u00a0\u3000\r]{0,40}$", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Most)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"分享(?:到|至|)\s?[:：]|一键分享|扫一扫(?:在|用|，)?手机|微信扫[描一]?(?:描|扫)?二维码分享|分享至(?:好友|朋友圈)|分享到(?:微信|微博|朋友圈|QQ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:责任编辑|责编|责任校对|值班编辑)\s?[:：]\s?[^\s，。；]|(?:编辑|审核人?|校对)\s?[:：]\s?[^\s，。；]{1,24}(?:[\s）)】]|$)|(?:浏览|点击|阅读|访问)(?:次数|数|率|量|)\s?[:：]|(?:信息|文章|稿件|新闻)?来源\s?[:：]\s?\S{1,24}\s|发布人\s?[:：]|作者\s?[:：]|发布(?:时间|日期)\s?[:：]", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Most)]
    private static partial Regex Editor();

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>\n]{0,80})?/?>|<!--|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|middot);|document\.|(?<![A-Za-z0-9_])function\s?\(|\$\(|(?<![A-Za-z0-9_])var\s{1,20}\w{1,60}\s?=|(?<![A-Za-z0-9_])(?:undefined|NaN|null)(?![A-Za-z0-9_])|TRS_Editor|\{\{[^{}\n]{1,40}\}\}|(?:font|line|text|margin)-(?:size|family|height|align|indent)\s?:|javascript:", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Script();

    [GeneratedRegex(@"下载(?:本文|文档|全文|word)|(?:点击|免费)下载|推荐度\s?[:：]|(?:范文|文库|文档|论文|资料)(?:网|大全|之家|吧)(?:整理|提供|收集|小编|为大家|www)?(?=[整提收小为w\s:：])|小编(?:为|给|整理|精心)|为大家(?:整理|收集|带来)|更多(?:精彩)?(?:范文|内容请)|本文标题\s?[:：]|链接地址\s?[:：]|转载请注明|此文档|用户上传|文档(?:ID|大小|页数)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Download();

    [GeneratedRegex(@"版权(?:所有|归)|Copyright|©|ICP备\s?[0-9]|网站标识码|公网安备|技术支持\s?[:：]|免责声明|建议使用.{0,20}(?:浏览器|分辨率)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Copyright();
}
