using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public sealed class SwappedWordsTests
{
    [TestMethod]
    [DataRow("全年办结12件，占80.5%。", "全年办结31件，占79%。", "12 80.5", "31 79")]
    [DataRow("全年办结１２件。", "全年办结12件。", "", "")]
    [DataRow("共1,200条", "共1,300条", "1,200", "1,300")]
    [DataRow("办结3件。", "办结3件，结转1件。", "", "")]
    [DataRow("没有数字。", "没有数字。", "", "")]
    [DataRow("2025年3件", "2024年3件", "2025", "2024")]
    public void Numbers_that_differ_are_found_in_both_sides(string a, string b, string inA, string inB)
    {
        var swapped = SwappedWords.Numbers(a, new TextSpan(0, a.Length), b, new TextSpan(0, b.Length));
        Assert.AreEqual(inA, string.Join(' ', swapped.A.Select(s => s.Of(a))));
        Assert.AreEqual(inB, string.Join(' ', swapped.B.Select(s => s.Of(b))));
    }

    [TestMethod]
    public void A_stretch_beyond_the_text_is_cut()
    {
        const string text = "办结3件";
        Assert.AreEqual("3", Assert.ContainsSingle(SwappedWords.Numbers(text, new TextSpan(0, int.MaxValue), "办结4件", new TextSpan(0, 99)).A).Of(text));
        Assert.IsEmpty(SwappedWords.Numbers(text, new TextSpan(90, 99), text, new TextSpan(-5, 3)).A);
    }

    [TestMethod]
    public void Own_names_are_found_where_the_other_side_has_none_of_them()
    {
        const string mine = "云川市乙局设立专栏，乙局和云川市乙局分工明确。";
        const string theirs = "云川市甲局设立专栏，甲局和云川市甲局分工明确。";
        var places = SwappedWords.Names(mine, new TextSpan(0, mine.Length), ["云川市乙局", "乙局"], theirs, new TextSpan(0, theirs.Length));
        Assert.AreEqual("0 13", string.Join(' ', places.Select(p => p.Offset)));
        Assert.IsEmpty(SwappedWords.Names(mine, new TextSpan(0, mine.Length), ["云川市乙局"], mine, new TextSpan(0, mine.Length)));
    }
}
