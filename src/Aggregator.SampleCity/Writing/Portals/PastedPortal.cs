using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>A portal into which the clerk pastes from a word processor: its own tags, conditional comments, a row that only sets widths.</summary>
internal sealed class PastedPortal : PortalPage
{
    protected override string TableTag => "<table class=\"MsoNormalTable\" style=\"border-collapse:collapse;mso-yfti-tbllook:1184;mso-padding-alt:0cm 0cm 0cm 0cm\" border=\"0\" cellspacing=\"0\">";

    protected override void Begin(StringBuilder page, ReportDraft draft)
    {
        var (title, unit) = (Markup.Escape(draft.Title), Markup.Escape(draft.UnitName));
        page.Append("<!DOCTYPE html>\r\n<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\r\n<head>\r\n<meta charset=\"utf-8\">\r\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\r\n</head>\r\n<body>\r\n<div class=\"head-nav\"><a href=\"/\">首页</a><a href=\"/gk/\">公开</a><a href=\"/fw/\">服务</a><a href=\"/jl/\">交流</a></div>\r\n")
            .Append(CultureInfo.InvariantCulture, $"<table class=\"xxgk_table\"><tr><th>索引号：</th><td>{Markup.Escape(draft.IndexNumber)}</td><th>组配分类：</th><td>政府信息公开年报</td></tr><tr><th>发布机构：</th><td>{unit}</td><th>发布时间：</th><td>{draft.Published.Date:yyyy-MM-dd} 09:31</td></tr><tr><th>文号：</th><td></td><th>生成日期：</th><td>{draft.DocumentDate:yyyy-MM-dd}</td></tr></table>\r\n")
            .Append(CultureInfo.InvariantCulture, $"<h1 class=\"bt\">{title}</h1>\r\n<div class=\"article-content\">\r\n")
            .Append("<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->\r\n<style><!-- p.MsoNormal{mso-style-name:正文;margin:0cm;text-align:justify} --></style>\r\n");
    }

    protected override void End(StringBuilder page, ReportDraft draft) => page
        .Append("<p class=\"MsoNormal\"><span lang=\"EN-US\"><o:p>&nbsp;</o:p></span></p>\r\n</div>\r\n<div class=\"share\">分享：<a href=\"#\">微信</a></div>\r\n<div class=\"footer\"><p>版权所有：本机关</p></div>\r\n</body>\r\n</html>\r\n");

    protected override string Heading(int level, string text) => $"<p class=\"MsoNormal\" style=\"text-indent:32.0pt;mso-char-indent-count:2.0\"><b><span style=\"font-size:16.0pt;font-family:黑体;mso-hansi-font-family:宋体\">{text}<span lang=\"EN-US\"><o:p></o:p></span></span></b></p>\r\n";

    protected override string Prose(string text)
    {
        // The program puts digits into runs of their own.
        var runs = new StringBuilder("<p class=\"MsoNormal\" style=\"text-indent:32.0pt\">");
        foreach (var (run, isAscii) in TextRuns.Of(text))
        {
            runs.Append(isAscii ? "<span lang=\"EN-US\" style=\"font-family:'Times New Roman'\">" : "<span style=\"font-family:仿宋_GB2312\">").Append(Markup.Escape(run)).Append("</span>");
        }

        return runs.Append("<span lang=\"EN-US\"><o:p></o:p></span></p>\r\n").ToString();
    }

    protected override string SignOff(string text) => $"<p class=\"MsoNormal\" align=\"right\" style=\"text-align:right\"><span style=\"font-size:16.0pt\">{text}<o:p></o:p></span></p>\r\n";

    protected override string InCell(LayoutCell cell) => cell.Text.Length == 0
        ? "<p class=\"MsoNormal\" align=\"center\"><span lang=\"EN-US\"><o:p>&nbsp;</o:p></span></p>"
        : $"<p class=\"MsoNormal\" align=\"center\"><span style=\"font-size:9.0pt;mso-bidi-font-family:宋体\">{Markup.Escape(Spaced(cell))}</span><span lang=\"EN-US\"><o:p></o:p></span></p>";

    protected override string SpacerRow(int columns) =>
        $"<tr height=\"0\">{string.Concat(Enumerable.Repeat("<td width=\"62\" style=\"border:none\"></td>", columns))}</tr>\r\n";
}
