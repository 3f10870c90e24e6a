using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>A portal that states title, source and date in meta tags only; boxes around every paragraph, labels broken with line breaks.</summary>
internal sealed class MetaTagPortal : PortalPage
{
    protected override string TableTag => "<div class=\"table-box\"><table class=\"ke-zeroborder\" style=\"width:100%\" border=\"1\" cellpadding=\"0\">";

    protected override void Begin(StringBuilder page, ReportDraft draft)
    {
        var (title, unit) = (Markup.Escape(draft.Title), Markup.Escape(draft.UnitName));
        page.Append("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"UTF-8\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<meta name=\"SiteName\" content=\"{unit}\"/>\n<meta name=\"ColumnName\" content=\"政府信息公开年报\"/>\n<meta name=\"ColumnType\" content=\"信息公开\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<meta name=\"ArticleTitle\" content=\"{title}\"/>\n<meta name=\"PubDate\" content=\"{draft.Published.Date:yyyy-MM-dd} 10:24\"/>\n<meta name=\"ContentSource\" content=\"{unit}\"/>\n<meta name=\"Keywords\" content=\"年度报告,信息公开\"/>\n")
            .Append("<style>.con{width:1200px;margin:0 auto}</style>\n<script>var pageType=\"article\";</script>\n</head>\n<body>\n<div class=\"con\">\n<nav><a href=\"/\">首页</a><a href=\"/xwzx/\">新闻中心</a><a href=\"/xxgk/\">信息公开</a><a href=\"/bsfw/\">办事服务</a><a href=\"/gzcy/\">公众参与</a></nav>\n<div class=\"position\">您的位置：<a href=\"/\">首页</a>&nbsp;&gt;&nbsp;<a href=\"/xxgk/\">信息公开</a>&nbsp;&gt;&nbsp;<a href=\"/xxgk/nb/\">年报</a></div>\n")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"detail\"><h1 class=\"detail-title\">{title}</h1>\n<div class=\"TRS_Editor\">\n");
    }

    protected override void End(StringBuilder page, ReportDraft draft) => page
        .Append(CultureInfo.InvariantCulture, $"</div>\n<div class=\"attachment\">附件：<a href=\"./P0{draft.Published.Date:yyyyMMdd}.docx\">年报.docx</a></div></div>\n")
        .Append("<div class=\"bdsharebuttonbox\"><a href=\"#\" title=\"分享到微信\"></a><a href=\"#\" title=\"分享到微博\"></a></div>\n</div>\n<footer><p>主办：本机关办公室</p><p>网站标识码：0100000001</p></footer>\n</body>\n</html>\n");

    protected override string Heading(int level, string text) => $"<div class=\"Custom_Word\"><div><span style=\"font-family:黑体;font-size:16pt\"><strong>{text}</strong></span></div></div>\n";

    protected override string Prose(string text)
    {
        var third = text.Length / 3;
        return $"<div class=\"Custom_Word\"><div style=\"text-indent:2em\"><span>{Markup.Escape(text[..third])}</span><span style=\"font-size:16pt\"><span>{Markup.Escape(text[third..])}</span></span></div></div>\n";
    }

    protected override string SignOff(string text) => $"<div class=\"Custom_Word\"><div style=\"text-align:right\"><span>{text}</span></div></div>\n";

    protected override string InCell(LayoutCell cell) => cell switch
    {
        { Text.Length: 0 } => "<div>&nbsp;</div>",
        { IsHead: true, Text.Length: > 4 and < 9 } => $"<div><span>{Markup.Escape(cell.Text[..2])}<br>{Markup.Escape(cell.Text[2..4])}<br>{Markup.Escape(cell.Text[4..])}</span></div>",
        _ => $"<div style=\"text-align:center\"><span><span>{Markup.Escape(cell.Text)}</span></span></div>",
    };

    protected override string Table(TableLayout layout) => base.Table(layout).Replace("</table>", "</table></div>", StringComparison.Ordinal);
}
