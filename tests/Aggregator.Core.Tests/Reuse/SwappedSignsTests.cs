using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public sealed class SwappedSignsTests
{
    [TestMethod]
    [DataRow("云川市甲局全年办结12件。", "云川市乙局全年办结31件。", "云川市甲局=云川市乙局 12=31")]
    [DataRow("办结十二件，其中1,200条。", "办结12件，其中1200条。", "")]
    [DataRow("办结十二件。", "办结十五件。", "十二=十五")]
    [DataRow("云川市甲局", "云川市甲局", null)]
    [DataRow("办结12件。", "办结12件，结转1件。", null)]
    public void What_stands_for_what_is_told_where_both_fold_to_the_same(string a, string b, string? swapped)
    {
        var signs = SwappedSigns.In(Text("B01", "云川市甲局", a), new TextSpan(0, a.Length), Text("B02", "云川市乙局", b), new TextSpan(0, b.Length));
        Assert.AreEqual(swapped, signs is null ? null : string.Join(' ', signs.Select(sign => sign.A.Of(a) + "=" + sign.B.Of(b))));
    }

    [TestMethod]
    public void A_stretch_that_lies_outside_tells_nothing() =>
        Assert.IsNull(SwappedSigns.In(Text("B01", "云川市甲局", "办结3件"), new TextSpan(2, int.MaxValue), Text("B02", "云川市乙局", "办结4件"), new TextSpan(0, 4)));

    [TestMethod]
    public void What_takes_no_part_in_the_comparison_is_told_by_its_places()
    {
        const string text = "一、总体情况\n本机关建立台账，依据《中华人民共和国政府信息公开条例》逐项登记。";
        var source = Text("B01", "云川市甲局", text) with { Sections = [new Core.Reports.Section("S1", 1, "一、总体情况", new TextSpan(0, 6), TextSpan.FromBounds(6, text.Length))] };
        var left = string.Join('|', UncomparedWording.In(source).Select(span => span.Of(text).Trim()));
        StringAssert.StartsWith(left, "一、总体情况|");
        StringAssert.Contains(left, "中华人民共和国政府信息公开条例");
        Assert.IsFalse(left.Contains("建立台账", StringComparison.Ordinal));
    }

    private static ReuseText Text(string unit, string name, string text) => new(unit + "/2025", unit, name, [], 2025, "report", text, new TextSpan(0, text.Length), []);
}
