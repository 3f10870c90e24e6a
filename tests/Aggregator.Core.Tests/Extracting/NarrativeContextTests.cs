using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>What is kept with a narrative figure beside its number.</summary>
[TestClass]
public sealed class NarrativeContextTests
{
    [TestMethod]
    [DataRow("全市收到申请90件。", "全市")]
    [DataRow("市本级收到申请9件。", "市本级")]
    [DataRow("本机关全年收到申请9件。", "本机关")]
    [DataRow("收到申请9件。", null)]
    [DataRow("本机关未收到申请。", "本机关")]
    public void The_scope_word_is_kept_as_printed(string sentence, string? scope) => Assert.AreEqual(scope, NarrativeSentences.Read(sentence).Single().Scope);

    [TestMethod]
    [DataRow("公开信息约300条。", FigureQualifier.About)]
    [DataRow("公开信息300条左右。", FigureQualifier.About)]
    [DataRow("公开信息超过300条。", FigureQualifier.MoreThan)]
    [DataRow("公开信息300条以上。", FigureQualifier.MoreThan)]
    [DataRow("公开信息不到300条。", FigureQualifier.LessThan)]
    public void A_bound_keeps_its_number_and_says_that_it_is_one(string sentence, FigureQualifier qualifier)
    {
        var figure = NarrativeSentences.Read(sentence).Single();
        Assert.AreEqual((300m, qualifier), (figure.Value!.Value, figure.Qualifier!.Value));
    }

    [TestMethod]
    public void A_vague_count_has_a_doubt_and_leans_to_more()
    {
        var figure = NarrativeSentences.Read("公开信息300余条。").Single();
        Assert.AreEqual((FigureState.Text, FigureQualifier.MoreThan, "300余"), (figure.State, figure.Qualifier!.Value, figure.Raw));
        StringAssert.EndsWith(figure.Doubt, "。");
        Assert.IsNull(figure.Value);
    }

    [TestMethod]
    public void How_a_figure_was_said_is_kept()
    {
        var figures = NarrativeSentences.Read("收到申请4件，全部按时答复，未发生行政复议。");
        CollectionAssert.AreEqual(
            new FigureSaying?[] { FigureSaying.Stated, FigureSaying.DerivedInWords, FigureSaying.ZeroInWords },
            figures.Select(figure => figure.Said).ToArray());
        Assert.AreEqual("全部", figures[1].Raw);
    }

    [TestMethod]
    public void All_answered_in_the_next_sentence_is_a_count_too()
    {
        var figures = NarrativeSentences.Read("收到申请4件。均已按时办结。");
        Assert.AreEqual("requests_received_total 4; requests_replied_total 4", NarrativeSentences.Line(figures));
    }

    [TestMethod]
    public void Parts_are_bound_to_their_total_and_shares_to_their_count()
    {
        var figures = NarrativeSentences.Read("公开信息200条，其中政策法规类50条，占25%。收到申请8件，其中信函申请3件。");
        var total = figures[0].Source.Span.Offset;
        Assert.AreEqual((total, total), (figures[1].PartOf!.Value, figures[2].PartOf!.Value));
        Assert.AreEqual(figures[1].Source.Span.Offset, figures[2].ShareOf);
        Assert.AreEqual(figures[3].Source.Span.Offset, figures[4].PartOf);
        Assert.IsNull(figures[0].PartOf);
    }

    [TestMethod]
    public void A_part_larger_than_the_total_before_it_is_not_its_part() =>
        Assert.IsNull(NarrativeSentences.Read("公开信息20条。政策法规类信息50条。")[1].PartOf);

    [TestMethod]
    public void The_same_number_said_again_points_at_its_first_place()
    {
        var figures = NarrativeSentences.Read("公开信息66条。年内收到申请3件。全年共发布信息66条。收到申请4件。");
        Assert.AreEqual(figures[0].Source.Span.Offset, figures[2].Restates);
        Assert.IsNull(figures[3].Restates, "another number is no restatement");
    }

    [TestMethod]
    public void A_zero_said_twice_in_words_is_one_figure() =>
        Assert.AreEqual("requests_received_total 0", NarrativeSentences.Line(NarrativeSentences.Read("未收到申请。因未收到申请，故无办理情况。")));

    [TestMethod]
    public void Every_figure_says_which_cell_it_should_equal()
    {
        CollectionAssert.AreEqual(
            new[] { "T2/new_received/total", "T2/new_received/total+T2/carried_in/total" },
            NarrativeMetrics.SumsFor("requests_received_total").ToArray());
        Assert.IsEmpty(NarrativeMetrics.SumsFor("fees_collected"));
    }

    [TestMethod]
    public void Raw_is_what_stands_at_the_place()
    {
        var text = "青岚市教育局2023年政府信息公开工作年度报告\n一、总体情况\n全 年 公开“信息” １，２３４ 条（约），占 比 ５０ ％；收到申请 三 件。\n";
        var report = NarrativeSentences.Extract(text);
        Assert.IsNotEmpty(report.Figures);
        foreach (var figure in report.Figures)
        {
            Assert.AreEqual(figure.Raw, figure.Source.Span.Of(report.Text));
        }
    }

    [TestMethod]
    public void More_numbers_than_any_report_holds_are_cut_and_the_last_says_so()
    {
        var sentences = string.Concat(Enumerable.Repeat("收到申请1件，", 30_000));
        var figures = NarrativeSentences.Read(sentences + "。");
        Assert.HasCount(20_000, figures);
        StringAssert.Contains(figures[^1].Doubt, "未再读取");
    }

    [TestMethod]
    public void Scraps_of_words_and_numbers_in_any_order_are_read_without_an_error()
    {
        string[] scraps =
        [
            "收到", "申请", "3", "件", "，", "12", "条", "…", "..", "x", "百分之", "九点五", "第", "2023", "年", "万", "余", "至", "-", "（", "）", "《", "》", "“", "的", "：", ":", "分别为", "均", "、", "和",
            "占", "%", "。", "；", " ", "未收到", "无", "全部", "答复", "较上年", "结转", "每", "个", "工作日", "几", "数", "十", "上百", ".", ",", "1,234", "\ud842", "复议", "诉讼", "为零", "本级",
        ];
        var random = new Random(20231);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => scraps[random.Next(scraps.Length)]));
            foreach (var figure in NarrativeSentences.Read(text))
            {
                Assert.IsTrue(figure.State == FigureState.Value == figure.Value.HasValue, text);
            }
        }
    }
}
