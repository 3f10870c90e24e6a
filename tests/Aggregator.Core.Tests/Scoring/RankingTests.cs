using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.Scoring;

[TestClass]
public class RankingTests
{
    private static readonly DateOnly AsOf = new(2026, 4, 10);

    [TestMethod]
    public void A_report_without_a_finding_scores_all_applicable_points()
    {
        var unit = Assert.ContainsSingle(Rank(Draft("B01")));
        Assert.AreEqual((100m, "优秀", 1), (unit.Score, unit.Grade, unit.Rank));
        Assert.HasCount(25, unit.Leaves);
        Assert.AreEqual("na", Leaf(unit, "E11").State);
        Assert.IsNull(Leaf(unit, "E11").Points);
        Assert.IsTrue(unit.Leaves.All(leaf => leaf.Why.EndsWith('。')));
    }

    [TestMethod]
    public void One_wrong_cell_costs_two_points_however_many_identities_it_breaks()
    {
        var unit = Assert.ContainsSingle(Rank(Cases("B01").Set("T2", "total", "total", 6)));
        Assert.AreEqual(10m, Leaf(unit, "C11").Points);
        Assert.HasCount(1, Leaf(unit, "C11").Findings);
        Assert.HasCount(1, unit.Gains);
        Assert.IsGreaterThan(2m, unit.Gains[0].Points);
    }

    [TestMethod]
    public void Before_2019_nobody_is_scored_on_sections_and_tables_no_form_asked_for()
    {
        var old = Draft("B01");
        (old.Year, old.Form) = (2012, FormEdition.Outline2008);
        old.Tables.Clear();
        var unit = Assert.ContainsSingle(Ranking.Compute(ScoringScheme.Default, new RankingInput(new Roster([Unit("B01")]), 2012, [old.Submit()], [], [])));
        foreach (var leaf in unit.Leaves.Where(leaf => leaf.Code is "B11" or "B21" or "B22" or "B23" or "B31" or "C11" or "C21" or "E21" or "E31" or "E41"))
        {
            Assert.AreEqual("na", leaf.State, leaf.Code);
        }
    }

    [TestMethod]
    public void Two_wrong_cells_cost_four_points() =>
        Assert.AreEqual(8m, Leaf(Assert.ContainsSingle(Rank(Cases("B01").Set("T2", "total", "total", 6).Set("T3", "cases", "review_total", 1))), "C11").Points);

    [TestMethod]
    public void A_gain_is_what_the_score_becomes_without_the_finding()
    {
        var unit = Rank(Cases("B01").Say("S6", "无。").Set("T2", "total", "total", 6))[0];
        var repaired = Rank(Cases("B01").Set("T2", "total", "total", 6))[0];
        Assert.AreEqual(repaired.Score - unit.Score, unit.Gains.Single(g => g.Finding == Leaf(unit, "B32").Findings[0]).Points);
        CollectionAssert.AreEqual(unit.Gains.OrderByDescending(g => g.Points).ToList(), unit.Gains.ToList());
    }

    [TestMethod]
    public void Equal_scores_share_a_rank_and_the_next_is_skipped()
    {
        var ranked = Rank(Draft("B01"), Late(Draft("B02"), 2), Late(Draft("B03"), 2), Late(Draft("B04"), 20));
        CollectionAssert.AreEqual(new[] { "B01:1", "B02:2", "B03:2", "B04:4" }, Ranks(ranked));
    }

    [TestMethod]
    public void Equals_are_shown_by_errors_then_publication_then_roster()
    {
        var early = Draft("B03");
        early.Published = new ChinaMoment(new DateOnly(2026, 1, 5));
        CollectionAssert.AreEqual(new[] { "B03:1", "B01:1", "B02:1" }, Ranks(Rank(Draft("B01"), Draft("B02"), early)));
    }

    [TestMethod]
    public void A_missing_unit_past_its_deadline_is_last_with_nothing()
    {
        var ranked = Rank([Unit("B01"), Unit("B02")], [Late(Cases("B02"), 60).Say("S5", "").Say("S1", "")], AsOf);
        var missing = ranked[1];
        Assert.AreEqual(("B01", 0m, "不合格", 2), (missing.Unit, missing.Score, missing.Grade, missing.Rank));
        StringAssert.Contains(missing.Caps[0], "未报送年度报告");
        Assert.HasCount(1, missing.Leaves[0].Findings);
        Assert.AreEqual((2, 2), (missing.RankLow, missing.RankHigh));
    }

    [TestMethod]
    public void A_unit_not_yet_due_has_no_rank_and_takes_none_from_others()
    {
        var ranked = Rank([Unit("B01"), Unit("B02")], [Cases("B02")], new DateOnly(2026, 1, 25));
        CollectionAssert.AreEqual(new[] { "B02:1", "B01:" }, Ranks(ranked));
        Assert.AreEqual((Ranking.NotYetGraded, "na"), (ranked[1].Grade, ranked[1].Leaves[0].State));
    }

