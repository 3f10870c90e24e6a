using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;

namespace Aggregator.Intake.Tests.Reading.Html;

[TestClass]
public sealed class PageTests
{
    private const string Title = "<h1>云川市水利局2025年政府信息公开工作年度报告</h1>";

    [TestMethod]
    [DataRow("<p>受理<span>1</span><span>2</span>件</p>", "受理12件")]
    [DataRow("<p>受理<font><span>1</span></font><o:p></o:p><b>2</b>件</p>", "受理12件")]
    [DataRow("<p>受理<span>1</span> <span>2</span>件</p>", "受理1 2件")]
    [DataRow("<p>受理<span>1</span>\n<span>2</span>件</p>", "受理1 2件")]
    [DataRow("<p>受理&nbsp;&#160;12&ensp;件&#8203;</p>", "受理 12 件")]
    [DataRow("<p>行政\n   法规</p>", "行政法规")]
    [DataRow("<p>公开<!-- 3 -->12<![if !vml]>件<![endif]></p>", "公开12件")]
    public void Words_of_one_line_are_joined_as_a_reader_sees_them(string html, string expected) => Assert.AreEqual(expected, Own(Page(html)).Single());

    [TestMethod]
    [DataRow("<td>1<span>2</span></td>", "12")]
    [DataRow("<td><p>1</p><p>2</p></td>", "1 2")]
    [DataRow("<td>12<span style='DISPLAY : NONE'>9</span></td>", "12")]
    [DataRow("<td><div hidden>9</div>12</td>", "12")]
    [DataRow("<td><table><tr><td><span>12</span></td></tr></table></td>", "12")]
    [DataRow("<td><s></s><br/>1<wbr>2<br></td>", "12")]
    [DataRow("<td>行政<br>规范性<br/>文件</td>", "行政规范性文件")]
    public void A_cell_holds_what_shows_in_it(string cell, string expected)
    {
        var table = Table($"<table><tr><td>类别</td><td>数量</td></tr><tr><td>规章</td>{cell}</tr></table>");
        Assert.AreEqual(expected, table.Grid.At(1, 1)!.Text);
    }

    [TestMethod]
    public void Hidden_words_are_kept_beside_the_table_they_stood_in()
    {
        var page = Page("<table><tr><td>类别</td><td>数量</td></tr><tr><td>规章</td><td>3<i style='display:none'>（旧）</i></td></tr></table>");
        Assert.AreEqual("（旧）", page.Blocks.OfType<Paragraph>().Single(paragraph => paragraph.IsResidue).Span.Of(page.Text));
    }

    [TestMethod]
    [DataRow("rowspan=3 colspan=2", 3, 2)]
    [DataRow("rowspan=0", 4, 1)]
    [DataRow("rowspan=99", 4, 1)]
    [DataRow("rowspan=-2 colspan=x", 1, 1)]
    [DataRow("rowspan='2.5' colspan='1e9'", 1, 1)]
    [DataRow("colspan=99999999999", 1, 1)]
    public void A_span_reaches_no_further_than_its_table(string spans, int rows, int columns)
    {
        var table = Table($"<table><tr><td {spans}>甲</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><tr><td>5</td></tr><tr><td>6</td><td>7</td></tr></table>");
        Assert.AreEqual((rows, columns), (table.Grid.At(0, 0)!.RowSpan, table.Grid.At(0, 0)!.ColumnSpan));
        CollectionAssert.AreEqual(new[] { "甲", "1", "2", "3", "4", "5", "6", "7" }, table.Grid.Cells.Select(cell => cell.Text).ToList());
    }

    [TestMethod]
    [DataRow("<table><tr><td>{0}</td></tr></table>")]
    [DataRow("<table><tr><td width=200><a href=a>机构</a></td><td>{0}</td></tr></table>")]
    [DataRow("<table><tr><td><table><tr><td>{0}</td></tr></table></td></tr></table>")]
    [DataRow("<form><center><font>{0}</font></center></form>")]
    [DataRow("<span><div>{0}</div></span>")]
    public void A_frame_around_the_article_leaves_it_as_it_is(string frame)
    {
        var inner = "<p>一、总体情况</p><p>全年受理申请12件。</p><table><tr><td>类别</td><td>数量</td></tr><tr><td>规章</td><td>3</td></tr></table>";
        var page = Page(frame.Replace("{0}", inner));
        CollectionAssert.IsSubsetOf(new[] { "一、总体情况", "全年受理申请12件。" }, Own(page).ToList());
        Assert.AreEqual("3", page.Blocks.OfType<TableBlock>().Single().Grid.At(1, 1)!.Text);
    }

    [TestMethod]
    [DataRow("<div>发布时间：2026-01-25 来源：云川市水利局 浏览次数：12</div>", "云川市水利局", "2026-01-25")]
    [DataRow("<div><span>来源：云川市水利局</span><span>发布日期：2026年1月25日</span></div>", "云川市水利局", "2026年1月25日")]
    [DataRow("<dl><dt>发布机构</dt><dd>云川市水利局</dd><dt>发布日期</dt><dd>2026-01-25</dd></dl>", "云川市水利局", "2026-01-25")]
    [DataRow("<ul><li><b>发文机关:</b>云川市水利局</li><li><b>公开日期</b>2026/1/25</li></ul>", "云川市水利局", "2026/1/25")]
    [DataRow("<p>【发布单位】：云川市水利局　【公布时间】：2026.01.25</p>", "云川市水利局", "2026.01.25")]
    [DataRow("<table><tr><th>发布机构</th><td>云川市水利局</td></tr><tr><th>发布日期</th><td>2026-01-25</td></tr></table>", "云川市水利局", "2026-01-25")]
    public void The_facts_of_a_page_are_read_from_every_usual_place(string head, string publisher, string published)
    {
        var page = Page(head + Title + "<p>全年受理申请12件。</p>");
        Assert.AreEqual(publisher, page.Metadata.Publisher);
        Assert.AreEqual(published, page.Metadata.PublishedDate);
        Assert.DoesNotContain(line => line.Contains("云川市水利局") && !line.Contains("年度报告"), Own(page).ToList());
    }

