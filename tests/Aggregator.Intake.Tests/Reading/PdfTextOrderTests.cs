using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Which text comes after which, and what of a printed web page is not the report's.</summary>
[TestClass]
public sealed class PdfTextOrderTests
{
    [TestInitialize]
    public void NeedPoppler() => Needs.Program("pdftotext");

    [TestMethod]
    public void A_running_head_as_high_as_the_first_line_of_text_stays_out_of_it()
    {
        var draft = new PdfDraft();
        foreach (var (page, line) in new[] { (1, "一、总体情况"), (2, "二、主动公开"), (3, "三、其他事项") })
        {
            draft.Page().Text(24, 30, "2024/1/31 15:20", 8).Text(420, 30, "水务局年报", 8).Text(140, 32, line, 14)
                .Text(24, 790, "http://example.cn/nb.html", 8).Text(560, 790, $"{page}/3", 8).Text(60, 100, "本页只有一句话。");
        }

        var document = Read(draft);
        CollectionAssert.AreEqual(
            new[] { "一、总体情况", "本页只有一句话。", "二、主动公开", "本页只有一句话。", "三、其他事项", "本页只有一句话。" },
            Texts(document, isResidue: false));
    }

    [TestMethod]
    public void A_menu_and_a_breadcrumb_are_no_part_of_the_text_below_them()
    {
        var full = new string('文', 39);
        var document = Read(new PdfDraft().Page()
            .Text(60, 120, "首页").Text(87, 120, "|").Text(96, 120, "政务公开").Text(147, 120, "|").Text(156, 120, "办事服务")
            .Text(60, 136, "当前位置：首页>政务公开").Text(60, 160, full).Text(60, 176, full[..20] + "。"));
        CollectionAssert.AreEqual(new[] { "首页|政务公开|办事服务", "当前位置：首页>政务公开" }, Texts(document, isResidue: true));
        CollectionAssert.AreEqual(new[] { full + full[..20] + "。" }, Texts(document, isResidue: false));
    }

    [TestMethod]
    [DataRow("占比", "43.1%。", true, DisplayName = "a share that no longer fits")]
    [DataRow("结。", "2025年另行发文。", false, DisplayName = "behind a full stop a year begins another paragraph")]
    [DataRow("占比", "1件。", false, DisplayName = "a number that would have fitted")]
    public void A_number_too_long_for_the_end_of_a_line_goes_on_the_paragraph(string end, string next, bool goesOn)
    {
        var (full, second) = (new string('文', 39), new string('字', 34) + end);
        var document = Read(new PdfDraft().Page().Text(60, 120, full).Text(60, 136, second).Text(60, 152, next));

        // A space may stand where Chinese and a number meet.
        CollectionAssert.AreEqual(goesOn ? [full + second + next] : new[] { full + second, next }, Texts(document, isResidue: false).Select(text => text.Replace(" ", "", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    public void Two_columns_of_text_are_read_one_after_the_other_below_a_line_across()
    {
        var draft = new PdfDraft().Page().Text(60, 80, new string('题', 40));
        for (var i = 0; i < 6; i++)
        {
            draft.Text(60, 120 + (16 * i), new string("甲乙丙丁戊己"[i], i == 5 ? 6 : 18)).Text(320, 124 + (16 * i), new string("子丑寅卯辰巳"[i], i == 5 ? 6 : 18));
        }

        var left = string.Concat("甲乙丙丁戊".Select(c => new string(c, 18))) + "己己己己己己";
        var right = string.Concat("子丑寅卯辰".Select(c => new string(c, 18))) + "巳巳巳巳巳巳";
        var texts = Texts(Read(draft.Text(60, 260, new string('尾', 40))), isResidue: false);
        CollectionAssert.AreEqual(new[] { new string('题', 40), left, right, new string('尾', 40) }, texts);
    }

    [TestMethod]
    public void Labels_and_figures_without_lines_are_no_two_columns_of_text()
    {
        var draft = new PdfDraft().Page();
        for (var i = 0; i < 8; i++)
        {
            draft.Text(60, 120 + (20 * i), $"{i + 1}.受理并答复的申请数量").Text(400, 120 + (20 * i), $"{10 * i}").Text(480, 120 + (20 * i), $"{7 * i}");
        }

        var rows = Read(draft).Blocks.OfType<TableBlock>().Single().Grid.Cells.GroupBy(cell => cell.Row).Select(row => string.Join('|', row.Select(cell => cell.Text))).ToArray();
        Assert.AreEqual("4.受理并答复的申请数量|30|21", rows[3]);
    }

    [TestMethod]
    public void Lines_are_joined_without_a_blank_between_characters_and_with_one_between_words()
    {
        var document = Read(new PdfDraft().Page()
            .Text(60, 100, new string('文', 35) + " portal").Text(60, 116, "system" + new string('字', 36)).Text(60, 132, new string('字', 39)).Text(60, 148, "完。"));
        Assert.AreEqual(new string('文', 35) + "portal system" + new string('字', 75) + "完。", document.Blocks.Single().Span.Of(document.Text).Replace("文 p", "文p", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("⾏政处罚⽆⼊⼆⺠⻅", "行政处罚无入二民见")]
    [DataRow("⻓⻔⻋⻢⻛⻝⻥⻬⻰", "长门车马风食鱼齐龙")]
    [DataRow("\uF9B4\uF9F4\uF941\uF97C", "領林論良")]
    public void Radicals_and_compatibility_characters_are_written_as_the_characters_they_show(string printed, string expected)
    {
        var document = Read(new PdfDraft().Page().Text(60, 80, printed));
        Assert.AreEqual(expected, document.Blocks.Single().Span.Of(document.Text));
    }

    [TestMethod]
    public void Radicals_in_labels_and_full_width_figures_in_cells_are_read()
    {
        var draft = new PdfDraft().Page().Grid([50, 250, 350, 450], [100, 120, 140, 160])
            .Text(60, 115, "⾏政处罚").Text(260, 115, "１２").Text(360, 115, "－３")
            .Text(60, 135, "⾏政强制").Text(260, 135, "1，234").Text(360, 135, "−5").Text(60, 155, "⽆法提供").Text(260, 155, "０").Text(360, 155, "/");
        var table = Read(draft).Blocks.OfType<TableBlock>().Single();
        CollectionAssert.AreEqual(new[] { "行政处罚", "１２", "－３", "行政强制", "1，234", "−5", "无法提供", "０", "/" }, table.Grid.Cells.Select(cell => cell.Text).ToArray());
        Assert.IsTrue(table.Grid.Cells.All(cell => cell.Doubt is null));
    }

    private static string[] Texts(Document document, bool isResidue) =>
        [.. document.Blocks.OfType<Paragraph>().Where(paragraph => paragraph.IsResidue == isResidue).Select(paragraph => paragraph.Span.Of(document.Text))];

    private static Document Read(PdfDraft draft)
    {
        var document = DocumentReader.Read(draft.ToBytes(), "报告.pdf");
        Golden.Sound(document);
        return document;
    }
}
