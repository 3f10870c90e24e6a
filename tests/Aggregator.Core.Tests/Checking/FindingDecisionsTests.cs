using Aggregator.Core.Checking;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public sealed class FindingDecisionsTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 10, 17, 30, 0, TimeSpan.Zero);

    [TestMethod]
    public void A_decision_stands_when_the_message_the_evidence_and_the_file_have_changed()
    {
        var again = Wrong("5", "6") with { Message = "换了说法。", Evidence = [new Evidence("另一个文件.html", "别处", new TextSpan(900, 1), "6")], Difference = 1, Severity = Severity.Note };
        var ruled = Assert.ContainsSingle(FindingDecisions.Apply([again], [Decide(Wrong("5", "6"), DecisionKind.Dismissed)]));
        Assert.IsFalse(ruled.Ruling!.Reopened);
        Assert.IsTrue(ruled.IsSetAside);
        Assert.AreEqual("换了说法。", ruled.Message);
    }

    [TestMethod]
    [DataRow("5", "7")]
    [DataRow("4", "6")]
    [DataRow("5", null)]
    public void A_decision_reopens_when_the_cell_behind_it_changes(string? expected, string? actual)
    {
        var ruled = Assert.ContainsSingle(FindingDecisions.Apply([Wrong(expected, actual)], [Decide(Wrong("5", "6"), DecisionKind.Dismissed)]));
        Assert.IsTrue(ruled.Ruling!.Reopened);
        Assert.IsFalse(ruled.IsSetAside);
        StringAssert.StartsWith(ruled.Ruling.Text, "原处理意见为“不成立：");
    }

    [TestMethod]
    public void Only_the_decision_on_the_changed_place_reopens()
    {
        var (kept, changed) = (Wrong("5", "6"), Wrong("1", "2", "T2/total/total"));
        var ruled = FindingDecisions.Apply([kept, Wrong("1", "3", "T2/total/total"), Wrong("1", "2", "T2/other/total")],
            [Decide(kept, DecisionKind.Explained), Decide(changed, DecisionKind.Explained)]);
        Assert.AreEqual("False True ", string.Join(' ', ruled.Select(f => f.Ruling?.Reopened.ToString())));
    }

    [TestMethod]
    public void The_cell_put_back_is_decided_again()
    {
        FindingDecision[] decided = [Decide(Wrong("5", "6"), DecisionKind.Dismissed)];
        Assert.IsTrue(FindingDecisions.Apply([Wrong("5", "8")], decided)[0].Ruling!.Reopened);
        Assert.IsTrue(FindingDecisions.Apply([Wrong("5", "6")], decided)[0].IsSetAside);
    }

    [TestMethod]
    public void Of_several_decisions_the_last_stands()
    {
        var ruled = FindingDecisions.Apply([Wrong("5", "6")], [Decide(Wrong("5", "6"), DecisionKind.Dismissed), Decide(Wrong("5", "6"), DecisionKind.Confirmed)]);
        Assert.IsTrue(ruled[0].IsConfirmed);
        Assert.IsFalse(ruled[0].IsSetAside);
    }

    [TestMethod]
    public void A_second_finding_at_a_place_is_not_taken_for_the_decided_one()
    {
        var ruled = FindingDecisions.Apply([Wrong("5", "6"), Wrong("5", "9")], [Decide(Wrong("5", "6"), DecisionKind.Dismissed)]);
        Assert.IsTrue(ruled[0].IsSetAside);
        Assert.IsNull(ruled[1].Ruling);
    }

    [TestMethod]
    public void What_can_be_judged_now_is_open_again()
    {
        var open = Wrong(null, null) with { Outcome = Outcome.NotAssessable };
        Assert.IsTrue(FindingDecisions.Apply([open], [Decide(open, DecisionKind.Explained)])[0].IsSetAside);
        Assert.IsTrue(FindingDecisions.Apply([Wrong(null, null)], [Decide(open, DecisionKind.Explained)])[0].Ruling!.Reopened);
    }

    [TestMethod]
    public void Another_year_unit_or_rule_has_nothing_to_do_with_it()
    {
        var other = FindingDecisions.Apply(
            [Wrong("5", "6", year: 2024), Wrong("5", "6", unit: "B02"), Wrong("5", "6", rule: "SUM_COL")], [Decide(Wrong("5", "6"), DecisionKind.Dismissed)]);
        Assert.IsTrue(other.All(f => f.Ruling is null));
    }

    [TestMethod]
    public void Rulings_of_a_stored_night_go_when_there_are_no_decisions()
    {
        var stored = FindingDecisions.Apply([Wrong("5", "6")], [Decide(Wrong("5", "6"), DecisionKind.Dismissed)]);
        Assert.IsNull(FindingDecisions.Apply(stored, [])[0].Ruling);
    }

    [TestMethod]
    public void A_decision_needs_a_reason_and_a_name_and_masks_personal_numbers()
    {
        Assert.ThrowsExactly<ArgumentException>(() => FindingDecision.On(Wrong("5", "6"), DecisionKind.Confirmed, " ", "张三", At));
        Assert.ThrowsExactly<ArgumentException>(() => FindingDecision.On(Wrong("5", "6"), DecisionKind.Confirmed, "属实", "", At));
        var decision = FindingDecision.On(Wrong("5", "6"), DecisionKind.Confirmed, " 与13812345678核实 ", "张三", At, " ");
        Assert.AreEqual("与138****5678核实", decision.Reason);
        Assert.IsNull(decision.Document);
    }

    [TestMethod]
    public void The_words_name_author_document_and_the_day_in_China() => Assert.AreEqual(
        "已说明：系统故障（张三，2026-04-11，〔2026〕3号）",
        new FindingRuling(FindingDecision.On(Wrong("5", "6"), DecisionKind.Explained, "系统故障", "张三", At, "〔2026〕3号"), Reopened: false).Text);

    [TestMethod]
    public void Kinds_go_by_their_codes()
    {
        foreach (var kind in DecisionKinds.All)
        {
            Assert.AreEqual(kind, DecisionKinds.Parse(kind.Code()));
        }

        Assert.IsNull(DecisionKinds.Parse("Confirmed"));
        Assert.IsNull(DecisionKinds.Parse(null));
    }

    [TestMethod]
    public void Findings_are_counted_by_what_they_came_to()
    {
        var open = Wrong(null, null, "other") with { Outcome = Outcome.NotAssessable };
        var ruled = FindingDecisions.Apply([Wrong("5", "6"), Wrong("1", "3", "moved"), open], [Decide(Wrong("5", "6"), DecisionKind.Dismissed), Decide(Wrong("1", "2", "moved"), DecisionKind.Dismissed)]);
        var tally = FindingTally.Of(ruled);
        Assert.AreEqual(new FindingTally(1, 1, 1, 1), tally);
        Assert.AreEqual("不符1条，无法判断1条，经人工认定不成立或已说明1条，处理后内容又有变动、待重新处理1条", tally.Text);
        Assert.AreEqual("不符2条，无法判断0条", FindingTally.Of([Wrong("5", "6"), Wrong("5", "6", "b")]).Text);
    }

    private static Finding Wrong(string? expected, string? actual, string subject = "T2/new_received/total", string rule = "SUM_ROW", string unit = "B01", int year = 2025) =>
        new(rule, Severity.Error, Outcome.Fail, unit, year, "不符。", expected, actual, null, [], subject);

    private static FindingDecision Decide(Finding finding, DecisionKind kind) => FindingDecision.On(finding, kind, "理由", "张三", At);
}