    [TestMethod]
    public void The_page_s_own_tags_state_what_its_text_does_not()
    {
        var page = Read("<html><head><meta name='PUBDATE' content=' 2026-01-25 08:00 '><meta name='ContentSource' content='云川市水利局'><meta name='ArticleTitle' content='云川市水利局年报'><title>门户</title></head><body><p>全年受理申请12件。</p></body></html>");
        Assert.AreEqual(new DocumentMetadata("云川市水利局年报", null, "云川市水利局", null, "2026-01-25 08:00", "utf-8"), page.Metadata);
    }

    [TestMethod]
    [DataRow("上一篇：云川市林业局年报")]
    [DataRow("相关链接：")]
    [DataRow("分享到：")]
    [DataRow("【打印】【关闭】")]
    [DataRow("打印 关闭")]
    [DataRow("当前位置：首页 > 年报")]
    [DataRow("主办单位：云川市人民政府")]
    [DataRow("某ICP备00000000号-1")]
    [DataRow("责任编辑：张三")]
    [DataRow("扫一扫在手机打开当前页")]
    public void Furniture_of_the_page_is_kept_and_is_not_the_report_s(string line)
    {
        var page = Page($"{Title}<p>全年受理申请12件。</p><p>{line.Replace(">", "&gt;")}</p>");
        Assert.IsTrue(page.Blocks.OfType<Paragraph>().Single(paragraph => paragraph.Span.Of(page.Text) == line).IsResidue);
    }

    [TestMethod]
    [DataRow("打印机耗材支出下降，主动公开信息12条。")]
    [DataRow("来源于群众的申请12件，均已答复。")]
    [DataRow("分享经验材料3篇。")]
    [DataRow("首页改版后访问量上升。")]
    [DataRow("主办全市培训2次，承办政民互动3件。")]
    [DataRow("发布日期更新不够及时。")]
    public void Prose_that_begins_like_furniture_is_the_report_s(string line) => CollectionAssert.Contains(Own(Page($"{Title}<p>{line}</p>")).ToList(), line);

    [TestMethod]
    public void Text_kept_as_typed_keeps_its_lines() =>
        CollectionAssert.AreEqual(new[] { "一、总体情况", "受理12件。", "二、问题" }, Own(Page("<pre>一、总体情况\r\n\r\n  受理<b>12</b>件。\n二、问题</pre>")).ToList());

    [TestMethod]
    [DataRow("<iframe src='report.html' width='100%' height='800'></iframe>")]
    [DataRow("<object data='report.pdf' type='application/pdf'>请安装阅读器</object>")]
    [DataRow("<embed src='report.pdf'>")]
    public void What_is_embedded_from_elsewhere_is_a_loss(string element) =>
        Assert.AreEqual("frame", Page($"{Title}<p>全文如下：</p>{element}").Losses.Single().Kind);

    [TestMethod]
    [DataRow("<iframe src='about:blank'></iframe>")]
    [DataRow("<iframe src='count.html' width='0' height='0'></iframe>")]
    [DataRow("<div class='footer'><iframe src='weather.html'></iframe></div>")]
    [DataRow("<img src='icon.gif' width='16' height='16'>")]
    public void An_empty_or_tiny_frame_is_no_loss(string element) => Assert.IsEmpty(Page($"{Title}<p>全年受理申请12件。</p>{element}").Losses);

    [TestMethod]
    public void A_picture_in_the_article_is_a_loss() => Assert.AreEqual("picture", Page($"{Title}<p>情况见表：</p><p><img src='table.jpg'></p>").Losses.Single().Kind);

    [TestMethod]
    [DataRow("<html><head><title>年报</title></head><frameset cols='20%,80%'><frame src='menu.html'><frame src='report.html'></frameset></html>")]
    [DataRow("<html><body><iframe src='report.html'></iframe></body></html>")]
    public void A_page_of_frames_only_is_refused_with_the_way_to_the_text(string html)
    {
        var refusal = Assert.ThrowsExactly<UnreadableDocumentException>(() => Read(html));
        Assert.AreEqual("error-page", refusal.Loss.Kind);
        StringAssert.Contains(refusal.Loss.Message, "框架");
    }

    [TestMethod]
    public void A_saved_web_archive_is_refused_with_its_remedy()
    {
        var bytes = Encoding.ASCII.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html></html>\r\n--b--");
        StringAssert.Contains(Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(bytes, "年报.mht")).Loss.Message, "另存为docx或普通网页");
    }

    [TestMethod]
    public void A_page_of_deep_but_sound_boxes_is_read()
    {
        var page = Page(string.Concat(Enumerable.Repeat("<div>", 900)) + "<p>全年受理申请12件。</p>" + string.Concat(Enumerable.Repeat("</div>", 900)));
        Assert.AreEqual("全年受理申请12件。", Own(page).Single());
    }

    private static Document Page(string body) => Read($"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{body}</body></html>");

    private static Document Read(string html)
    {
        var page = DocumentReader.Read(Encoding.UTF8.GetBytes(html), "page.html");
        Building.Golden.Sound(page);
        return page;
    }

    private static TableBlock Table(string html) => Page(html).Blocks.OfType<TableBlock>().Single();

    private static IEnumerable<string> Own(Document page) =>
        page.Blocks.OfType<Paragraph>().Where(paragraph => !paragraph.IsResidue).Select(paragraph => paragraph.Span.Of(page.Text));
}
