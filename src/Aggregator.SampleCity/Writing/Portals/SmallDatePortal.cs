using System.Globalization;
using System.Text;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>A portal for small units: the date stands below the title in small print, without a label.</summary>
internal sealed class SmallDatePortal : PortalPage
{
    protected override string TableTag => "<table class=\"article-table\">";

    protected override void Begin(StringBuilder page, ReportDraft draft)
    {
        var (title, unit) = (Markup.Escape(draft.Title), Markup.Escape(draft.UnitName));
        page.Append("<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n</head>\n<body>\n<header><div class=\"logo\">{unit}</div><ul><li><a href=\"/\">首页</a></li><li><a href=\"/dt\">动态</a></li><li><a href=\"/gk\">公开</a></li></ul></header>\n")
            .Append(CultureInfo.InvariantCulture, $"<main>\n<article>\n<h1>{title}</h1>\n<p class=\"meta\"><small>{draft.Published.Date:yyyy-MM-dd}</small></p>\n<div class=\"entry-content\">\n");
    }

    protected override void End(StringBuilder page, ReportDraft draft) => page
        .Append(CultureInfo.InvariantCulture, $"</div>\n</article>\n<ul class=\"attachments\"><li><a href=\"/files/{draft.Published.Date:yyyyMM}/1.docx\">附件1：年报.docx</a></li></ul>\n</main>\n<aside><h4>最新公开</h4><ul><li><a href=\"/gk/11\">公示公告</a></li><li><a href=\"/gk/12\">人事信息</a></li><li><a href=\"/gk/13\">财政信息</a></li></ul></aside>\n<footer>版权所有</footer>\n</body>\n</html>\n");

    protected override string Heading(int level, string text) => level == 1 ? $"<h2><strong>{text}</strong></h2>\n" : $"<h3>{text}</h3>\n";

    protected override string Prose(string text) => $"<p><span style=\"font-size: 18px;\">{Markup.Escape(text)}</span></p>\n";

    protected override string SignOff(string text) => $"<p style=\"text-align: right;\"><span style=\"font-size: 18px;\">{text}</span></p>\n";

    protected override string Picture(string file) => $"<figure><img src=\"/upload/{file}\" alt=\"\"></figure>\n";

    protected override string InCell(LayoutCell cell) => cell.IsHead && cell.Text.Length > 0 ? $"<strong>{Markup.Escape(cell.Text)}</strong>" : Markup.Escape(cell.Text);
}