    [TestMethod]
    [DataRow(15, "良好", 0)]
    [DataRow(16, "合格", 1)]
    public void More_than_fifteen_days_late_holds_the_grade_down(int days, string grade, int caps)
    {
        var draft = Draft("B01");
        draft.Published = new ChinaMoment(new DateOnly(2026, 1, 31).AddDays(days));
        var unit = Assert.ContainsSingle(Rank(draft));
        Assert.AreEqual((grade, caps), (unit.Grade, unit.Caps.Count), unit.Score.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void Groups_are_ranked_apart_and_listed_units_have_no_rank()
    {
        var district = Draft("D01");
        (district.Kind, district.ReceivedAt) = (UnitKind.District, district.Published);
        var vertical = Draft("V01");
        vertical.Kind = UnitKind.Vertical;
        var ranked = Rank([Unit("B01"), Unit("V01", UnitKind.Vertical), Unit("D01", UnitKind.District)], [Draft("B01"), vertical, district], AsOf);
        CollectionAssert.AreEqual(new[] { "D01:1", "B01:1", "V01:" }, Ranks(ranked));
        Assert.IsNull(ranked[2].RankLow);
    }

    [TestMethod]
    public void A_blank_never_scores_as_a_zero()
    {
        var blank = Cases("B01").Set("T3", "cases", "review_total", 9).Set("T3", "cases", "review_upheld", 9).Set("T3", "cases", "review_corrected", FigureState.Blank);
        foreach (var column in Forms.Form2021.T2.Columns)
        {
            blank.Set("T2", "carried_out", column.Code, FigureState.Blank);
        }

        var unit = Assert.ContainsSingle(Rank(blank));
        Assert.AreEqual(("not-assessable", null), (Leaf(unit, "E21").State, Leaf(unit, "E21").Points));
        Assert.AreEqual(("not-assessable", null), (Leaf(unit, "E41").State, Leaf(unit, "E41").Points));
    }

    [TestMethod]
    public void A_table_without_a_number_gives_no_points_for_being_there()
    {
        var draft = Draft("B01");
        foreach (var row in Forms.Form2021.T1.Rows.SelectMany(r => r.Columns.Select(c => (r.Code, c))))
        {
            draft.Set("T1", row.Code, row.c, FigureState.Blank);
        }

        Assert.AreEqual(0m, Leaf(Assert.ContainsSingle(Rank(draft)), "B21").Points);
    }

    [TestMethod]
    [DataRow(0, 4)]
    [DataRow(1, 3)]
    [DataRow(3, 2)]
    [DataRow(6, 1)]
    [DataRow(7, 0)]
    public void Corrected_reviews_are_scored_by_rate(int corrected, int points)
    {
        var draft = Draft("B01").Set("T3", "cases", "review_total", 22).Set("T3", "cases", "review_pending", 2).Set("T3", "cases", "review_corrected", corrected).Set("T3", "cases", "review_upheld", 20 - corrected);
        var leaf = Leaf(Assert.ContainsSingle(Rank(draft)), "E21");
        Assert.AreEqual(points, leaf.Points);
        StringAssert.Contains(leaf.Why, $"行政复议纠错率＝结果纠正{corrected}÷（总计22－尚未审结2）");
    }

    [TestMethod]
    public void Few_cases_are_scored_by_count()
    {
        var draft = Draft("B01").Set("T3", "cases", "direct_suit_total", 2).Set("T3", "cases", "direct_suit_corrected", 1).Set("T3", "cases", "direct_suit_upheld", 1);
        var leaf = Leaf(Assert.ContainsSingle(Rank(draft)), "E31");
        Assert.AreEqual(3m, leaf.Points);
        StringAssert.Contains(leaf.Why, "审结不足5件");
    }

    [TestMethod]
    public void A_doubtful_cell_widens_the_band_and_does_not_swap_ranks()
    {
        var doubtful = Cases("B02").Set("T2", "granted", "natural", 5, "该格数字不清，请核对。");
        var sure = Cases("B01");
        var ranked = Rank(sure, doubtful);
        Assert.IsTrue(ranked.All(r => r.Rank == 1));
        Assert.AreEqual((1, 1), (ranked[0].RankLow, ranked[0].RankHigh));
        Assert.AreEqual((1, 2), (ranked[1].RankLow, ranked[1].RankHigh));
    }

    [TestMethod]
    public void Raw_personal_data_costs_nothing_before_it_is_confirmed()
    {
        var leaf = Leaf(Assert.ContainsSingle(Rank(Draft("B01").Say("S6", "未收取信息处理费。电话13912345678。"))), "F11");
        Assert.AreEqual(3m, leaf.Points);
        StringAssert.Contains(leaf.Why, "待人工确认");
    }

    [TestMethod]
    public void A_superseded_report_does_not_score()
    {
        var old = Draft("B01").Without("S1").Submit(SubmissionStatus.Superseded, "old.txt");
        Assert.AreEqual(100m, Ranking.Compute(ScoringScheme.Default, new RankingInput(new Roster([Unit("B01")]), 2025, [old, Draft("B01").Submit()], [], []))[0].Score);
    }

    [TestMethod]
    public void The_same_data_give_the_same_ranking_in_any_order()
    {
        ReportDraft[] drafts = [Cases("B01").Set("T2", "total", "total", 6), Late(Draft("B02"), 5), Draft("B03").Without("S5"), Draft("B04").Say("S6", "无。")];
        Assert.AreEqual(Dump(Rank(drafts)), Dump(Rank([.. drafts.Reverse()])));

        static string Dump(IEnumerable<RankedUnit> ranked) => string.Join('\n', ranked.OrderBy(r => r.Unit, StringComparer.Ordinal).Select(r =>
            FormattableString.Invariant($"{r.Unit} {r.Rank} {r.RankLow} {r.RankHigh} {r.Score} {string.Join(',', r.Gains)} {string.Join(',', r.Leaves.Select(l => l.Points + l.Why + string.Join('+', l.Findings)))}")));
    }

    [TestMethod]
    public void No_spoilt_report_scores_more_than_the_clean_one()
    {
        var clean = Rank(Cases("B01"))[0].Score;
        ReportDraft[] spoilt =
        [
            Cases("B01").Set("T2", "granted", "natural", 9), Cases("B01").Set("T2", "granted", "research", FigureState.Blank), Cases("B01").Without("S5"),
            Cases("B01").Say("S1", "XX"), Cases("B01").Set("T1", "licence", "decisions", FigureState.Text, "若干"), Late(Cases("B01"), 9),
            Cases("B01").Say("S5", "无"), Cases("B01").Say("S6", "无。"), Cases("B01").Row("other_all", 0), Cases("B01").State("requests_new", 8, "新收{n}件。"),
        ];
        foreach (var draft in spoilt)
        {
            Assert.IsLessThan(clean, Rank(draft)[0].Score);
        }
    }

    [TestMethod]
    public void Scores_stay_between_nothing_and_a_hundred_for_the_worst_of_reports()
    {
        var worst = new ReportDraft { Unit = "B01", Form = FormEdition.Outline2008, Published = null, ReceivedAt = null };
        worst.Tables.Clear();
        foreach (var section in (string[])["S1", "S2", "S3", "S4", "S5", "S6"])
        {
            worst.Without(section);
        }

        Assert.IsTrue(Rank(worst)[0].Score is >= 0 and < 40, FormattableString.Invariant($"{Rank(worst)[0].Score}"));
    }

    private static ReportDraft Draft(string unit) => new() { Unit = unit, UnitName = unit + "局" };

    private static ReportDraft Cases(string unit) => Draft(unit).Row("new_received", 5).Row("granted", 5).Row("total", 5);

    private static ReportDraft Late(ReportDraft draft, int days)
    {
        draft.ReceivedAt = new ChinaMoment(new DateOnly(2026, 1, 31).AddDays(days));
        return draft;
    }

    private static IReadOnlyList<RankedUnit> Rank(params ReportDraft[] drafts) => Rank([.. drafts.Select(d => Unit(d.Unit, d.Kind))], drafts, AsOf);

    private static IReadOnlyList<RankedUnit> Rank(Unit[] units, ReportDraft[] drafts, DateOnly asOf)
    {
        var roster = new Roster(units);
        var submissions = drafts.Select(d => d.Submit()).ToList();
        var passages = PassageFinder.Find([.. submissions.Select(s => new ReuseText(s.File, s.Unit!, s.Unit + "局", [], 2025, "report", s.Report!.Text, s.Report.Body, s.Report.Sections))])
            .Select(p => p with { Verdict = "customary" }).ToList(); // The drafts' texts are all one.
        var findings = drafts.SelectMany(d => ReportChecker.Check(d.Check()).Findings).Concat(MissingReports.Find(roster, 2025, submissions, asOf)).ToList();
        return Ranking.Compute(ScoringScheme.Default, new RankingInput(roster, 2025, submissions, findings, passages));
    }

    private static Unit Unit(string code, UnitKind kind = UnitKind.Bureau) => new(code, code + "局", [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);

    private static LeafScore Leaf(RankedUnit unit, string code) => unit.Leaves.Single(leaf => leaf.Code == code);

    private static string[] Ranks(IEnumerable<RankedUnit> ranked) => [.. ranked.Select(r => FormattableString.Invariant($"{r.Unit}:{r.Rank}"))];
}
