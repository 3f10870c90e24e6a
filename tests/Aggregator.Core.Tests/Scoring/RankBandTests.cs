using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.Scoring;

/// <summary>How far a rank can be trusted: doubtful cells, open objections, other weights; and who is ranked with whom.</summary>
[TestClass]
public class RankBandTests
{
    [TestMethod]
    public void An_open_objection_widens_the_band_and_moves_no_rank()
    {
        ReportDraft[] drafts = [Cases("B01").Set("T2", "total", "total", 6), Cases("B02").Say("S6", "无。"), Cases("B03").Without("S5")];
        var findings = Findings(drafts);
        var slip = findings.First(f => f is { Unit: "B01", Outcome: Outcome.Fail });
        var objected = FindingDecisions.Apply(findings, [FindingDecision.On(slip, DecisionKind.Objected, "本单位另有计数口径", "B01局", DateTimeOffset.UnixEpoch)]);
        var (before, after) = (Of("B01", Rank(drafts, findings)), Of("B01", Rank(drafts, objected)));
        Assert.AreEqual((before.Score, before.Rank), (after.Score, after.Rank));
        Assert.AreEqual(2, before.Rank);
        Assert.AreEqual((2, 2), (before.ByDoubt!.Low, before.ByDoubt.High));
        Assert.AreEqual((1, 2), (after.ByDoubt!.Low, after.ByDoubt.High));
        Assert.AreEqual((10m, 10m, 12m), (Leaf(after, "C11").Points, Leaf(after, "C11").Low, Leaf(after, "C11").High));
    }

    [TestMethod]
    public void An_objection_takes_no_confirmation_back_and_a_later_decision_answers_it()
    {
        var findings = Findings([Cases("B01").Say("S6", "未收取信息处理费。电话13912345678。")]);
        var number = findings.Single(f => f.Rule == "SENSITIVE");
        FindingDecision Said(DecisionKind kind) => FindingDecision.On(number, kind, "理由", "某人", DateTimeOffset.UnixEpoch);
        var contested = FindingDecisions.Apply(findings, [Said(DecisionKind.Confirmed), Said(DecisionKind.Objected)]).Single(f => f.Rule == "SENSITIVE");
        Assert.IsTrue(contested is { IsConfirmed: true, IsObjectedTo: true });
        StringAssert.Contains(contested.Ruling!.Text, "属实：理由（某人，1970-01-01）；有异议：理由");
        var answered = FindingDecisions.Apply(findings, [Said(DecisionKind.Objected), Said(DecisionKind.Dismissed)]).Single(f => f.Rule == "SENSITIVE");
        Assert.IsTrue(answered is { IsSetAside: true, IsObjectedTo: false });
    }

    [TestMethod]
    public void A_rank_that_hangs_on_the_weights_says_so()
    {
        // One lost eight points on handing in, the other as many on words: which is worse is a matter of weights.
        ReportDraft[] drafts = [Late(Cases("B01"), 30), Cases("B02").Set("T2", "total", "total", 6).Without("S5"), Cases("B03")];
        var ranked = Rank(drafts, Findings(drafts));
        Assert.AreEqual(Of("B01", ranked).Score, Of("B02", ranked).Score);
        Assert.AreEqual((1, 1, 1), (Of("B03", ranked).Rank, Of("B03", ranked).ByWeights!.Low, Of("B03", ranked).ByWeights!.High));
        foreach (var unit in (string[])["B01", "B02"])
        {
            Assert.AreEqual((2, 3), (Of(unit, ranked).RankLow, Of(unit, ranked).RankHigh), unit);
        }

        CollectionAssert.AreEqual(Rank(drafts, Findings(drafts)).Select(r => r.ByWeights).ToList(), ranked.Select(r => r.ByWeights).ToList());
    }

    [TestMethod]
    public void A_scheme_without_runs_has_bands_of_doubt_alone()
    {
        var still = ScoringScheme.Default with { Sensitivity = new SchemeSensitivity(0, 0.2m, 1) };
        var unit = Assert.ContainsSingle(Rank([Cases("B01")], [], still));
        Assert.IsNull(unit.ByWeights);
        Assert.AreEqual((1, 1), (unit.RankLow, unit.RankHigh));
    }

    [TestMethod]
    public void Bureaus_without_a_request_are_ranked_apart()
    {
        ReportDraft[] drafts = [Cases("B01"), Draft("B02"), Cases("B03").Say("S6", "无。")];
        var ranked = Rank(drafts, Findings(drafts));
        CollectionAssert.AreEqual(new[] { "市政府部门 B01 1", "市政府部门 B03 2", "零申请部门 B02 1" }, ranked.Select(r => $"{r.Group} {r.Unit} {r.Rank}").ToList());
    }

