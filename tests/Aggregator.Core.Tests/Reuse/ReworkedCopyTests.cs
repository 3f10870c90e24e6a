using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public class ReworkedCopyTests
{
    // Another word at each so many characters.
    private static string Reworked(string text, int every) =>
        string.Concat(text.Select((c, i) => c is not '，' and not '。' && i % every == every - 1 ? (char)('丁' + (i * 3)) : c));

    private static ReusePassage Found(string mine, string theirs) =>
        PassageFinder.Find([Prose.Text("a", "u1", 2025, mine), Prose.Text("b", "u2", 2024, theirs)]).Single(found => found.Kind == "peer");

    [TestMethod]
    [DataRow(false, DisplayName = "behind it")]
    [DataRow(true, DisplayName = "before it")]
    public void A_sentence_reworked_beyond_any_equal_run_belongs_to_the_reworked_copy_beside_it(bool isBefore)
    {
        const int start = 81;
        var (core, side) = (Prose.Of(1, 140) + "。", Prose.Of(2, 60) + "。");
        string Joined(string first, string second) => isBefore ? second + first : first + second;
        var (mine, theirs) = (Joined(Reworked(core, 9), Reworked(side, 4)), Joined(core, side));
        var found = Found(Prose.Of(3, 80) + "。" + mine + Prose.Of(4, 80) + "。", Prose.Of(5, 80) + "。" + theirs + Prose.Of(6, 80) + "。");
        Assert.AreEqual((start, mine.Length, start, theirs.Length), (found.A.Span.Offset, found.A.Span.Length, found.B.Span.Offset, found.B.Span.Length));
    }

    [TestMethod]
    public void What_stands_beside_a_reworked_copy_and_is_not_the_same_sentence_stays_outside()
    {
        const int start = 81;
        var core = Prose.Of(1, 140) + "。";
        var found = Found(Prose.Of(3, 80) + "。" + Reworked(core, 9) + Prose.Of(4, 60) + "。", Prose.Of(5, 80) + "。" + core + Prose.Of(6, 60) + "。");
        Assert.AreEqual((start, core.Length, start, core.Length), (found.A.Span.Offset, found.A.Span.Length, found.B.Span.Offset, found.B.Span.Length));
    }

    [TestMethod]
    public void A_sentence_that_one_side_says_twice_is_as_many_equal_characters_as_one()
    {
        var turn = Prose.Of(1, 60).Replace("，", "", StringComparison.Ordinal)[..50] + "。";
        var found = Found(Prose.Of(3, 80) + "。" + turn + turn + Prose.Of(4, 80) + "。", Prose.Of(5, 80) + "。" + turn + Prose.Of(6, 80) + "。");
        Assert.AreEqual(50, found.Characters);
    }
}
