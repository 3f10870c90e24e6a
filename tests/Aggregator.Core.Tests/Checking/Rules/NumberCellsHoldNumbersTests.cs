using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class NumberCellsHoldNumbersTests
{
    [TestMethod]
    public void Numbers_pass() => RuleExamples.None("TEXT_VALUE", new ReportDraft());

    [TestMethod]
    public void Words_in_a_number_cell_fail() =>
        StringAssert.Contains(RuleExamples.One("TEXT_VALUE", new ReportDraft().Set("T1", "licence", "decisions", FigureState.Text, "见附件")).Message, "表一 主动公开“行政许可”行“本年处理决定数量”列应填数字，实际填写“见附件”");
}
