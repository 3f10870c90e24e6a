using System.Buffers;

namespace Aggregator.Core.Checking;

/// <summary>
/// Words one of which stands in whatever a pattern of <see cref="PageFurniture"/> finds, so that the patterns run over few texts. They may
/// stand in others too.
/// </summary>
internal static class FurnitureWords
{
    // The place of the pattern told by its colons.
    private const int Editor = 3;

    // The place of the pattern that finds a line of buttons.
    private const int Buttons = 1;

    // The last characters of what a page writes before a colon: 编辑, 浏览次数, 来源, 发布时间.
    private static readonly SearchValues<char> BeforeColons = SearchValues.Create("辑编校核人对览击读问数率量源者间期");

    // In the order of the kinds there.
    private static readonly TellingWords Telling = new(
        ["位置", "上一篇", "上一条", "上一页", "下一篇", "下一条", "下一页", "首页", "上页", ">", "»", "相关链", "相关阅", "相关文章", "相关稿", "相关附", "友情链", "返回顶", "返回首", "返回列", "网站地图"],
        [.. "【[〖［".SelectMany(bracket => "打关收返我字分T复推纠下放缩大中小".Select(c => $"{bracket}{c}")), "字体", "字号", .. Enumerable.Range(0, char.MaxValue).Where(c => char.IsWhiteSpace((char)c)).Select(c => $"字{(char)c}")],
        ["分享", "一键分", "扫一扫", "微信扫"],
        [],
        ["<", "&", "document.", "function", "$", "var", "undefined", "NaN", "null", "TRS_", "{{", "font-", "line-", "text-", "margin-", "javascript:"],
        ["下载本", "下载文", "下载全", "下载w", "下载W", "点击下", "免费下", "推荐度", "小编", "为大家", "更多", "本文标", "链接地", "转载请", "此文档", "用户上", "文档",
            .. ((string[])["范文", "文库", "论文", "资料"]).SelectMany(what => "网大之吧".Select(c => what + c))],
        ["版权", "pyr", "pyR", "pYr", "pYR", "Pyr", "PyR", "PYr", "PYR", "©", "P备", "p备", "网站标识", "公网安", "技术支", "免责声", "建议使"]);

    /// <summary>A bit for each kind that may be found in a text.</summary>
    public static int In(ReadOnlySpan<char> text) => Telling.In(text) | (HasColonOfEditors(text) ? 1 << Editor : 0) | (HasLineOf(text, "打印") || HasLineOf(text, "关闭") || HasLineOf(text, "收藏本页") ? 1 << Buttons : 0);

    // Whether a word stands where only blanks can be before it in its line.
    private static bool HasLineOf(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var rest = text; rest.IndexOf(word) is >= 0 and var at; rest = rest[(at + word.Length)..])
        {
            if (at == 0 || char.IsWhiteSpace(rest[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasColonOfEditors(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(':', '：'); at >= 0;)
        {
            if ((at > 0 && BeforeColons.Contains(text[at - 1])) || (at > 1 && char.IsWhiteSpace(text[at - 1]) && BeforeColons.Contains(text[at - 2])))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOfAny(':', '：');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
