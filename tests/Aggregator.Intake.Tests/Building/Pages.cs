namespace Aggregator.Intake.Tests.Building;

/// <summary>Invented reports as the pages of several kinds of portals.</summary>
internal static class Pages
{
    /// <summary>Layout tables two deep: menu on the left, the article in a table of one cell on the right.</summary>
    public const string LayoutTables = """
        <HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>青岚县粮食局</TITLE></HEAD>
        <BODY><TABLE width=1000><TR><TD colspan=2><IMG src="top.gif" width=1000 height=90></TD></TR>
        <TR><TD width=180 class="leftmenu"><A href="a.asp">首页</A><BR><A href="b.asp">机构职能</A><BR><A href="c.asp">领导之窗</A><BR><A href="d.asp">信息公开</A></TD>
        <TD><TABLE width="100%"><TR><TD>您现在的位置：<A href="/">首页</A> &gt;&gt; 年度报告</TD></TR>
        <TR><TD><TABLE><TR><TD><CENTER><FONT size=5><B>青岚县粮食局2024年政府信息公开工作年度报告</B></FONT></CENTER></TD></TR>
        <TR><TD align=center>发布时间：2025-1-16&nbsp;&nbsp;&nbsp;来源：青岚县粮食局&nbsp;&nbsp;浏览次数：<SCRIPT src="count.asp"></SCRIPT>37次</TD></TR>
        <TR><TD><P>　　一、总体情况</P><P>　　全年主动公开信息<FONT face=仿宋>2</FONT><FONT face=仿宋>6</FONT>条，受理申请<SPAN>1</SPAN><SPAN lang=EN-US>2</SPAN>件。</P>
        <TABLE border=1><TR><TD>信息内容</TD><TD>本年制发<BR>件&nbsp;数</TD></TR><TR><TD>行政规范<BR>性文件</TD><TD><TABLE><TR><TD>3</TD></TR></TABLE></TD></TR></TABLE>
        <P align=right>2025年1月16日</P></TD></TR></TABLE></TD></TR></TABLE></TD></TR>
        <TR><TD colspan=2><HR>主办单位：青岚县粮食局　技术支持：青岚县信息中心</TD></TR></TABLE></BODY></HTML>
        """;

    /// <summary>A head in terms and definitions, facts of the article in spans, hidden words, a related list, all in nested boxes.</summary>
    public const string TermList = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>年报_湖屿区人民政府</title>
        <meta name="SiteName" content="湖屿区人民政府"><meta name="ArticleTitle" content="湖屿区民政局2025年政府信息公开工作年度报告">
        <meta name="PubDate" content="2026-01-19 09:12"><meta name="ContentSource" content="湖屿区民政局"></head><body>
        <div class="top-nav"><a href="/1">区情</a><a href="/2">公开</a><a href="/3">服务</a><a href="/4">互动</a></div>
        <div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/n">法定主动公开内容</a> &gt; 年报</div>
        <div class="xxgk-head"><dl><dt>索引号：</dt><dd>HY05-2026-00017</dd><dt>发布机构：</dt><dd>湖屿区民政局</dd><dt>文&ensp;&ensp;号：</dt><dd></dd>
        <dt>成文日期：</dt><dd>2026年01月15日</dd><dt>主题分类：</dt><dd>民政</dd></dl></div>
        <div class="wrap"><div class="con"><h1>湖屿区民政局2025年政府信息公开工作年度报告</h1>
        <div class="info"><span>发布时间：2026-01-19 09:12</span><span>信息来源：区民政局</span><span>字号：[大 中 小]</span></div>
        <div class="txt"><p>一、总体情况</p><p>本年收到申请<span style="display: none">99</span>8件，<span style="mso-hide:all">旧稿</span>均已答复。</p>
        <table><caption>收费情况</caption><tr><th>项目<span style="display:none">（内部）</span></th><th>金额</th></tr><tr><td>行政事业性收费</td><td>0.5<em>万</em>元</td></tr></table>
        <div style="visibility:hidden">暂存</div><noscript>请启用脚本</noscript><template><p>模板</p></template></div>
        <div class="pages"><p>上一篇：<a href="/p">湖屿区教育局年报</a></p><p>下一篇：没有了</p></div>
        <div class="related"><h3>相关链接</h3><ul><li><a href="/x">政策解读</a></li><li><a href="/y">公开指南</a></li><li><a href="/z">公开制度</a></li></ul></div></div></div>
        <div class="bottom"><p>版权所有：湖屿区人民政府 备案号：某ICP备00000000号</p></div></body></html>
        """;

    /// <summary>Saved by a word processor as a web page: conditional comments, numbering in revealed comments, an XML island.</summary>
    public const string SavedByWord = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Word.Document><title>松陵乡</title>
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
        <style><!-- p.MsoNormal {margin:0cm;} --></style></head>
        <body lang=ZH-CN style='tab-interval:21.0pt'><div class=Section1>
        <p class=MsoNormal align=center><b><span style='font-size:22.0pt'>松陵乡<span lang=EN-US>2024</span>年政府信息公开工作年度报告<span lang=EN-US><o:p></o:p></span></span></b></p>
        <p class=MsoListParagraph><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>总体
        情况<span lang=EN-US><o:p></o:p></span></p>
        <p class=MsoNormal><span lang=EN-US>2024</span>年，全乡公开信息<span lang=EN-US>1<span style='mso-spacerun:yes'></span>08</span>条。<!-- 不是正文 --></p>
        <table class=MsoNormalTable border=1><tr style='mso-yfti-irow:0'><td rowspan=2 valign=top><p class=MsoNormal>申请</p></td><td><p class=MsoNormal>自然人</p></td><td><p class=MsoNormal><span lang=EN-US>1</span><span lang=EN-US>5<o:p></o:p></span></p></td></tr>
        <tr><td><p class=MsoNormal>商业
        企业</p></td><td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr></table>
        <p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025"><v:imagedata src="image001.png"/></v:shape><![endif]--><![if !vml]><img width=554 height=300 src="a.files/image002.jpg"><![endif]></p>
        </div></body></html>
        """;

    /// <summary>Strict markup with a prolog, two charsets, the facts of the page in a list of labelled items, a text kept as typed.</summary>
    public const string Strict = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gbk" /><meta charset="utf-8" /><title>北溪市审计局</title></head>
        <body><ul class="gkxx"><li><b>索引号</b><span>BX-2026-0031</span></li><li><b>发文机关：</b>北溪市审计局</li><li><strong>公开日期</strong>2026-02-03</li><li>生成日期：2026年1月30日</li></ul>
        <h2>北溪市审计局2025年政府信息公开工作年度报告</h2>
        <pre>一、总体情况
          全年办理申请  3  件。
        二、存在的问题

        公开不够及时。</pre>
        <table><thead><tr><th>类别</th><th>数量</th></tr></thead><tfoot><tr><td>合计</td><td>4</td></tr></tfoot><tbody><tr><td>维持</td><td>4</td></tr></tbody></table>
        <p>打印 关闭</p></body></html>
        """;
}
