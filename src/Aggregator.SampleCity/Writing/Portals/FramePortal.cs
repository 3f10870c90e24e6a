using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.SampleCity.Writing.Portals;

/// <summary>A portal of the first years: nested layout tables, tags in capitals, attributes without quotes, spacer cells; GBK.</summary>
internal sealed partial class FramePortal : PortalPage
{
    protected override void Begin(StringBuilder page, ReportDraft draft)
    {
        var (title, unit) = (Markup.Escape(draft.Title), Markup.Escape(draft.UnitName));
        page.Append("<HTML><HEAD><META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=gbk\">\r\n")
            .Append(CultureInfo.InvariantCulture, $"<TITLE>{unit}</TITLE></HEAD>\r\n<BODY BGCOLOR=#FFFFFF TOPMARGIN=0>\r\n<TABLE WIDTH=1000 ALIGN=center CELLPADDING=0><TR><TD COLSPAN=3 HEIGHT=30>\r\n<TABLE WIDTH=100%><TR><TD ALIGN=center><A HREF=index.asp>首页</A></TD><TD ALIGN=center><A HREF=dw.asp>单位介绍</A></TD><TD ALIGN=center><A HREF=gk.asp>政务公开</A></TD><TD ALIGN=center><A HREF=ly.asp>留言咨询</A></TD></TR></TABLE>\r\n</TD></TR>\r\n<TR><TD COLSPAN=3 HEIGHT=5></TD></TR>\r\n")
            .Append("<TR><TD WIDTH=180 VALIGN=top><TABLE><TR><TD><A HREF=gk1.asp>公开指南</A></TD></TR><TR><TD><A HREF=gk2.asp>公开目录</A></TD></TR><TR><TD><A HREF=gk3.asp>公开年报</A></TD></TR><TR><TD><A HREF=gk4.asp>依申请公开</A></TD></TR></TABLE></TD>\r\n<TD WIDTH=10></TD>\r\n<TD VALIGN=top>\r\n<TABLE WIDTH=100%>\r\n")
            .Append(CultureInfo.InvariantCulture, $"<TR><TD CLASS=bt ALIGN=center><FONT SIZE=5>{title}</FONT></TD></TR>\r\n<TR><TD ALIGN=center>发布时间：{draft.Published.Date:yyyy/M/d}　发布单位：{unit}　阅读次数：{200 + title.Length}</TD></TR>\r\n<TR><TD HEIGHT=8></TD></TR>\r\n<TR><TD ID=con_text>\r\n");
    }

    protected override void End(StringBuilder page, ReportDraft draft) => page
        .Append("</TD></TR>\r\n<TR><TD ALIGN=right>【<A HREF=javascript:history.back()>返回</A>】【<A HREF=javascript:print()>打印</A>】</TD></TR></TABLE>\r\n</TD></TR>\r\n<TR><TD COLSPAN=3 ALIGN=center BGCOLOR=#DDDDDD>版权所有　建议用1024分辨率浏览</TD></TR></TABLE>\r\n</BODY></HTML>\r\n");

    protected override string Heading(int level, string text) => $"<P ALIGN=left><STRONG>\u3000\u3000{text}</STRONG></P>\r\n";

    protected override string Prose(string text) => $"<P ALIGN=left>\u3000\u3000{Markup.Escape(text)}\r\n";

    protected override string Residue(string text) => $"<P ALIGN=left>{text}\r\n";

    protected override string Picture(string file) => $"<P ALIGN=center><IMG SRC=uploadfile/{file} BORDER=0></P>\r\n";

    protected override string SignOff(string text) => $"<P ALIGN=right>{text}</P>\r\n";

    protected override string InCell(LayoutCell cell) => cell.Text.Length == 0 ? "&nbsp;" : $"<FONT SIZE=2>{Markup.Escape(cell.Text)}</FONT>";

    protected override string Table(TableLayout layout) =>
        Tag().Replace(base.Table(layout), match => match.Value.ToUpperInvariant().Replace("\"", "", StringComparison.Ordinal));

    protected override byte[] Encode(string page) => Gb.GetBytes(page);

    [GeneratedRegex("</?(?:table|tbody|tr|td)[^>]*>")]
    private static partial Regex Tag();
}
