using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public sealed class ReusePairsTests
{
    private const string Lines = "窗口新来的同志还不熟悉答复时限要求，个别来件在科室之间流转过久，栏目更新仍靠临时催办。";
    private const string Named = "与云川市甲局共建的查阅点增设了终端机，群众反映看得懂了。";

    [TestMethod]
    public void A_pair_with_a_name_left_standing_comes_before_longer_ones()
    {
        var shared = new SharedCase().Report("B01", Named, Lines, published: 5).Report("B02", Named, Lines, published: 9).Report("B03", "", Lines, published: 9)
            .Peer("B03", "B01", Lines).Peer("B02", "B01", Named, nameLeft: "云川市甲局").Peer("B02", "B01", Lines[..20]);
        var pairs = ReusePairs.Of(shared.Passages, shared.Submissions);
        Assert.AreEqual("B02-B01 B03-B01", string.Join(' ', pairs.Select(p => $"{p.A.Unit}-{p.B.Unit}")));
        Assert.AreEqual("a 云川市甲局", string.Join('、', pairs[0].NamesLeft.Select(n => $"{n.Side} {n.Name}")));
        Assert.AreEqual("b", pairs[0].Order.First);
        Assert.IsNotEmpty(pairs[0].Passages[0].ForeignNames);
    }

    [TestMethod]
    public void A_copied_pair_counts_its_copied_passages_alone()
    {
        var shared = new SharedCase().Report("B01", Named, Lines).Report("B02", Named, Lines)
            .Peer("B02", "B01", Named, verdict: "customary").Peer("B02", "B01", Lines);
        var pair = Assert.ContainsSingle(ReusePairs.Of(shared.Passages, shared.Submissions));
        Assert.AreEqual(("copied", Lines.Count(char.IsLetterOrDigit)), (pair.Verdict, pair.Characters));
        Assert.AreEqual(pair.Characters, pair.OfA.Characters);
        Assert.AreEqual("copied customary", string.Join(' ', pair.Passages.Select(p => p.Verdict)));
    }

    [TestMethod]
    public void What_was_reworked_within_a_passage_is_covered_and_not_equal()
    {
        var shared = new SharedCase().Report("B01", "", Lines).Report("B02", "", Lines).Peer("B02", "B01", Lines, edits: "light");
        var whole = shared.Passages[0];
        TextSpan Part(ReuseSide side, int from, int length) => new(side.Span.Offset + from, length);
        var passage = whole with { Runs = [.. new[] { (0, 10), (20, 8) }.Select(run => new AlignedRun(Part(whole.A, run.Item1, run.Item2), Part(whole.B, run.Item1, run.Item2)))] };
        var pair = Assert.ContainsSingle(ReusePairs.Of([passage], shared.Submissions));
        Assert.AreEqual((Lines.Count(char.IsLetterOrDigit), 18), (pair.Characters, pair.Equal));
        Assert.AreEqual((pair.Characters, 18), (pair.OfA.Characters, pair.OfA.Equal));
        Assert.AreEqual((pair.Characters, 18), ReuseShares.Of([passage], 2025, shared.Submissions)["B02"].LargestPeer is var peer ? (peer.Characters, peer.Equal) : default);
    }

    [TestMethod]
    public void Copied_pairs_come_before_customary_ones()
    {
        var shared = new SharedCase().Report("B01", Named, Lines).Report("B02", Named, Lines).Report("B03", "", Lines)
            .Peer("B03", "B01", Lines, verdict: "customary").Peer("B02", "B01", Named);
        Assert.AreEqual("copied customary", string.Join(' ', ReusePairs.Of(shared.Passages, shared.Submissions).Select(p => p.Verdict)));
    }

    [TestMethod]
    public void A_text_that_is_not_at_hand_has_passages_and_no_share()
    {
        var shared = new SharedCase().Report("B01", "", Lines).Report("B02", "", Lines).Peer("B02", "B01", Lines);
        var pair = Assert.ContainsSingle(ReusePairs.Of(shared.Passages, []));
        Assert.AreEqual((null, 0), (pair.OfA.Share, pair.OfA.Characters));
        Assert.AreEqual(ReuseOrderBasis.Unknown, pair.Order.Basis);
    }
}
