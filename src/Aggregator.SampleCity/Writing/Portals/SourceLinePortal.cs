using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>A portal with one line of source, date, font sizes and visits; its text is one box with line breaks. GB18030.</summary>
internal sealed class SourceLinePortal : PortalPage
{
    protected override string TableTag => "<table width=\"100%\" border=\"1\" cellspacing=\"0\" bordercolor=\"#000000\">";

    protected override void Begin(StringBuilder page, ReportDraft draft)
    {
        var (title, unit) = (Markup.Escape(draft.Title), Markup.Escape(draft.UnitName));
        page.Append("<html>\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GB18030\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}-{unit}</title>\n<script language=\"javascript\">function doZoom(size){{document.getElementById('zoom').style.fontSize=size+'px';}}</script>\n</head>\n<body>\n")
            .Append("<div class=\"top_nav\"><a href=\"/\">首页</a> | <a href=\"/1/\">走进本地</a> | <a href=\"/2/\">信息公开</a> | <a href=\"/3/\">网上办事</a></div>\n<div class=\"dqwz\">当前位置：<a href=\"/\">首页</a>&gt;&gt;<a href=\"/2/\">信息公开</a>&gt;&gt;正文</div>\n")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"title\">{title}</div>\n<div class=\"ly\">来源：{unit}&nbsp;&nbsp;发布时间：{draft.Published.Date:yyyy-MM-dd} 15:08&nbsp;&nbsp;字号：<a href=\"javascript:doZoom(18)\">大</a> <a href=\"javascript:doZoom(16)\">中</a> <a href=\"javascript:doZoom(14)\">小</a>&nbsp;&nbsp;浏览次数：<span id=\"hits\">{100 + (title.Length * 7)}</span></div>\n<div id=\"zoom\">\n");
    }

    protected override void End(StringBuilder page, ReportDraft draft) => page
        .Append("</div>\n<div class=\"prt\"><a href=\"javascript:window.print()\">【打印此页】</a><a href=\"javascript:window.close()\">【关闭窗口】</a></div>\n<div class=\"xg\"><b>相关信息</b><br><a href=\"x1.html\">· 公开指南</a><br><a href=\"x2.html\">· 公开制度</a></div>\n<div class=\"copyright\">主办单位：本机关　技术支持：信息中心</div>\n</body>\n</html>\n");

    protected override string Heading(int level, string text) => $"\u3000\u3000<b>{text}</b><br>\n";

    protected override string Prose(string text) => $"\u3000\u3000{Markup.Escape(text)}<br>\n";

    protected override string Residue(string text) => $"{text}<br>\n";

    protected override string Picture(string file) => $"<center><img src=\"{file}\" width=\"680\"></center><br>\n";

    protected override string SignOff(string text) => $"<div align=\"right\">{text}</div>\n";

    protected override string InCell(LayoutCell cell) => cell.Text.Length == 0 ? "&nbsp;" : $"\n{Markup.Escape(Spaced(cell))}\n";

    protected override byte[] Encode(string page) => Gb.GetBytes(page);
}
