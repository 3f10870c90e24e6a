using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class ZeroIsWrittenAsZeroTests
{
    [TestMethod]
    public void Zeros_pass() => RuleExamples.None("NA_MARK", new ReportDraft());

    [TestMethod]
    public void A_slash_is_a_note_and_counts_as_zero_in_the_sum()
    {
        var draft = new ReportDraft().Set("T2", "granted", "research", FigureState.NotApplicable, "/");
        Assert.AreEqual(Severity.Note, RuleExamples.One("NA_MARK", draft).Severity);
        RuleExamples.None("SUM_ROW", draft);
    }
}
