using Aggregator.Core.Checking;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public sealed class FindingFingerprintTests
{
    private static readonly Finding One = new("SUM_ROW", Severity.Error, Outcome.Fail, "B01", 2025, "不符。", "5", "6", 1, [new Evidence("a.docx", "第3行", new TextSpan(4, 1), "6")], "T2/total");

    [TestMethod]
    public void It_is_made_of_rule_unit_year_subject_and_the_two_values()
    {
        Finding[] others = [One with { Rule = "SUM_COL" }, One with { Unit = "B02" }, One with { Year = 2024 }, One with { Subject = "T2/other" }, One with { Expected = "4" }, One with { Actual = "7" }, One with { Actual = null }];
        var names = others.Select(Named).Append(One.Fingerprint).ToList();
        Assert.HasCount(8, names.Distinct().ToList());
    }

    [TestMethod]
    public void Message_evidence_severity_outcome_and_decision_have_no_part_in_it()
    {
        Finding[] same =
        [
            One with { Message = "另一种说法。" }, One with { Evidence = [] }, One with { Severity = Severity.Note }, One with { Outcome = Outcome.NotAssessable }, One with { Difference = null },
            FindingDecisions.Apply([One], [FindingDecision.On(One, DecisionKind.Confirmed, "属实", "张三", DateTimeOffset.UnixEpoch)])[0],
        ];
        Assert.IsTrue(same.All(finding => Named(finding) == One.Fingerprint));
    }

    [TestMethod]
    public void It_is_the_same_on_every_machine_and_for_ever() => Assert.AreEqual("0b982b780e3c06c0", One.Fingerprint);

    [TestMethod]
    public void A_value_that_runs_into_the_next_part_makes_another_name() =>
        Assert.AreNotEqual(Named(One with { Subject = "ab", Expected = "c" }), Named(One with { Subject = "a", Expected = "bc" }));

    // A record's copy keeps what was computed: a finding of its own is made of the parts.
    private static string Named(Finding f) => new Finding(f.Rule, f.Severity, f.Outcome, f.Unit, f.Year, f.Message, f.Expected, f.Actual, f.Difference, f.Evidence, f.Subject).Fingerprint;
}
