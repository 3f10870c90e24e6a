using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.Scoring;

/// <summary>Points a person gives on a leaf by a document stand in the place of the scheme's.</summary>
[TestClass]
public sealed class ReviewedScoringTests
{
    private static readonly ReportDraft Wrong = new ReportDraft().Set("T1", "licence", "decisions", -3);
    private static readonly IReadOnlyList<Finding> Findings = ReportChecker.Check(Wrong.Check()).Findings;

    [TestMethod]
    public void The_points_count_the_reason_says_by_whom_and_the_finding_gains_nothing_more()
    {
        var plain = Rank([]);
        var reviewed = Rank([Given(11.5m)]);
        var (before, after) = (Leaf(plain, "C11"), Leaf(reviewed, "C11"));
        Assert.AreEqual((10m, 11.5m, "scored"), (before.Points, after.Points, after.State));
        Assert.AreEqual("由10分复核为11.5分，依据〔2026〕5号（李审核，2026-04-11）。按方案评分：" + before.Why, after.Why);
        Assert.AreEqual(new LeafReview(10, "〔2026〕5号", "李审核", new DateOnly(2026, 4, 11)), after.Reviewed);
        Assert.IsGreaterThan(plain.Score, reviewed.Score);
        Assert.IsNotEmpty(plain.Gains);
        Assert.IsEmpty(reviewed.Gains, "Putting the finding right no longer moves the leaf.");
        Assert.IsEmpty(Leaf(Rank([Given(12)]), "C11").Findings, "A full leaf has lost nothing by any finding.");
    }

    [TestMethod]
    public void Given_points_leave_no_doubt_where_the_scheme_left_some()
    {
        var objected = FindingDecisions.Apply(Findings, [FindingDecision.On(Findings[0], DecisionKind.Objected, "口径不同", "B01局", DateTimeOffset.UnixEpoch)]);
        Assert.AreEqual((10m, 12m), (Leaf(Rank([], objected), "C11").Low, Leaf(Rank([], objected), "C11").High));
        var given = Leaf(Rank([Given(11)], objected), "C11");
        Assert.AreEqual((null, null), (given.Low, given.High));
    }

    [TestMethod]
    public void What_does_not_apply_stays_out_and_the_points_wait()
    {
        var plain = Rank([]);
        var off = plain.Leaves.First(leaf => leaf.State == "na");
        var waiting = Rank([Given(1) with { Leaf = off.Code }]);
        Assert.AreEqual((null, "na", plain.Score), (Leaf(waiting, off.Code).Points, Leaf(waiting, off.Code).State, waiting.Score));
        StringAssert.EndsWith(Leaf(waiting, off.Code).Why, "依据〔2026〕5号复核的1分没有计入：本项不适用（李审核，2026-04-11）。");
        Assert.IsNull(Leaf(waiting, off.Code).Reviewed);
    }

    [TestMethod]
    public void A_leaf_that_could_not_be_judged_counts_once_a_person_has_judged_it()
    {
        var open = new ReportDraft().Row("new_received", 5).Row("granted", 5).Row("total", 5).Set("T3", "cases", "review_total", 9).Set("T3", "cases", "review_upheld", 9).Set("T3", "cases", "review_corrected", FigureState.Blank);
        var plain = Leaf(Rank([], draft: open), "E21");
        Assert.AreEqual((null, "not-assessable"), (plain.Points, plain.State));
        var given = Leaf(Rank([Given(2) with { Leaf = "E21" }], draft: open), "E21");
        Assert.AreEqual((2m, "scored", (decimal?)null), (given.Points, given.State, given.Reviewed!.From));
        StringAssert.StartsWith(given.Why, "原无法判断，复核为2分，依据〔2026〕5号（李审核，2026-04-11）。");
    }

    [TestMethod]
    public void Points_over_what_a_new_scheme_gives_count_as_its_most()
    {
        var given = Leaf(Rank([Given(40)]), "C11");
        Assert.AreEqual(12m, given.Points);
        StringAssert.StartsWith(given.Why, "复核时写的是40分，本项满分12分；由10分复核为12分，");
    }

