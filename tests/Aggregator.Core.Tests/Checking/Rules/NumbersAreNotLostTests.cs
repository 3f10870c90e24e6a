namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class NumbersAreNotLostTests
{
    [TestMethod]
    [DataRow("全年共主动公开信息120条，办结率100%。")]
    [DataRow("举办开放日，接待企业代表５７人次，发放手册８４０份。")]
    [DataRow("专题接待种植户***人次，由窗口登记。")]
    [DataRow("走访企业20余次，整理近百份，转发数百次。")]
    [DataRow("印发文件，公开附件，办理信访件、转办件。")]
    [DataRow("具备公开条件，按月份、分批次公布。")]
    [DataRow("全年无一投诉，申请为零。")]
    [DataRow("截至年底，本年度各项工作全部完成。")]
    [DataRow("2025年，我局认真落实《青年发展规划》《2025年工作要点》。")]
    [DataRow("登记表写明出生年月，注明年月日。")]
    [DataRow("年初部署，年中督查，年底考核。")]
    [DataRow("占比（%）逐年提高。")]
    [DataRow("在办事处、管理处等多处公开。")]
    [DataRow("按月检查，次月通报；网页版次清楚，换届次年改版。")]
    [DataRow("共改版3次，培训两次，召开例会若干次，检查多次。")]
    [DataRow("确定演练频次、培训批次和检查场次，活动层次更高。")]
    public void Words_that_end_like_a_measure_and_vague_counts_pass(string text) => RuleExamples.None("LOST_NUMBER", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("全年共主动公开条，其他若干。")]
    [DataRow("受理件次，均已回复。")]
    [DataRow("按期办结，办结率%。")]
    [DataRow("门户共发布教育信息条，已复核。")]
    [DataRow("查阅点接待群众人次，均登记。")]
    [DataRow("页面改版次，已验收。")]
    [DataRow("组织专题培训次，覆盖各科室。")]
    [DataRow("召开推进会议次；研究疑难事项。")]
    [DataRow("信息员开展交叉检查次，问题已整改。")]
    [DataRow("开展宣传活动次。")]
    [DataRow("检索目录累计万次，群众居多。")]
    [DataRow("上半年清理失效链接处，已销号。")]
    [DataRow("全年收取信息处理费元。")]
    [DataRow("年，我局健全登记制度。")]
    [DataRow("自年7月起，实行新办法。")]
    [DataRow("指南于年月修订。")]
    [DataRow("材料于月日归档。")]
    [DataRow("落实《年全区工作要点》要求。")]
    [DataRow("现公布我局编制的度政府信息公开年度报告。")]
    public void A_count_or_a_date_without_digits_fails(string text) => RuleExamples.One("LOST_NUMBER", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void A_lost_count_is_found_where_no_other_sign_of_one_stands() => RuleExamples.One("LOST_NUMBER", new ReportDraft().Say("S1",
        string.Concat(Enumerable.Repeat("认真学习，扎实推进。", 40)) + "页面改版次，已验收。" + string.Concat(Enumerable.Repeat("认真学习，扎实推进。", 40))));

    [TestMethod]
    public void A_year_on_the_line_before_is_not_lost() => RuleExamples.None("LOST_NUMBER", new ReportDraft().Say("S1", "统计期限为2025\n年，我局共公开信息12条。"));

    [TestMethod]
    public void Two_losses_of_one_sentence_are_one_finding_with_two_places()
    {
        var finding = RuleExamples.One("LOST_NUMBER", new ReportDraft().Say("S1", "全年共受理件次，办结率%。"));
        Assert.HasCount(2, finding.Evidence);
        StringAssert.Contains(finding.Message, "共2处");
    }
}
