namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class ProblemsAreConcreteTests
{
    [TestMethod]
    [DataRow("招生公告更新不够及时，最长晚了9天。下一步由基教科每周核对。")]
    [DataRow("窗口人员对新修订的《校车管理办法》不熟，解释口径不一。将编写问答手册，逐校宣讲。")]
    [DataRow("公开意识有待提高。中心校财务公开栏仍是纸质，村民反映看不到。今后改为同步上网。")]
    public void A_matter_of_its_own_passes(string text) => RuleExamples.None("PROBLEM_GENERIC", new ReportDraft().Say("S5", text));

    [TestMethod]
    [DataRow("一是公开意识有待增强，二是公开内容不够全面，三是队伍能力还需提高。下一步，我们将加强学习培训，健全工作机制，推动政府信息公开工作再上新台阶。")]
    [DataRow("信息公开的主动性、及时性还不够，公开的深度和广度与群众的期待还有一定差距。今后将进一步提高认识，加大力度，完善制度，不断提升公开质量和水平。")]
    public void Phrases_that_fit_everybody_fail(string text) => RuleExamples.One("PROBLEM_GENERIC", new ReportDraft().Say("S5", text));

    [TestMethod]
    public void Nothing_at_all_is_another_rules() => RuleExamples.None("PROBLEM_GENERIC", new ReportDraft().Say("S5", "无。"));
}
