using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.Scoring;

/// <summary>What a person decides is what a finding costs.</summary>
[TestClass]
public sealed class DecidedScoringTests
{
    private static readonly ReportDraft Wrong = new ReportDraft().Set("T1", "licence", "decisions", -3);

    [TestMethod]
    [DataRow(DecisionKind.Dismissed)]
    [DataRow(DecisionKind.Explained)]
    public void A_finding_that_is_set_aside_costs_nothing_and_is_named_on_its_leaf(DecisionKind kind)
    {
        var findings = ReportChecker.Check(Wrong.Check()).Findings;
        var plain = Rank(Wrong, findings);
        var decided = Rank(Wrong, Decide(findings, kind));
        Assert.AreEqual(10m, Leaf(plain, "C11").Points);
        Assert.AreEqual(12m, Leaf(decided, "C11").Points);
        Assert.IsEmpty(Leaf(decided, "C11").Findings);
        StringAssert.EndsWith(Leaf(decided, "C11").Why, "另有1处已由人工认定不成立或已说明，不扣分。");
        Assert.AreEqual(100m, decided.Score);
        Assert.IsEmpty(decided.Gains);
    }

    [TestMethod]
    public void A_confirmed_sum_costs_what_it_cost_before()
    {
        var findings = ReportChecker.Check(Wrong.Check()).Findings;
        Assert.AreEqual(Rank(Wrong, findings).Score, Rank(Wrong, Decide(findings, DecisionKind.Confirmed)).Score);
    }

    [TestMethod]
    public void A_reopened_decision_costs_again()
    {
        var findings = ReportChecker.Check(Wrong.Check()).Findings;
        var before = new ReportDraft().Set("T1", "licence", "decisions", -2);
        var old = ReportChecker.Check(before.Check()).Findings;
        var ruled = FindingDecisions.Apply(findings, [FindingDecision.On(Assert.ContainsSingle(old), DecisionKind.Dismissed, "理由", "张三", DateTimeOffset.UnixEpoch)]);
        Assert.IsTrue(ruled[0].Ruling!.Reopened);
        Assert.AreEqual(10m, Leaf(Rank(Wrong, ruled), "C11").Points);
    }

    [TestMethod]
    [DataRow("SENSITIVE", "F11", "良好")]
    [DataRow("COPY_OTHER", null, "基本合格")]
    public void Personal_data_and_copies_hold_a_grade_down_only_when_confirmed(string rule, string? leaf, string grade)
    {
        var draft = new ReportDraft();
        Finding[] raw = [new Finding(rule, Severity.Warning, Outcome.Fail, "B01", 2025, "疑似。", null, "x", null, [new Evidence("B01/2025.txt", "正文", new TextSpan(0, 1), "x")], "x")];
        foreach (var findings in new[] { raw, Decide(raw, DecisionKind.Dismissed), Decide(raw, DecisionKind.Explained) })
        {
            var unit = Rank(draft, findings);
            Assert.AreEqual(("优秀", 0, 100m), (unit.Grade, unit.Caps.Count, unit.Score));
        }

        var confirmed = Rank(draft, Decide(raw, DecisionKind.Confirmed));
        Assert.AreEqual(grade, confirmed.Grade);
        StringAssert.Contains(Assert.ContainsSingle(confirmed.Caps), $"经人工确认属实，等次不高于{grade}。");
        if (leaf is not null)
        {
            Assert.AreEqual(0m, Leaf(confirmed, leaf).Points);
            CollectionAssert.AreEqual(new[] { raw[0].Fingerprint }, Leaf(confirmed, leaf).Findings.ToList());
        }
    }

    [TestMethod]
    public void What_cannot_be_judged_costs_nothing_decided_or_not()
    {
        Finding[] open = [new Finding("T1_INT", Severity.Error, Outcome.NotAssessable, "B01", 2025, "无法判断。", null, null, null, [], "T1")];
        Assert.AreEqual(100m, Rank(new ReportDraft(), open).Score);
        Assert.AreEqual(100m, Rank(new ReportDraft(), Decide(open, DecisionKind.Confirmed)).Score);
    }

    [TestMethod]
    public void A_missing_report_that_was_explained_leaves_the_unit_unranked_and_says_so()
    {
        var missing = MissingReports.Find(new Roster([Unit()]), 2025, [], new DateOnly(2026, 4, 10));
        var unit = Assert.ContainsSingle(Ranking.Compute(ScoringScheme.Default, new RankingInput(new Roster([Unit()]), 2025, [], Decide(missing, DecisionKind.Explained), [])));
        Assert.AreEqual((Ranking.NotYetGraded, null), (unit.Grade, unit.Rank));
        StringAssert.Contains(unit.Caps[0], "已说明：理由（张三，1970-01-01）");
    }

    [TestMethod]
    public void A_cap_of_an_unknown_grade_is_refused()
    {
        var json = """{"name":"n","version":"1","levels":[{"code":"A","name":"a","points":100,"leaves":[{"code":"A11","name":"a","points":100}]}],"grades":[["好",0]],"confirmedCaps":[{"rule":"SENSITIVE","grade":"甲"}],"groups":[]}""";
        StringAssert.Contains(Assert.ThrowsExactly<InvalidScoringSchemeException>(() => ScoringScheme.Load(json)).Message, "甲");
    }

    private static Finding[] Decide(IReadOnlyList<Finding> findings, DecisionKind kind) =>
        [.. FindingDecisions.Apply(findings, [.. findings.Select(f => FindingDecision.On(f, kind, "理由", "张三", DateTimeOffset.UnixEpoch))])];

    private static RankedUnit Rank(ReportDraft draft, IReadOnlyList<Finding> findings) =>
        Assert.ContainsSingle(Ranking.Compute(ScoringScheme.Default, new RankingInput(new Roster([Unit()]), 2025, [draft.Submit()], findings, [])));

    private static LeafScore Leaf(RankedUnit unit, string code) => unit.Leaves.Single(leaf => leaf.Code == code);

    private static Unit Unit() => new("B01", "云川市教育局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
}
