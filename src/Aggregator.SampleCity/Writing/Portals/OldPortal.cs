using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>An old portal: tables for layout, fonts and spans around every word, labels broken over lines; GBK that calls itself gb2312.</summary>
internal sealed class OldPortal : PortalPage
{
    protected override string TableTag => "<table class=\"MsoTableGrid\" cellspacing=\"0\">";

    protected override void Begin(StringBuilder page, ReportDraft draft)
    {
        var title = Markup.Escape(draft.Title);
        page.Append("<html>\r\n<head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">\r\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\r\n</head>\r\n<body>\r\n")
            .Append("<table width=\"980\"><tr><td><a href=\"index.html\">网站首页</a></td><td><a href=\"jggk.html\">机构概况</a></td><td><a href=\"xxgk.html\">信息公开</a></td><td><a href=\"bsfw.html\">办事服务</a></td></tr></table>\r\n")
            .Append(CultureInfo.InvariantCulture, $"<table width=\"980\" class=\"xxgk_head\"><tr><td><b>索引号：</b></td><td>{Markup.Escape(draft.IndexNumber)}</td><td><b>成文日期：</b></td><td>{draft.DocumentDate:yyyy年M月d日}</td></tr><tr><td><b>发布机构：</b></td><td>{Markup.Escape(draft.UnitName)}</td><td><b>发布日期：</b></td><td>{draft.Published.Date:yyyy年M月d日}</td></tr><tr><td><b>名称：</b></td><td colspan=\"3\">{title}</td></tr></table>\r\n")
            .Append(CultureInfo.InvariantCulture, $"<div id=\"zoom\">\r\n<p align=\"center\"><span><font size=\"5\"><b>{title}</b></font></span></p>\r\n");
    }

    protected override void End(StringBuilder page, ReportDraft draft) =>
        page.Append("</div>\r\n<p align=\"center\">【打印本页】【关闭窗口】</p>\r\n</body>\r\n</html>\r\n");

    protected override string Heading(int level, string text) =>
        $"<p class=\"MsoNormal\"><b><span lang=\"EN-US\">{text[..1]}</span><span>{text[1..]}</span></b></p>\r\n";

    protected override string Prose(string text) => $"<p class=\"MsoNormal\">&nbsp;&nbsp;&nbsp;&nbsp;{Nested(text)}</p>\r\n";

    protected override string SignOff(string text) => $"<p class=\"MsoNormal\" align=\"right\"><span>{text}</span></p>\r\n";

    // A word processor's page: a blank is a space that does not break, a long label is broken in the middle.
    protected override string InCell(LayoutCell cell) => cell.Text.Length switch
    {
        0 => "<p><span lang=\"EN-US\"><o:p>&nbsp;</o:p></span></p>",
        > 6 and < 12 => $"<p><span><font face=\"宋体\">{Markup.Escape(cell.Text[..3])}</font></span><br/><span>{Markup.Escape(cell.Text[3..])}</span></p>",
        _ => $"<p><span><font face=\"宋体\">{Markup.Escape(cell.Text)}</font></span></p>",
    };

    protected override byte[] Encode(string page) => Gb.GetBytes(page);

    private static string Nested(string text)
    {
        var half = text.Length / 2;
        return $"<span><font face=\"仿宋\">{Markup.Escape(text[..half])}</font></span><span><font face=\"仿宋\">{Markup.Escape(text[half..])}</font></span>";
    }
}
