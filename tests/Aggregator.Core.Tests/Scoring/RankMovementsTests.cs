using Aggregator.Core.Scoring;

namespace Aggregator.Core.Tests.Scoring;

[TestClass]
public class RankMovementsTests
{
    [TestMethod]
    public void The_causes_of_a_change_add_up_to_it()
    {
        var before = Unit("B01", 1, Leaf("A11", 8, 8), Leaf("C11", 12, 12), Leaf("E21", null, 4));
        var now = Unit("B01", 2, Leaf("A11", 5, 8), Leaf("C11", 10, 12), Leaf("E21", 4, 4)) with { Score = Of(19, 24) + 1, Base = Of(19, 24), Merits = [new("市级通报表扬", 1, "3号", "")] };
        var moved = Assert.ContainsSingle(RankMovements.Of([now], [before]));
        Assert.AreEqual((2, 1, now.Score, 100m), (moved.Rank, moved.FormerRank, moved.Score, moved.FormerScore));
        Assert.AreEqual(moved.Change, moved.Causes.Sum(cause => cause.Points));
        Assert.AreEqual(("加减分", 1m, "市级通报表扬1分（3号）"), moved.Causes.Where(cause => cause.Code.Length == 0).Select(cause => (cause.Name, cause.Points, cause.Now)).Single());
    }

    [TestMethod]
    public void Who_passed_whom_is_told_of_those_ranked_both_times()
    {
        RankedUnit[] before = [Unit("B01", 1), Unit("B02", 2), Unit("B03", 3), Unit("B04", null)];
        RankedUnit[] now = [Unit("B03", 1), Unit("B01", 2), Unit("B02", 2), Unit("B04", 4), Unit("B05", 5)];
        var moved = RankMovements.Of(now, before).ToDictionary(one => one.Unit);
        Assert.AreEqual("B01,B02", string.Join(',', moved["B03"].Passed));
        Assert.AreEqual("B03", string.Join(',', moved["B01"].PassedBy));
        Assert.IsEmpty(moved["B02"].Passed);
        Assert.IsEmpty(moved["B04"].Passed);
        Assert.AreEqual((null, null), (moved["B05"].FormerRank, moved["B05"].Change));
        Assert.IsFalse(moved["B04"].IsComparable);
    }

    [TestMethod]
    public void A_unit_that_changed_its_group_passed_nobody()
    {
        RankedUnit[] before = [Unit("B01", 1), Unit("B02", 2)];
        RankedUnit[] now = [Unit("B02", 1), Unit("B01", 2) with { Group = "零申请部门", Rank = 1 }];
        var moved = RankMovements.Of(now, before);
        Assert.IsTrue(moved.All(one => one.Passed.Count + one.PassedBy.Count == 0));
        Assert.AreEqual(("市政府部门", "零申请部门", false), (moved[1].FormerGroup, moved[1].Group, moved[1].IsComparable));
    }

    [TestMethod]
    public void A_unit_that_had_not_reported_has_no_score_to_compare_with()
    {
        var moved = Assert.ContainsSingle(RankMovements.Of([Unit("B01", 1, Leaf("A11", 8, 8))], [Unit("B01", 9, Leaf("A11", 0, 8)) with { Score = 0, IsMissing = true }]));
        Assert.AreEqual((true, null, (int?)9), (moved.WasMissing, moved.Change, moved.FormerRank));
        Assert.IsEmpty(moved.Causes);
    }

    [TestMethod]
    public void A_unit_not_graded_has_no_causes()
    {
        var moved = Assert.ContainsSingle(RankMovements.Of([Unit("B01", 1, Leaf("A11", 8, 8))], [Unit("B01", null, Leaf("A11", null, 8)) with { Grade = Ranking.NotYetGraded }]));
        Assert.IsEmpty(moved.Causes);
        Assert.IsNull(moved.FormerScore);
    }

    private static decimal Of(decimal given, decimal applicable) => Math.Round(given / applicable * 100, 2);

    private static LeafScore Leaf(string code, decimal? points, decimal max) => new(code, code, points, max, points is null ? "na" : "scored", code + "。", []);

    private static RankedUnit Unit(string code, int? rank, params LeafScore[] leaves) =>
        new("市政府部门", rank, rank, rank, code, Of(leaves.Sum(l => l.Points ?? 0), Math.Max(1, leaves.Where(l => l.Points is not null).Sum(l => l.Max))), "优秀", [], leaves, []);
}
