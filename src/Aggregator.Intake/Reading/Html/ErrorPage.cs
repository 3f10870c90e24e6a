using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Html;

/// <summary>Tells a page that says "no such page" from a report, and a page without any text of its own.</summary>
internal static partial class ErrorPage
{
    /// <summary>A page with more text than this is no error page, whatever it says.</summary>
    private const int LongestError = 400;

    public static bool IsOne(Document page, string? title)
    {
        var length = 0;
        foreach (var block in page.Blocks)
        {
            if (block is TableBlock)
            {
                return false;
            }

            length += block is Paragraph { IsResidue: false } ? block.Span.Length : 0;
            if (length > LongestError)
            {
                return false;
            }
        }

        return length == 0
            || Sign().IsMatch(title ?? "")
            || page.Blocks.Any(block => block is Paragraph { IsResidue: false } && Sign().IsMatch(block.Span.Of(page.Text)));
    }

    /// <summary>The refusal of a page that only shows other pages: a frameset, an embedded file.</summary>
    public static UnreadableDocumentException FramesOnly(string fileName) =>
        Unreadable.Because("error-page", fileName, $"网页“{fileName}”只是框架，正文在它嵌入的另一个页面或文件里；请打开正文所在的页面，另存后重新报送。");

    public static UnreadableDocumentException Refusal(string fileName) =>
        Unreadable.Because("error-page", fileName, $"网页“{fileName}”是出错页面或没有正文（如“页面不存在”），请打开原网址核对，重新保存年度报告页面后再报送。");

    [GeneratedRegex(@"(^|\D)(404|403|500|502|503)\s*[-:：—_|]?\s*(错误|页面|Not Found|Error|Forbidden|Bad Gateway|Unavailable)|^\s*(404|403|500|502|503)\s*$|Not Found|Forbidden|Bad Gateway|Service Unavailable|Internal Server Error|(页面|网页|文件|信息|内容|栏目)(已)?(不存在|找不到|无法(访问|显示|找到)|已(被)?删除)|找不到(该|您|你|此)?.{0,6}(页面|网页|文件)|无法访问(此|该|您)?|访问的(页面|网页|内容|地址).{0,8}(不存在|出错|已删除|无法)|(页面|系统|服务器?)出(错|现错误)了?|系统(正在)?维护", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();
}
