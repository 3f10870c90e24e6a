using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using static Aggregator.Intake.Tests.Building.RawDocx;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class DocxTextTests
{
    [TestMethod]
    public void Tracked_changes_read_as_accepted_and_are_noted()
    {
        var document = Read(
            $"<w:p>{R("受理")}<w:del w:id=\"1\"><w:r><w:delText>11</w:delText></w:r></w:del><w:ins w:id=\"2\">{R("12")}</w:ins>{R("件。")}</w:p>"
            + $"<w:p><w:moveFrom w:id=\"3\">{R("挪走的话。")}</w:moveFrom></w:p><w:p><w:moveTo w:id=\"3\">{R("挪来的话。")}</w:moveTo></w:p>"
            + $"<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange w:id=\"4\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange></w:pPr>{R("培训3次。", "<w:b/><w:rPrChange w:id=\"5\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>")}</w:p>");
        Lines(document, "受理12件。", "挪来的话。", "培训3次。");
        Assert.IsFalse(document.Blocks.OfType<Paragraph>().Any(paragraph => paragraph.IsHeading));
        var loss = document.Losses.Single();
        Assert.AreEqual("tracked-changes", loss.Kind);
        StringAssert.Contains(loss.Message, "接受修订");
    }

    [TestMethod]
    public void A_change_of_format_alone_is_no_loss() =>
        Assert.IsEmpty(Read($"<w:p>{R("正文", "<w:rPrChange w:id=\"5\"><w:rPr/></w:rPrChange>")}</w:p>").Losses);

    [TestMethod]
    public void A_deleted_paragraph_mark_joins_two_paragraphs()
    {
        var document = Read(P("全年办理申请", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + P("12件。") + P("培训3次。", "<w:rPr><w:del w:id=\"2\"/></w:rPr>"));
        Lines(document, "全年办理申请12件。", "培训3次。");
    }

    [TestMethod]
    public void A_text_box_is_read_once_behind_its_paragraph()
    {
        var box = "<w:txbxContent>" + P("框里的话。") + Table(Row(Cell("收件"), Cell("12")), Row(Cell("办结"), Cell("11"))) + "</w:txbxContent>";
        var document = Read($"<w:p>{R("前文。")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + P("后文。"));
        Lines(document, "前文。", "框里的话。", "后文。");
        var table = document.Blocks.OfType<TableBlock>().Single();
        Assert.AreEqual("12", table.Grid.At(0, 1)!.Text);
        Assert.AreEqual("第1段文本框中的表1", table.Locator);
    }

    [TestMethod]
    public void Of_a_field_the_result_is_read_and_no_page_number()
    {
        var document = Read(
            $"<w:p>{R("合计")}{Field("=SUM(ABOVE)", R("12"))}{R("件，见")}<w:fldSimple w:instr=\" REF _a \\h \">{R("表二")}</w:fldSimple>{R("。")}</w:p>"
            + $"<w:p>{R("第")}{Field("PAGE", R("7"))}{R("页共")}<w:fldSimple w:instr=\"NUMPAGES\">{R("9")}</w:fldSimple>{R("页")}</w:p>"
            + $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>EQ \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{R("第三项")}</w:p>"
            + $"<w:p>{R("满意")}<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        Lines(document, "合计12件，见表二。", "第页共页", "③第三项", "满意☑");
    }

    [TestMethod]
    public void A_field_that_is_never_closed_swallows_nothing_of_the_next_paragraph() =>
        Lines(Read("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>" + P("正文还在。")), "正文还在。");

    [TestMethod]
    public void A_table_of_contents_is_residue_and_no_heading()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"toc 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"标题 1\"/></w:style>";
        var document = DocumentReader.Read(
            RawDocx.Of(
                $"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>{P("目录")}</w:sdtContent></w:sdt>"
                + $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:hyperlink w:anchor=\"x\">{R("一、总体情况")}<w:r><w:tab/></w:r>{Field("PAGEREF _x", R("1"))}</w:hyperlink></w:p>"
                + $"<w:p>{R("二、主动公开")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" + P("三、收到申请 4", "<w:pStyle w:val=\"a1\"/>") + P("一、总体情况", "<w:pStyle w:val=\"2\"/>") + P("正文。"),
                ("styles", styles)),
            "a.docx");
        CollectionAssert.AreEqual(
            new[] { "residue 目录", "residue 一、总体情况 1", "residue 二、主动公开", "residue 三、收到申请 4", "heading 一、总体情况", " 正文。" },
            document.Blocks.OfType<Paragraph>().Select(paragraph => $"{(paragraph.IsResidue ? "residue" : paragraph.IsHeading ? "heading" : "")} {paragraph.Span.Of(document.Text)}").ToArray());
    }

    [TestMethod]
    public void A_note_never_joins_the_number_it_hangs_on()
    {
        var notes = $"<w:footnote w:type=\"separator\" w:id=\"-1\">{P("")}</w:footnote><w:footnote w:id=\"2\">{P(" 含上年结转2件。")}</w:footnote><w:footnote w:id=\"3\">{P("按办结日计。")}</w:footnote>";
        const string First = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>";
        const string Second = "<w:r><w:footnoteReference w:id=\"3\"/></w:r>";
        var document = DocumentReader.Read(
            RawDocx.Of(
                $"<w:p>{R("受理12")}{First}{R("件，办结11件")}{Second}{R("。")}</w:p>"
                + Table(Row(Cell("办结"), $"<w:tc><w:p>{R("11")}{Second}</w:p></w:tc>"), Row(Cell("结转"), Cell("1"))) + $"<w:p>{R("面积5m")}{R("2", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>",
                ("footnotes", notes)),
            "a.docx");
        Lines(document, "受理12件〔注1〕，办结11件〔注2〕。", "〔注1〕含上年结转2件。", "〔注2〕按办结日计。", "面积5m²");
        Assert.AreEqual("11", document.Blocks.OfType<TableBlock>().Single().Grid.At(0, 1)!.Text);
        Assert.AreEqual("第1段的注释", document.Blocks[1].Locator);
    }

    [TestMethod]
    public void A_raised_digit_is_no_digit_of_the_number_before_it_but_a_raised_number_is_a_number()
    {
        const string Up = "<w:vertAlign w:val=\"superscript\"/>";
        const string Lifted = "<w:position w:val=\"8\"/><w:sz w:val=\"19\"/>";
        Lines(
            Read($"<w:p>{R("受理12")}{R("1", Up)}{R("件，占地5m")}{R("2", Lifted)}</w:p><w:p>{R("1", Up)}{R("2", Up)}{R("3", Up)}</w:p><w:p>{R("受理")}{R("12", Lifted)}{R("件")}</w:p>"),
            "受理12¹件，占地5m²", "123", "受理12件");
    }

    [TestMethod]
    public void Hidden_text_is_left_out_with_a_loss_and_comments_are_no_text()
    {
        var styles = "<w:style w:type=\"character\" w:styleId=\"h\"><w:name w:val=\"暗\"/><w:rPr><w:vanish/></w:rPr></w:style>";
        var document = DocumentReader.Read(
            RawDocx.Of($"<w:p>{R("公开")}{R("草稿", "<w:vanish/>")}{R("批注", "<w:rStyle w:val=\"h\"/>")}{R("可见", "<w:rStyle w:val=\"h\"/><w:vanish w:val=\"0\"/>")}<w:commentRangeStart w:id=\"0\"/>{R("信息。")}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
                ("styles", styles), ("comments", $"<w:comment w:id=\"0\">{P("这里要改")}</w:comment>")),
            "a.docx");
        Lines(document, "公开可见信息。");
        CollectionAssert.AreEqual(new[] { "hidden-text", "comment" }, document.Losses.Select(loss => loss.Kind).ToArray());
    }

    [TestMethod]
    public void A_part_that_cannot_be_read_costs_what_it_holds_and_is_told()
    {
        var document = DocumentReader.Read(
            RawDocx.Of($"<w:p>{R("公开12件")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", ("footnotes", $"<w:footnote w:id=\"1\">{P("含上年结转")}</w:footnote></w:p>")), "a.docx");
        Lines(document, "公开12件");
        var loss = document.Losses.Single();
        Assert.AreEqual("broken-part", loss.Kind);
        StringAssert.Contains(loss.Message, "word/footnotes0.xml");
    }

    [TestMethod]
    public void Losses_of_one_kind_by_the_hundred_do_not_hide_another()
    {
        var pictures = string.Concat(Enumerable.Repeat($"<w:p>{R("图")}<w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>", 250));
        var document = DocumentReader.Read(RawDocx.Of(pictures, ("comments", $"<w:comment w:id=\"0\">{P("这里要改")}</w:comment>")), "a.docx");
        Assert.HasCount(101, document.Losses.Where(loss => loss.Kind == "picture"));
        Assert.HasCount(1, document.Losses.Where(loss => loss.Kind == "comment"));
        Assert.AreEqual("第100段之后还有150处同样的情况没有逐一列出，请核对原文件。", document.Losses[^1].Message);
    }

    [TestMethod]
    public void Wrappers_ruby_symbols_and_hyphens_read_as_printed()
    {
        var document = Read(
            $"<w:p><w:smartTag w:element=\"d\">{R("2025")}<w:customXml>{R("年")}</w:customXml></w:smartTag><w:sdt><w:sdtContent>{R("云川市")}</w:sdtContent></w:sdt><w:bdo w:val=\"ltr\"><w:hyperlink>{R("水利局")}</w:hyperlink></w:bdo></w:p>"
            + $"<w:p><w:r><w:ruby><w:rubyPr/><w:rt>{R("huì")}</w:rt><w:rubyBase>{R("汇")}</w:rubyBase></w:ruby></w:r>{R("总")}<w:r><w:softHyphen/><w:t>表</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>"
            + "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t><w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/><w:t>否</w:t><w:sym w:font=\"Wingdings\" w:char=\"F083\"/></w:r></w:p>"
            + $"<w:p>{R("姓名：")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{R("单击此处输入文字。")}</w:sdtContent></w:sdt></w:p>"
            + $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{P("受理12件。")}</w:sdtContent></w:sdt>");
        Lines(document, "2025年云川市水利局", "汇总表-1", "☑是□否③", "姓名：", "受理12件。");
    }

    [TestMethod]
    public void A_strict_document_and_headers_are_read()
    {
        var bytes = RawDocx.Of(P("正文。") + "<w:altChunk/>", isStrict: true, ("header", P("云川市水利局年报")), ("footer", $"<w:p>{R("— ")}{Field("PAGE", R("1"))}{R(" —")}</w:p>"));
        var document = DocumentReader.Read(bytes, "a.docx");
        Lines(document, "正文。", "云川市水利局年报");
        Assert.IsTrue(((Paragraph)document.Blocks[1]).IsResidue);
        Assert.AreEqual("embedded-document", document.Losses.Single().Kind);
    }

    [TestMethod]
    public void External_entities_and_document_types_are_refused()
    {
        var bytes = Zip.Replace(RawDocx.Of(P("正文")), "word/document2.xml", text =>
            text.Replace("<w:document", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><w:document", StringComparison.Ordinal).Replace("正文", "&a;", StringComparison.Ordinal));
        Assert.AreEqual("damaged-file", Assert.ThrowsExactly<UnreadableDocumentException>(() => DocumentReader.Read(bytes, "a.docx")).Loss.Kind);
        bytes = Zip.Replace(RawDocx.Of(P("正文"), ("styles", "")), "word/styles0.xml", text => "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..]);
        Lines(DocumentReader.Read(bytes, "a.docx"), "正文");
    }

    [TestMethod]
    public void Hostile_repetition_costs_no_more_than_its_length()
    {
        var cdata = string.Concat(Enumerable.Repeat("<![CDATA[字]]>", 300_000));
        var begins = string.Concat(Enumerable.Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 100_000));
        var calls = string.Concat(Enumerable.Repeat("<w:r><w:footnoteReference w:id=\"2\"/></w:r>", 100_000));
        var document = DocumentReader.Read(
            RawDocx.Of($"<w:p><w:r><w:t>{cdata}</w:t></w:r></w:p><w:p>{begins}</w:p><w:p>{R("12")}{calls}{R("件。")}</w:p>", ("footnotes", $"<w:footnote w:id=\"2\">{P("注。")}</w:footnote>")),
            "a.docx");
        Assert.AreEqual(300_000, document.Blocks[0].Span.Length);
        StringAssert.StartsWith(document.Blocks[1].Span.Of(document.Text), "12件〔注1〕");
        Assert.HasCount(3, document.Blocks);
    }

    [TestMethod]
    public void Frames_in_frames_end_with_a_place_of_bounded_length()
    {
        var body = P("心");
        for (var i = 0; i < 60; i++)
        {
            body = Table(Row($"<w:tc>{body}</w:tc>", Cell($"层{i}")), Row(Cell("左"), Cell("右")));
        }

        Assert.IsTrue(Read(body).Blocks.All(block => block.Locator.Length < 120));
    }

    private static Document Read(string body) => DocumentReader.Read(RawDocx.Of(body), "a.docx");

    private static void Lines(Document document, params string[] expected)
    {
        Golden.Sound(document);
        CollectionAssert.AreEqual(expected, document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Span.Of(document.Text)).ToArray(), DocumentDump.Of(document));
    }
}
