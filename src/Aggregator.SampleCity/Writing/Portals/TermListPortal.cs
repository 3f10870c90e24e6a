using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>
/// A portal with a list of terms above the text. Its template still says gb2312 while its files are UTF-8 with a byte-order mark, which counts.
/// </summary>
internal sealed class TermListPortal : PortalPage
{
    protected override string TableTag => "<table class=\"table table-bordered\">";

    protected override void Begin(StringBuilder page, ReportDraft draft)
    {
        var (title, unit) = (Markup.Escape(draft.Title), Markup.Escape(draft.UnitName));
        page.Append("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\" />\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{unit} 政府信息公开 {title}</title>\n</head>\n<body>\n<div id=\"top\"><ul class=\"menu\"><li><a href=\"/\">首 页</a></li><li><a href=\"/a/\">政府信息公开指南</a></li><li><a href=\"/b/\">政府信息公开制度</a></li><li><a href=\"/c/\">法定主动公开内容</a></li><li><a href=\"/d/\">政府信息公开年报</a></li></ul></div>\n")
            .Append(CultureInfo.InvariantCulture, $"<dl class=\"xxgk-info\">\n<dt>索 引 号：</dt><dd>{Markup.Escape(draft.IndexNumber)}</dd>\n<dt>信息分类：</dt><dd>年报</dd>\n<dt>发布机构：</dt><dd>{unit}</dd>\n<dt>成文日期：</dt><dd>{draft.DocumentDate:yyyy-MM-dd}</dd>\n<dt>发布日期：</dt><dd>{draft.Published.Date:yyyy-MM-dd}</dd>\n</dl>\n")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"xxgk-main\"><h2 class=\"title\">{title}</h2>\n<div id=\"UCAP-CONTENT\">\n");
    }

    protected override void End(StringBuilder page, ReportDraft draft) => page
        .Append("</div>\n<ul class=\"pages\"><li>上一篇：<a href=\"t1.html\">政府信息公开制度</a></li><li>下一篇：<a href=\"t2.html\">政府信息公开指南</a></li></ul></div>\n<div id=\"foot\">Copyright 版权所有</div>\n</body>\n</html>\n");

    protected override string Heading(int level, string text) => level == 1 ? $"<h3>{text}</h3>\n" : $"<h4>{text}</h4>\n";

    protected override string Prose(string text) => $"<p>\n\u3000\u3000{Markup.Escape(text)}\n</p>\n";

    protected override string SignOff(string text) => $"<p class=\"text-right\">{text}</p>\n";

    protected override string InCell(LayoutCell cell) => Markup.Escape(Spaced(cell));

    protected override byte[] Encode(string page) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(page)];
}
