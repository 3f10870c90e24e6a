using System.Globalization;
using System.Net;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>
/// A bureau's report as its portal shows it: 95 KB, most of it not the report. Scripts and styles, menus, a head table, the article with a word
/// processor's spans and fonts around every word and cell, related links, a footer.
/// </summary>
internal static class PortalPage
{
    private const string Span = "<span style=\"font-size:16px;font-family:仿宋_GB2312;color:#333333\">";

    private static readonly string[] Menu = ["首页", "政务公开", "政务服务", "互动交流", "走进云川", "机构职能", "政策文件", "财政信息", "人事信息", "规划计划", "行政执法", "建议提案"];

    /// <summary>The page of the sample city's first bureau.</summary>
    public static byte[] OfOneBureau() => Of(SampleFiles.ModernPages[0]);

    /// <summary>The page around one report.</summary>
    public static byte[] Of(SampleFile report)
    {
        var document = DocumentReader.Read(report.Bytes, report.Path);
        var page = new StringBuilder();
        Top(page, document.Metadata.Title ?? "");
        page.Append("<div class=\"main wrap\"><div class=\"row\"><div class=\"col-12\"><div class=\"article-box\"><div class=\"TRS_UEDITOR view\" id=\"zoom\">\n");
        Article(page, document);
        page.Append("</div></div></div></div></div>\n");
        Bottom(page);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>The report's own blocks, as an editor of a portal saves them.</summary>
    public static void Article(StringBuilder page, Document document)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Paragraph { IsResidue: false } paragraph:
                    var text = paragraph.Span.Of(document.Text);
                    var half = text.Length / 2;
                    page.Append(CultureInfo.InvariantCulture, $"<p style=\"text-indent:2em;line-height:2;margin:0 0 15px\">{Span}{WebUtility.HtmlEncode(text[..half])}</span>{Span}<font face=\"仿宋\">{WebUtility.HtmlEncode(text[half..])}</font></span><span lang=\"EN-US\"><o:p></o:p></span></p>\n");
                    break;
                case TableBlock table:
                    Table(page, table.Grid);
                    break;
            }
        }
    }

    private static void Table(StringBuilder page, TableGrid grid)
    {
        page.Append("<table border=\"1\" cellspacing=\"0\" style=\"border-collapse:collapse;width:100%\"><tbody>\n");
        foreach (var row in grid.Cells.GroupBy(cell => cell.Row))
        {
            page.Append("<tr style=\"height:29px\">");
            foreach (var cell in row)
            {
                page.Append(CultureInfo.InvariantCulture, $"<td rowspan=\"{cell.RowSpan}\" colspan=\"{cell.ColumnSpan}\" valign=\"center\" style=\"padding:0 7px;border:1px solid #000\">");
                page.Append(CultureInfo.InvariantCulture, $"<p style=\"text-align:center\">{Span}{(cell.Text.Length == 0 ? "<o:p>&nbsp;</o:p>" : WebUtility.HtmlEncode(cell.Text))}</span></p></td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static void Top(StringBuilder page, string title)
    {
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>{WebUtility.HtmlEncode(title)}</title>\n<meta name=\"SiteName\" content=\"云川市人民政府\">\n<meta name=\"ArticleTitle\" content=\"{WebUtility.HtmlEncode(title)}\">\n<meta name=\"PubDate\" content=\"2026-01-28 10:20\">\n");
        page.Append("<script>\n");
        for (var i = 0; i < 60; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"var menu{i} = document.getElementById('menu{i}'); if (menu{i}) {{ menu{i}.onclick = function () {{ toggle({i}); }}; }}\n");
        }

        page.Append("</script>\n<style>\n");
        for (var i = 0; i < 60; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $".nav li.m{i} > a:hover {{ color: #1b57a4; background: url(/images/m{i}.png) no-repeat; }}\n");
        }

        page.Append("</style>\n</head>\n<body>\n<!-- header -->\n<div class=\"header\"><div class=\"wrap\">\n");
        Links(page, "nav", 90);
        page.Append("</div></div>\n<div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政府信息公开</a> &gt; 政府信息公开年报</div>\n");
    }

    private static void Bottom(StringBuilder page)
    {
        page.Append("<div class=\"share\">分享到：</div><div class=\"related\"><h3>相关链接</h3>\n");
        Links(page, "list", 40);
        page.Append("</div>\n<div class=\"footer\"><p>主办单位：云川市人民政府办公室</p><p>网站标识码：0000000000</p></div>\n</body>\n</html>\n");
    }

    private static void Links(StringBuilder page, string name, int count)
    {
        page.Append(CultureInfo.InvariantCulture, $"<ul class=\"{name}\">\n");
        for (var i = 0; i < count; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"m{i}\"><a href=\"/zwgk/c{100000 + i}/list.shtml\" target=\"_blank\" title=\"{Menu[i % Menu.Length]}\">{Menu[i % Menu.Length]}</a></li>\n");
        }

        page.Append("</ul>\n");
    }
}
