namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class ProblemsAreNewTests
{
    private const string Old = "一是招生公告挂网晚了6天，学生家长多次来电询问。二是两所分校没有信息员，校务公开栏半年未更新。下一步由办公室按月核对，并为分校配齐信息员。";

    [TestMethod]
    public void Other_problems_pass() => RuleExamples.None("PROBLEM_SAME", new ReportDraft { Previous = new ReportDraft { Year = 2024 }.Say("S5", Old) });

    [TestMethod]
    public void Last_years_problem_quoted_and_answered_passes() => RuleExamples.None("PROBLEM_SAME", new ReportDraft { Previous = new ReportDraft { Year = 2024 }.Say("S5", Old) }
        .Say("S5", "上年报告所列“招生公告挂网晚了6天”已经解决，公告全部当日挂网。本年度的不足是校车线路图没有随线路调整换新，夜间咨询电话无人值守；今后线路调整当日换图，夜间电话转接值班室，每周抽查一次接听记录。"));

    [TestMethod]
    public void The_same_text_with_other_numbers_fails()
    {
        var draft = new ReportDraft { Previous = new ReportDraft { Year = 2024 }.Say("S5", Old) }.Say("S5", Old.Replace("6", "8", StringComparison.Ordinal));
        Assert.AreEqual("“五、存在的主要问题及改进情况”部分与上年度报告有100%的文字相同。", RuleExamples.One("PROBLEM_SAME", draft).Message);
    }

    [TestMethod]
    public void Without_a_report_of_the_year_before_nothing_is_said() => RuleExamples.None("PROBLEM_SAME", new ReportDraft().Say("S5", Old));

    [TestMethod]
    public void No_problems_twice_are_another_rules() =>
        RuleExamples.None("PROBLEM_SAME", new ReportDraft { Previous = new ReportDraft { Year = 2024 }.Say("S5", "无。") }.Say("S5", "无。"));
}
