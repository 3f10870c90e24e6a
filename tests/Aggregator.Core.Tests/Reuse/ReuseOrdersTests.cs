using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public sealed class ReuseOrdersTests
{
    private const string Lines = "与云川市甲局共建的查阅点增设了终端机，云川市乙局的窗口新来的同志还不熟悉答复时限要求。";

    [TestMethod]
    public void Whoever_bears_the_others_name_has_likely_taken_it_from_there()
    {
        var order = Order(null, null, inB01: "云川市乙局");
        Assert.AreEqual(("b", ReuseOrderBasis.NameLeft), (order.First, order.Basis));
        Assert.AreEqual("甲文中留有“云川市乙局”的名称，乙可能是来源。", order.Sentence("甲", "乙"));
        Assert.AreEqual("的名称留在对方文中，可能是来源", order.Short);
    }

    [TestMethod]
    public void A_date_that_says_the_same_is_said_with_the_name()
    {
        var order = Order(20, 10, inB01: "云川市乙局");
        Assert.AreEqual(("b", ReuseOrderBasis.NameLeft), (order.First, order.Basis));
        Assert.AreEqual("甲文中留有“云川市乙局”的名称，乙可能是来源；日期也是乙在先（2026-01-10，甲为2026-01-20）。", order.Sentence("甲", "乙"));
    }

    [TestMethod]
    public void Where_the_name_and_the_dates_contradict_neither_side_is_named()
    {
        var order = Order(10, 20, inB01: "云川市乙局");
        Assert.AreEqual((null, ReuseOrderBasis.NameAgainstDate), (order.First, order.Basis));
        Assert.AreEqual("日期在先的是甲（2026-01-10，乙为2026-01-20），但其中留有“云川市乙局”的名称；日期和名称相反，不能判断谁先写成。", order.Sentence("甲", "乙"));
        Assert.AreEqual("日期与留有的名称相反，不能判断先后", order.Short);
        var turned = Turned(10, 20, inB01: "云川市乙局");
        Assert.AreEqual((null, order.Sentence("甲", "乙")), (turned.First, turned.Sentence("乙", "甲")));
    }

    [TestMethod]
    public void Names_in_both_or_in_customary_wording_tell_nothing_beside_the_dates()
    {
        Assert.AreEqual(("a", ReuseOrderBasis.Published), Order(10, 20, "云川市乙局", "云川市甲局") is var both ? (both.First, both.Basis) : default);
        Assert.AreEqual(("a", ReuseOrderBasis.Published), Order(10, 20, "云川市乙局", verdict: "customary") is var usual ? (usual.First, usual.Basis) : default);
    }

    [TestMethod]
    public void A_name_in_one_passage_tells_of_the_whole_pair()
    {
        var shared = new SharedCase().Report("B01", "", Lines, published: 10).Report("B02", "", Lines, published: 20)
            .Peer("B01", "B02", Lines[..20]).Peer("B01", "B02", Lines[20..], nameLeft: "云川市乙局");
        var orders = ReuseOrders.Of(shared.Passages, ReuseDates.Of(shared.Submissions));
        Assert.IsNull(orders.Of(shared.Passages[0].A, shared.Passages[0].B).First);
        Assert.AreEqual("云川市乙局", orders.NameIn(shared.Passages[0].A, shared.Passages[0].B));
        Assert.IsNull(orders.NameIn(shared.Passages[0].B, shared.Passages[0].A));
    }

    private static ReuseOrder Order(int? first, int? second, string? inB01 = null, string? inB02 = null, string verdict = "copied") => Of(first, second, inB01, inB02, verdict, turned: false);

    private static ReuseOrder Turned(int? first, int? second, string? inB01) => Of(first, second, inB01, null, "copied", turned: true);

    private static ReuseOrder Of(int? first, int? second, string? inB01, string? inB02, string verdict, bool turned)
    {
        var shared = new SharedCase().Report("B01", "", Lines, published: first).Report("B02", "", Lines, published: second).Peer("B01", "B02", Lines, nameLeft: inB01, verdict: verdict);
        shared = inB02 is null ? shared : shared.Peer("B01", "B02", Lines, nameLeft: inB02, side: "b", verdict: verdict);
        var (a, b) = (shared.Passages[0].A, shared.Passages[0].B);
        return ReuseOrders.Of(shared.Passages, ReuseDates.Of(shared.Submissions)).Of(turned ? b : a, turned ? a : b);
    }
}
