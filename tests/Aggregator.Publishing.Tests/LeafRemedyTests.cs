using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Publishing.Texts;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

/// <summary>What would return points that no finding speaks of.</summary>
[TestClass]
public sealed class LeafRemedyTests
{
    [TestMethod]
    public void A_rate_says_how_many_cases_fewer_and_that_true_figures_cannot_be_mended_this_year()
    {
        var report = Report(("new_received", 18), ("carried_in", 2), ("carried_out", 3));
        var leaf = Lost("E41", 0, 2) with { Cells = ["T2/new_received/total", "T2/carried_in/total", "T2/carried_out/total"] };
        Assert.AreEqual("比率不超过10%，即结转下年度不超过2件（现为3件），本项得1分。数字填写有误的，更正后重新报送；数字属实的，本年度无法补救，请在以后年度的办理中改进。", LeafRemedy.Of(leaf, Scheme("E41"), report));
        StringAssert.StartsWith(LeafRemedy.Of(leaf, Scheme("E41"), null), "数字填写有误的");
    }

    [TestMethod]
    public void A_share_says_to_what_it_must_fall_and_a_day_that_it_is_past()
    {
        StringAssert.Contains(LeafRemedy.Of(Lost("D11", 3, 5), Scheme("D11"), null), "与本单位往年报告雷同的比例不超过50%的，本项得5分");
        StringAssert.Contains(LeafRemedy.Of(Lost("A11", 5, 8), Scheme("A11"), null), "本年度无法补救");
        StringAssert.Contains(LeafRemedy.Of(Lost("B12", 1.2m, 2), Scheme("B12"), null), "本项最多可以得回0.8分");
    }

    [TestMethod]
    public void Nothing_is_said_where_nothing_was_lost_or_a_person_gave_the_points()
    {
        Assert.AreEqual("", LeafRemedy.Of(Lost("E41", 2, 2), Scheme("E41"), null));
        Assert.AreEqual("", LeafRemedy.Of(Lost("E41", 1, 2) with { Points = null }, Scheme("E41"), null));
        Assert.AreEqual("", LeafRemedy.Of(Lost("E41", 1, 2) with { Reviewed = new LeafReview(0, "〔2026〕3号", "张三", default) }, Scheme("E41"), null));
    }

    [TestMethod]
    public void Every_leaf_of_the_default_scheme_has_an_answer()
    {
        foreach (var leaf in ScoringScheme.Default.Leaves)
        {
            Assert.AreNotEqual("", LeafRemedy.Of(Lost(leaf.Code, 0, leaf.Points), leaf, null), leaf.Code);
        }
    }

    private static SchemeLeaf Scheme(string code) => ScoringScheme.Default.Leaves.Single(leaf => leaf.Code == code);

    private static LeafScore Lost(string code, decimal points, decimal most) => new(code, code, points, most, "scored", "原因。", []);

    private static Report Report(params (string Row, decimal Value)[] rows) => SampleSnapshot.Create().Submissions[0].Report! with
    {
        Figures = [.. rows.Select(row => new Figure("T2", row.Row, "total", FigureState.Value, row.Value, "件", "", new Provenance("", new TextSpan(0, 0))))],
    };
}
