using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public sealed class GapEdgesTests
{
    [TestMethod]
    [DataRow("。\n（一）主动公开\n甲科整理", "。（一）主动公开：乙科编排", "。\n（一）主动公开", "。（一）主动公开")]
    [DataRow("甲科整理（二）", "乙股编排 （二）", "二）", "二）")]
    [DataRow("。", "；", "。", "；")]
    [DataRow("", "增加的话", "", "")]
    [DataRow("甲科", "乙股", "", "")]
    [DataRow("一、甲科二", "一、乙股二", "一|二", "一|二")]
    [DataRow("共同", "共同", "共同", "共同")]
    public void What_both_sides_of_a_gap_have_at_its_ends_is_equal(string gapA, string gapB, string inA, string inB)
    {
        var (a, b) = ("前文" + gapA + "后文", "前文" + gapB + "后文");
        var edges = GapEdges.Of(a, b, [Run(0, 0), Run(2 + gapA.Length, 2 + gapB.Length)]);
        Assert.AreEqual(inA, string.Join('|', edges.A.Select(s => s.Of(a))));
        Assert.AreEqual(inB, string.Join('|', edges.B.Select(s => s.Of(b))));
    }

    [TestMethod]
    public void Stretches_in_another_order_or_outside_the_text_have_no_gap()
    {
        Assert.IsEmpty(GapEdges.Of("甲乙丙丁戊己", "甲乙丙丁戊己", [Run(0, 4), Run(4, 0)]).A);
        Assert.IsEmpty(GapEdges.Of("甲乙丙", "甲乙丙", [Run(0, 0), Run(90, 1)]).A);
    }

    private static AlignedRun Run(int a, int b) => new(new TextSpan(a, 2), new TextSpan(b, 2));
}
