using Aggregator.Core.Scoring;
using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class RankWordsTests
{
    [TestMethod]
    [DataRow(2, 4, "↑2")]
    [DataRow(4, 2, "↓2")]
    [DataRow(3, 3, "—")]
    [DataRow(3, null, "")]
    public void A_movement_is_a_sign_where_it_can_be_compared(int rank, int? former, string sign) => Assert.AreEqual(sign, RankWords.Arrow(Moved(rank, former)));

    [TestMethod]
    public void A_movement_is_a_sentence_with_who_was_passed()
    {
        var moved = Moved(2, 4) with { Passed = ["B02", "B03"], PassedBy = ["B09"] };
        Assert.AreEqual("由第4名升至第2名，得分88变为90.5（+2.5）。超过了甲B02、甲B03。被超过：甲B09。", RankWords.Movement(moved, code => "甲" + code));
    }

    [TestMethod]
    public void Another_group_is_said_and_not_compared()
    {
        var moved = Moved(1, 5) with { Group = "零申请部门" };
        Assert.AreEqual("", RankWords.Arrow(moved));
        StringAssert.StartsWith(RankWords.Movement(moved, code => code), "上年度在“市政府部门”第5名，本年度在“零申请部门”第1名");
    }

    [TestMethod]
    public void A_band_says_what_it_is_made_of_and_a_rank_that_stands_says_nothing()
    {
        var ranked = new RankedUnit("市政府部门", 3, 2, 6, "B01", 90, "优秀", [], [], []) { ByDoubt = new RankRange(3, 3), ByWeights = new RankRange(2, 6) };
        Assert.AreEqual("名次区间：存疑的数字和未裁决的异议可使名次在第3名；各指标分值上下变动时，多数情况下在第2至6名；区间以内的先后没有把握。", RankWords.Band(ranked));
        Assert.AreEqual("", RankWords.Band(ranked with { RankLow = 3, RankHigh = 3 }));
    }

    [TestMethod]
    public void A_group_gives_both_means_when_somebody_did_not_report()
    {
        Assert.AreEqual("共3个单位，已评定2个，未报1个；已报单位平均90分，连同未报单位（计0分）平均60分。", RankWords.Summary(new GroupSummary("甲", 3, 2, 1, 0, 90m, 60m), 0));
        Assert.AreEqual("共3个单位，已评定2个，未采纳1个；已报单位平均90分，连同未采纳单位（计0分）平均60分。", RankWords.Summary(new GroupSummary("甲", 3, 2, 1, 0, 90m, 60m), 1));
        Assert.AreEqual("共4个单位，已评定2个，未报1个，未采纳1个；已报单位平均90分，连同未报和未采纳单位（计0分）平均45分。", RankWords.Summary(new GroupSummary("甲", 4, 2, 2, 0, 90m, 45m), 1));
        Assert.AreEqual("共2个单位，已评定2个；已报单位平均90.5分。", RankWords.Summary(new GroupSummary("甲", 2, 2, 0, 0, 90.50m, 90.50m), 0));
    }

    [TestMethod]
    public void Equal_scores_and_their_bands_are_explained_and_nothing_is_said_without_any()
    {
        RankedUnit Unit(int rank) => new("甲", rank, rank, rank + 1, "B0" + rank, 90, "优秀", [], [], []);
        StringAssert.StartsWith(RankWords.Ties([Unit(1), Unit(2), Unit(2), Unit(4)]), "得分相同的单位名次并列（第2名2个），其后的名次顺延");
        Assert.AreEqual("", RankWords.Ties([Unit(1), Unit(2)]));
    }

    private static RankMovement Moved(int? rank, int? former) => new("B01", "市政府部门", "市政府部门", rank, former, 90.5m, 88m, [], [], []);
}
