using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public sealed class ReuseDatesTests
{
    [TestMethod]
    [DataRow(5, 9, null, null, "a", ReuseOrderBasis.Published, "甲较早公开，可能是来源（2026-01-05，乙为2026-01-09）。")]
    [DataRow(9, 5, 1, 2, "b", ReuseOrderBasis.Published, "乙较早公开，可能是来源（2026-01-05，甲为2026-01-09）。")]
    [DataRow(5, 5, 9, 7, "b", ReuseOrderBasis.Received, "乙较早报送，可能是来源（2026-01-07，甲为2026-01-09）。")]
    [DataRow(null, 5, 3, 4, "a", ReuseOrderBasis.Received, "甲较早报送，可能是来源（2026-01-03，乙为2026-01-04）。")]
    [DataRow(null, 5, 3, null, "a", ReuseOrderBasis.EarliestKnown, "甲日期较早，可能是来源（2026-01-03，乙为2026-01-05）。")]
    [DataRow(5, 5, 7, 7, null, ReuseOrderBasis.SameDay, "双方日期相同（2026-01-05），不能判断谁先写成。")]
    [DataRow(5, null, null, null, null, ReuseOrderBasis.Unknown, "公开和报送日期不全，不能判断谁先写成。")]
    [DataRow(null, null, null, null, null, ReuseOrderBasis.Unknown, "公开和报送日期不全，不能判断谁先写成。")]
    public void Publication_tells_then_hand_in_then_whatever_is_known(int? publishedA, int? publishedB, int? receivedA, int? receivedB, string? first, ReuseOrderBasis basis, string sentence)
    {
        var shared = new SharedCase().Report("B01", "", "", 2025, publishedA, receivedA).Report("B02", "", "", 2025, publishedB, receivedB);
        var order = ReuseDates.Of(shared.Submissions).Order(Side("B01", 2025), Side("B02", 2025));
        Assert.AreEqual((first, basis), (order.First, order.Basis));
        Assert.AreEqual(sentence, order.Sentence("甲", "乙"));
    }

    [TestMethod]
    public void Of_two_years_the_earlier_is_named_even_without_days()
    {
        var order = ReuseDates.None.Order(Side("B02", 2025), Side("B01", 2024));
        Assert.AreEqual(("b", ReuseOrderBasis.Year, "乙年度较早，可能是来源。"), (order.First, order.Basis, order.Sentence("甲", "乙")));
    }

    [TestMethod]
    public void A_report_of_the_year_before_published_after_the_other_says_nothing()
    {
        // The days of a report are of the January after its year: here 2024's is dated by its page's move to another site.
        var shared = new SharedCase().Report("B01", "", "", 2025, 5).Report("B02", "", "", 2024, 9);
        var late = shared.Submissions.Select(s => s.Unit == "B02" ? s with { Published = new(new DateOnly(2026, 3, 9)) } : s).ToList();
        var order = ReuseDates.Of(late).Order(Side("B01", 2025), Side("B02", 2024));
        Assert.AreEqual((null, ReuseOrderBasis.Contradiction), (order.First, order.Basis));
        Assert.AreEqual("甲为2026-01-05，乙为2026-03-09，日期与报告年度的先后相反，不能判断谁先写成。", order.Sentence("甲", "乙"));
    }

    [TestMethod]
    public void A_template_is_the_likely_source_of_its_users()
    {
        var template = new ReuseSide("范文", "", 0, "", new TextSpan(0, 1), "");
        Assert.AreEqual("b", ReuseDates.None.Order(Side("B01", 2025), template).First);
        Assert.AreEqual("a", ReuseDates.None.Order(template, Side("B01", 2025)).First);
    }

    [TestMethod]
    public void Within_one_report_nothing_is_first() =>
        Assert.AreEqual((null, ReuseOrderBasis.SameReport), ReuseDates.None.Order(Side("B01", 2025), Side("B01", 2025)) is var order ? (order.First, order.Basis) : default);

    [TestMethod]
    public void Every_order_is_said_as_likely_or_as_unknown()
    {
        foreach (var basis in Enum.GetValues<ReuseOrderBasis>())
        {
            var named = new ReuseOrder("a", basis, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)).Short;
            StringAssert.Contains(named, "可能是来源");
        }
    }

    private static ReuseSide Side(string unit, int year) => new($"{unit}/{year}", unit, year, "S5", new TextSpan(0, 1), "");
}