    [TestMethod]
    public void A_blank_is_no_report_of_no_requests()
    {
        var blank = Draft("B01").Set("T2", "carried_in", "total", FigureState.Blank);
        Assert.AreEqual("市政府部门", Assert.ContainsSingle(Rank([blank], [])).Group);
    }

    [TestMethod]
    public void Bonus_and_penalty_enter_by_their_document_and_within_their_limits()
    {
        Merit[] merits =
        [
            new("B01", 2025, "commended-province", "某政办〔2026〕1号", "通报表扬"), new("B01", 2025, "commended-province", "某政办〔2026〕1号", "同一文件重复登记"),
            new("B01", 2024, "commended-city", "某政办〔2025〕9号", ""), new("B02", 2025, "criticised-province", "某政办〔2026〕2号", ""),
        ];
        ReportDraft[] drafts = [Cases("B01").Say("S6", "无。"), Cases("B02").Say("S6", "无。")];
        var ranked = Rank(drafts, Findings(drafts), merits: merits);
        var (first, second) = (Of("B01", ranked), Of("B02", ranked));
        Assert.AreEqual((first.Base + 2, first.Base - 2), (first.Score, second.Score));
        Assert.AreEqual((1, 2), (first.Rank, second.Rank));
        Assert.AreEqual(new AppliedMerit("省级通报表扬", 2, "某政办〔2026〕1号", "通报表扬"), Assert.ContainsSingle(first.Merits));
        var many = Enumerable.Range(1, 9).Select(n => new Merit("B01", 2025, "commended-province", FormattableString.Invariant($"{n}号"), "")).ToList();
        Assert.AreEqual(first.Base + 5, Of("B01", Rank(drafts, Findings(drafts), merits: many)).Score);
    }

    [TestMethod]
    public void A_unit_without_a_report_is_given_no_bonus()
    {
        var roster = new Roster([Unit("B01")]);
        var ranked = Ranking.Compute(ScoringScheme.Default, new RankingInput(roster, 2025, [], MissingReports.Find(roster, 2025, [], new DateOnly(2026, 4, 10)), []) { Merits = [new("B01", 2025, "commended-city", "1号", "")] });
        Assert.AreEqual((0m, "不合格"), (Assert.ContainsSingle(ranked).Score, ranked[0].Grade));
    }

    [TestMethod]
    public void A_rate_names_the_cells_it_was_computed_from() =>
        CollectionAssert.AreEqual(new[] { "T2/new_received/total", "T2/carried_in/total", "T2/carried_out/total" }, Leaf(Assert.ContainsSingle(Rank([Cases("B01")], [])), "E41").Cells.ToArray());

    [TestMethod]
    public void Means_are_given_with_and_without_those_who_did_not_report()
    {
        var roster = new Roster([Unit("B01"), Unit("B02"), Unit("B03")]);
        ReportDraft[] drafts = [Cases("B01"), Cases("B02")];
        var submissions = drafts.Select(d => d.Submit()).ToList();
        var summary = Assert.ContainsSingle(GroupSummary.Of(Ranking.Compute(ScoringScheme.Default, new RankingInput(roster, 2025, submissions, MissingReports.Find(roster, 2025, submissions, new DateOnly(2026, 4, 10)), []))));
        Assert.AreEqual(("市政府部门", 3, 2, 1, 0), (summary.Group, summary.Units, summary.Reported, summary.Missing, summary.NotDue));
        Assert.AreEqual((100m, 66.67m), (summary.MeanOfReported, summary.MeanWithMissing));
    }

    private static ReportDraft Draft(string unit) => new() { Unit = unit, UnitName = unit + "局" };

    private static ReportDraft Cases(string unit) => Draft(unit).Row("new_received", 5).Row("granted", 5).Row("total", 5);

    private static ReportDraft Late(ReportDraft draft, int days)
    {
        draft.ReceivedAt = new ChinaMoment(new DateOnly(2026, 1, 31).AddDays(days));
        return draft;
    }

    private static List<Finding> Findings(ReportDraft[] drafts) => [.. drafts.SelectMany(d => ReportChecker.Check(d.Check()).Findings)];

    private static IReadOnlyList<RankedUnit> Rank(ReportDraft[] drafts, IReadOnlyList<Finding> findings, ScoringScheme? scheme = null, IReadOnlyList<Merit>? merits = null) =>
        Ranking.Compute(scheme ?? ScoringScheme.Default, new RankingInput(new Roster([.. drafts.Select(d => Unit(d.Unit))]), 2025, [.. drafts.Select(d => d.Submit())], findings, []) { Merits = merits ?? [] });

    private static Unit Unit(string code) => new(code, code + "局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, UnitKind.Bureau.DefaultGroup(), null, null, null, null);

    private static RankedUnit Of(string unit, IEnumerable<RankedUnit> ranked) => ranked.Single(r => r.Unit == unit);

    private static LeafScore Leaf(RankedUnit unit, string code) => unit.Leaves.Single(leaf => leaf.Code == code);
}
