using System.Buffers;
using System.Text.RegularExpressions;

namespace Aggregator.Intake.Reading;

/// <summary>Lines that belong to the page around a report and not to the report: breadcrumbs, print and share buttons, footers.</summary>
internal static partial class PageResidue
{
    /// <summary>Longer lines are prose, whatever words they hold.</summary>
    public const int Longest = 120;

    private static readonly SearchValues<string> FootWords = SearchValues.Create(["版权所有", "Copyright", "ICP备", "公网安备", "网站标识码"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[【（( \t\u3000\u00A0");

    /// <summary>What the patterns below begin with.</summary>
    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create("您的当现所在位首打分扫关字上下相友浏阅点无手返收设责发公来网主承协技运");

    /// <summary>Whether a line is page furniture.</summary>
    public static bool IsFurniture(string line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        var text = Spaces.Trim(line);
        return text.Length > 0 && !IsProse(text) && (Begins(text) || text.AsSpan().ContainsAny(FootWords));
    }

    // 阅读量达到3万次。 and 完成网站ICP备案变更2次。 are sentences of a report; of a page's own only its copyright ends so.
    private static bool IsProse(string text) =>
        text[^1] is '。' or '；' && !text.StartsWith("版权所有", StringComparison.Ordinal) && !text.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string text)
    {
        // Few lines begin like furniture: the first character rules most out, a bracket in front of it aside.
        var first = text.AsSpan().IndexOfAnyExcept(Brackets);
        return first >= 0 && FirstCharacters.Contains(text[first])
            && (Breadcrumb().IsMatch(text) || Start().IsMatch(text) || Menu().IsMatch(text) || Organiser().IsMatch(text));
    }

    [GeneratedRegex(@"^(您?的?(当前|现在)?(所在)?的?位置\s*(是)?\s*[:：]|首\s*页\s*(>|»|›|＞|/|-|→))")]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(@"^[\[【（(]?\s*(打印(本页|此页|页面|正文|文章|预览)?\s*($|[\]】）)|/|｜\s关])|分享(本页|本文|按钮)?\s*($|[\]】）):：|/到至给])|扫一扫|关闭(窗口|本页|页面)?\s*[\]】）)]?$|字号|字体|上一篇|下一篇|上一条|下一条|相关(链接|文章|新闻|信息)\s*[:：]?$|友情链接|浏览(次数|量)|阅读(次数|量)|点击(次数|量)|无障碍(浏览|阅读)|手机版|返回(顶部|首页|列表)|收藏(本页|本站|此页|到)?\s*($|[\]】）)|/])|设为首页|责任编辑|(发布|公开)(日期|时间)\s*[:：]|来\s*源\s*[:：])")]
    private static partial Regex Start();

    /// <summary>A row of short words that begins with 首页.</summary>
    [GeneratedRegex(@"^(网站)?首\s?页((\s*[|｜]?\s+\S{2,8}){2,}|(\s?[|｜]\s?[^\s|｜]{2,8}){2,})$")]
    private static partial Regex Menu();

    [GeneratedRegex(@"^(主办|承办|协办|技术支持|运行管理)(单位)?\s*[:：]")]
    private static partial Regex Organiser();
}
