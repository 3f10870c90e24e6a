using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>A current portal: lists for navigation, a head table with both dates, plain paragraphs; UTF-8.</summary>
internal sealed class ModernPortal : PortalPage
{
    protected override void Begin(StringBuilder page, ReportDraft draft)
    {
        var (title, unit) = (Markup.Escape(draft.Title), Markup.Escape(draft.UnitName));
        page.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}_{unit}</title>\n</head>\n<body>\n")
            .Append("<div class=\"header\"><ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk/\">政务公开</a></li><li><a href=\"/fw/\">政务服务</a></li><li><a href=\"/hd/\">互动交流</a></li></ul></div>\n")
            .Append("<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政府信息公开</a> &gt; 政府信息公开年报</div>\n")
            .Append(CultureInfo.InvariantCulture, $"<table class=\"head\"><tbody>\n<tr><td>索引号</td><td>{Markup.Escape(draft.IndexNumber)}</td><td>发布机构</td><td>{unit}</td></tr>\n<tr><td>成文日期</td><td>{draft.DocumentDate:yyyy-MM-dd}</td><td>发布日期</td><td>{draft.Published.Date:yyyy-MM-dd}</td></tr>\n</tbody></table>\n")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"article\">\n<h1>{title}</h1>\n<div class=\"content\">\n");
    }

    protected override void End(StringBuilder page, ReportDraft draft) => page
        .Append("</div>\n</div>\n<div class=\"share\"><span>分享到：</span><a href=\"#\" class=\"wx\">微信</a><a href=\"#\" class=\"wb\">微博</a></div>\n")
        .Append("<div class=\"related\"><h3>相关链接</h3><ul><li><a href=\"/zn/\">政府信息公开指南</a></li><li><a href=\"/zd/\">政府信息公开制度</a></li></ul></div>\n")
        .Append("<div class=\"footer\">网站地图 | 联系我们 | 版权所有</div>\n</body>\n</html>\n");

    protected override string Heading(int level, string text) => level == 1 ? $"<h2>{text}</h2>\n" : $"<p><strong>{text}</strong></p>\n";

    protected override string Prose(string text) => $"<p>{Markup.Escape(text)}</p>\n";

    protected override string SignOff(string text) => $"<p style=\"text-align:right\">{text}</p>\n";
}