    [TestMethod]
    public void Points_given_on_other_points_or_on_another_measure_no_longer_count_and_the_reason_asks_for_a_new_review()
    {
        var plain = Rank([]);
        var own = ReviewedScore.JudgedOf(Leaf(plain, "C11"));
        Assert.AreEqual("10|" + Leaf(plain, "C11").Name, own);
        Assert.AreEqual(11.5m, Leaf(Rank([Given(11.5m) with { Judged = own }]), "C11").Points);
        Assert.AreEqual(own, ReviewedScore.JudgedOf(Leaf(Rank([Given(11.5m) with { Judged = own }]), "C11")), "A second review judges the scheme's points too.");
        foreach (var (judged, once) in new[] { ("8|" + Leaf(plain, "C11").Name, "曾由8分复核为9分"), ("10|另一指标", "曾由10分复核为9分"), ("-|" + Leaf(plain, "C11").Name, "曾由无法判断复核为9分") })
        {
            var stale = Rank([Given(9) with { Judged = judged }]);
            Assert.AreEqual((10m, plain.Score), (Leaf(stale, "C11").Points, stale.Score), judged);
            Assert.IsNull(Leaf(stale, "C11").Reviewed);
            StringAssert.EndsWith(Leaf(stale, "C11").Why, once + "（〔2026〕5号），其后得分依据已变动，请重新复核。");
        }
    }

    [TestMethod]
    public void Another_years_and_another_units_points_count_for_nothing_here()
    {
        Assert.AreEqual(Rank([]).Score, Rank([Given(12) with { Year = 2024 }, Given(12) with { Unit = "B02" }, Given(12) with { Leaf = "Z99" }]).Score);
    }

    [TestMethod]
    public void A_ranking_that_remembers_scores_a_unit_anew_when_its_points_change()
    {
        var memory = new StandingMemory();
        var (plain, given) = (Rank([], memory: memory), Rank([Given(12)], memory: memory));
        Assert.AreEqual((10m, 12m), (Leaf(plain, "C11").Points, Leaf(given, "C11").Points));
        Assert.AreEqual(12m, Leaf(Rank([Given(12)], memory: memory), "C11").Points);
        Assert.AreEqual(0, memory.Scored(2025));
    }

    [TestMethod]
    public void Points_stand_with_their_document_only_and_the_later_hand_signs()
    {
        var cell = new ReviewCell(ReviewField.Points, "B01", 2025, "C11");
        var points = new ReviewEntry(cell, "11.5", "张三", new DateTimeOffset(2026, 4, 10, 20, 0, 0, TimeSpan.Zero));
        var document = new ReviewEntry(cell with { Field = ReviewField.Document }, "〔2026〕5号", "李审核", points.At.AddHours(1));
        Assert.AreEqual(Given(11.5m), Assert.ContainsSingle(ReviewedScore.Of([points, document])));
        Assert.IsEmpty(ReviewedScore.Of([points]));
        Assert.IsEmpty(ReviewedScore.Of([document]));
        Assert.IsEmpty(ReviewedScore.Of([points, document, document with { Value = "" }]));
    }

    private static ReviewedScore Given(decimal points) => new("B01", 2025, "C11", points, "〔2026〕5号", "李审核", new DateOnly(2026, 4, 11));

    private static RankedUnit Rank(IReadOnlyList<ReviewedScore> reviewed, IReadOnlyList<Finding>? findings = null, StandingMemory? memory = null, ReportDraft? draft = null) =>
        Assert.ContainsSingle(Ranking.Compute(ScoringScheme.Default, new RankingInput(new Roster([Unit()]), 2025, [(draft ?? Wrong).Submit()], findings ?? Findings, []) { Reviewed = reviewed, Memory = memory }));

    private static LeafScore Leaf(RankedUnit unit, string code) => unit.Leaves.Single(leaf => leaf.Code == code);

    private static Unit Unit() => new("B01", "云川市教育局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);
}
