using Aggregator.Core.Documents;

namespace Aggregator.Core.Tests.Documents;

[TestClass]
public class ShortTextTests
{
    // 𠮷, one letter of two UTF-16 units.
    private const string Pair = "\uD842\uDFB7";

    [TestMethod]
    [DataRow("甲乙丙", 3, "甲乙丙")]
    [DataRow("甲乙丙", 2, "甲乙…")]
    [DataRow("甲" + Pair + "丙", 2, "甲…")]
    [DataRow("甲" + Pair + "丙", 3, "甲" + Pair + "…")]
    [DataRow(Pair, 1, "…")]
    [DataRow("甲", 0, "…")]
    [DataRow("", 0, "")]
    public void A_cut_never_parts_a_surrogate_pair(string text, int longest, string expected) => Assert.AreEqual(expected, ShortText.Of(text, longest));
}
