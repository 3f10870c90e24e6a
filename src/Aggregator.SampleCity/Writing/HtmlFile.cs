using System.Globalization;
using System.Net;
using System.Text;

namespace Aggregator.SampleCity.Writing;

/// <summary>A report as a portal page, in the manner of one of two portals.</summary>
internal static class HtmlFile
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)
        ?? throw new InvalidOperationException("The framework has no GBK.");

    /// <summary>A page of a current portal, UTF-8: lists for navigation, a head table, plain paragraphs.</summary>
    public static byte[] WriteModern(ReportDraft draft)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Escape(draft.Title)}_{Escape(draft.UnitName)}</title>\n</head>\n<body>\n");
        page.Append("<div class=\"header\"><ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk/\">政务公开</a></li><li><a href=\"/fw/\">政务服务</a></li><li><a href=\"/hd/\">互动交流</a></li></ul></div>\n");
        page.Append("<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政府信息公开</a> &gt; 政府信息公开年报</div>\n");
        page.Append(CultureInfo.InvariantCulture, $"<table class=\"head\"><tbody>\n<tr><td>索引号</td><td>{Escape(draft.IndexNumber)}</td><td>发布机构</td><td>{Escape(draft.UnitName)}</td></tr>\n<tr><td>成文日期</td><td>{draft.DocumentDate:yyyy-MM-dd}</td><td>发布日期</td><td>{draft.Published.Date:yyyy-MM-dd}</td></tr>\n</tbody></table>\n");
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"article\">\n<h1>{Escape(draft.Title)}</h1>\n<div class=\"content\">\n");
        foreach (var block in draft.Blocks)
        {
            page.Append(block switch
            {
                DraftBlock.Heading heading => heading.Level == 1 ? $"<h2>{Escape(heading.Text)}</h2>\n" : $"<p><strong>{Escape(heading.Text)}</strong></p>\n",
                DraftBlock.Prose prose => $"<p>{Escape(prose.Text)}</p>\n",
                DraftBlock.SignOff line => $"<p style=\"text-align:right\">{Escape(line.Text)}</p>\n",
                DraftBlock.Table table => TableOf(table.Layout, "<table border=\"1\">", Escape),
                _ => throw new InvalidOperationException(block.GetType().Name),
            });
        }

        page.Append("</div>\n</div>\n<div class=\"related\"><h3>相关链接</h3><ul><li><a href=\"/zn/\">政府信息公开指南</a></li><li><a href=\"/zd/\">政府信息公开制度</a></li></ul></div>\n");
        page.Append("<div class=\"footer\">网站地图 | 联系我们 | 版权所有</div>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>A page of an old portal, GBK: tables for layout, fonts and spans around every word, labels broken over lines.</summary>
    public static byte[] WriteOld(ReportDraft draft)
    {
        var page = new StringBuilder("<html>\r\n<head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">\r\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Escape(draft.Title)}</title>\r\n</head>\r\n<body>\r\n");
        page.Append("<table width=\"980\"><tr><td><a href=\"index.html\">网站首页</a></td><td><a href=\"jggk.html\">机构概况</a></td><td><a href=\"xxgk.html\">信息公开</a></td><td><a href=\"bsfw.html\">办事服务</a></td></tr></table>\r\n");
        page.Append(CultureInfo.InvariantCulture, $"<table width=\"980\" class=\"xxgk_head\"><tr><td><b>索引号：</b></td><td>{Escape(draft.IndexNumber)}</td><td><b>成文日期：</b></td><td>{draft.DocumentDate:yyyy年M月d日}</td></tr><tr><td><b>发布机构：</b></td><td>{Escape(draft.UnitName)}</td><td><b>发布日期：</b></td><td>{draft.Published.Date:yyyy年M月d日}</td></tr><tr><td><b>名称：</b></td><td colspan=\"3\">{Escape(draft.Title)}</td></tr></table>\r\n");
        page.Append(CultureInfo.InvariantCulture, $"<div id=\"zoom\">\r\n<p align=\"center\"><span><font size=\"5\"><b>{Escape(draft.Title)}</b></font></span></p>\r\n");
        foreach (var block in draft.Blocks)
        {
            page.Append(block switch
            {
                DraftBlock.Heading heading => $"<p class=\"MsoNormal\"><b><span lang=\"EN-US\">{Escape(heading.Text[..1])}</span><span>{Escape(heading.Text[1..])}</span></b></p>\r\n",
                DraftBlock.Prose prose => $"<p class=\"MsoNormal\">&nbsp;&nbsp;&nbsp;&nbsp;{Nested(prose.Text)}</p>\r\n",
                DraftBlock.SignOff line => $"<p class=\"MsoNormal\" align=\"right\"><span>{Escape(line.Text)}</span></p>\r\n",
                DraftBlock.Table table => TableOf(table.Layout, "<table class=\"MsoTableGrid\" cellspacing=\"0\">", InCell),
                _ => throw new InvalidOperationException(block.GetType().Name),
            });
        }

        page.Append("</div>\r\n<p align=\"center\">【打印本页】【关闭窗口】</p>\r\n</body>\r\n</html>\r\n");
        return Gbk.GetBytes(page.ToString());
    }

    private static string TableOf(TableLayout layout, string open, Func<string, string> inner)
    {
        var table = new StringBuilder(open).Append("<tbody>\n");
        for (var row = 0; row < layout.RowCount; row++)
        {
            table.Append("<tr>");
            foreach (var cell in layout.Cells.Where(c => c.Row == row))
            {
                table.Append("<td");
                Span(table, "rowspan", cell.RowSpan);
                Span(table, "colspan", cell.ColumnSpan);
                table.Append('>').Append(inner(cell.Text)).Append("</td>");
            }

            table.Append("</tr>\n");
        }

        return table.Append("</tbody></table>\n").ToString();

        static void Span(StringBuilder table, string name, int span)
        {
            if (span > 1)
            {
                table.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
            }
        }
    }

    // A word processor's page: a blank is a space that does not break, a long label is broken in the middle.
    private static string InCell(string text) => text.Length switch
    {
        0 => "<p><span lang=\"EN-US\"><o:p>&nbsp;</o:p></span></p>",
        > 6 and < 12 => $"<p><span><font face=\"宋体\">{Escape(text[..3])}</font></span><br/><span>{Escape(text[3..])}</span></p>",
        _ => $"<p><span><font face=\"宋体\">{Escape(text)}</font></span></p>",
    };

    private static string Nested(string text)
    {
        var half = text.Length / 2;
        return $"<span><font face=\"仿宋\">{Escape(text[..half])}</font></span><span><font face=\"仿宋\">{Escape(text[half..])}</font></span>";
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
