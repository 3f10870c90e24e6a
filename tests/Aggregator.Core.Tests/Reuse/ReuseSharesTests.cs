using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public sealed class ReuseSharesTests
{
    private const string Ten = "本局按季清理旧栏目。一";
    private const string Twenty = "窗口新来的同志还不熟悉答复时限要求，常催。二";
    private const string Other = "图书角增设了查阅终端机。三";

    [TestMethod]
    public void Each_figure_is_a_share_of_sections_one_and_five()
    {
        var share = new SharedCase().Report("B01", Ten, Twenty, published: 5).Report("B02", Ten + Other, Twenty, published: 9)
            .Peer("B02", "B01", Ten).Share("B02");
        Assert.AreEqual((10, 42, "B01"), (share.PeerCharacters, share.OwnCharacters, share.Peer));
        Assert.AreEqual(10m / 42, share.PeerShare);
        Assert.AreEqual("S1 22/10, S5 20/0", string.Join(", ", share.LargestPeer.Sections.Select(s => $"{s.Section} {s.Own}/{s.Characters}")));
        Assert.AreEqual(10m / 22, share.LargestSectionShare);
    }

    [TestMethod]
    public void The_largest_peer_and_all_peers_together_are_told_apart_and_what_two_peers_have_counts_once()
    {
        var share = new SharedCase().Report("B01", Ten, Twenty, published: 5).Report("B02", "", Twenty, published: 6).Report("B03", Ten, Twenty, published: 9)
            .Peer("B03", "B01", Ten).Peer("B03", "B01", Twenty).Peer("B03", "B02", Twenty).Share("B03");
        Assert.AreEqual(("B01", 30, 30, 2), (share.Peer, share.PeerCharacters, share.AllPeers.Characters, share.Peers));
    }

    [TestMethod]
    public void What_stands_in_a_template_counts_for_the_template_and_not_for_its_other_users()
    {
        var share = new SharedCase().Report("B01", Ten, Twenty, published: 5).Report("B02", Ten, Twenty, published: 9)
            .Template("B02", Ten).Peer("B02", "B01", Ten).Peer("B02", "B01", Twenty).Share("B02");
        Assert.AreEqual((10, 20, SharedCase.Model), (share.Template.Characters, share.PeerCharacters, share.Templates[0]));
        Assert.ContainsSingle(share.PeerPassages);
    }

    [TestMethod]
    public void A_passage_half_from_the_template_counts_for_both_by_its_halves()
    {
        var share = new SharedCase().Report("B01", Ten + Other, "").Report("B02", Ten + Other, "")
            .Template("B02", Ten).Peer("B02", "B01", Ten + Other).Share("B02");
        Assert.AreEqual((10, 12), (share.Template.Characters, share.PeerCharacters));
    }

    [TestMethod]
    public void The_own_past_and_what_is_said_twice_have_figures_of_their_own()
    {
        var share = new SharedCase().Report("B01", Ten, Twenty, 2023).Report("B01", Ten, Twenty, 2024).Report("B01", Ten, Twenty + Ten)
            .Past("B01", Ten).Past("B01", Twenty).Past("B01", Twenty, earlier: 2023).Again("B01", Ten).Share("B01");
        Assert.AreEqual((2024, 30, 10, 0), (share.PastYear, share.Past.Characters, share.Repeated.Characters, share.AllPeers.Characters));
        Assert.AreEqual("S1 0, S5 10", string.Join(", ", share.Repeated.Sections.Select(s => $"{s.Section} {s.Characters}")));
    }

    [TestMethod]
    public void Customary_wording_is_no_share()
    {
        var share = new SharedCase().Report("B01", Ten, Twenty).Report("B02", Ten, Twenty)
            .Peer("B02", "B01", Ten, verdict: "customary").Peer("B02", "B01", Twenty, verdict: "customary").Share("B02");
        Assert.AreEqual((0, 0), (share.PeerCharacters, share.AllPeers.Characters));
    }

    [TestMethod]
    public void The_one_that_was_there_first_is_not_held_to_have_copied()
    {
        var shared = new SharedCase().Report("B01", Ten, Twenty, published: 5).Report("B02", Ten, Twenty, published: 9).Peer("B01", "B02", Twenty);
        Assert.AreEqual((0, 20), (shared.Share("B01").PeerCharacters, shared.Share("B02").PeerCharacters));
    }

    [TestMethod]
    public void A_name_left_standing_says_more_than_the_days()
    {
        var named = $"云川市甲局{Twenty}";
        var shared = new SharedCase().Report("B01", Ten, named, published: 5).Report("B02", Ten, named, published: 9)
            .Peer("B01", "B02", named, nameLeft: "云川市甲局").Peer("B01", "B02", Ten);
        Assert.AreEqual((35, true), (shared.Share("B01").PeerCharacters, shared.Share("B01").HoldsPeersName));
        Assert.AreEqual(0, shared.Share("B02").PeerCharacters);
    }

    [TestMethod]
    public void A_name_that_stands_in_the_other_side_speaks_for_this_one()
    {
        var named = $"云川市甲局{Twenty}";
        var shared = new SharedCase().Report("B01", Ten, named).Report("B02", Ten, named).Peer("B01", "B02", named, nameLeft: "云川市甲局", side: "b");
        Assert.AreEqual((0, false), (shared.Share("B01").PeerCharacters, shared.Share("B01").HoldsPeersName));
        Assert.IsTrue(shared.Share("B02").HoldsPeersName);
    }

    [TestMethod]
    public void Who_carries_on_its_own_words_has_not_copied_the_one_that_took_them_in_between()
    {
        // B01 wrote it in 2023, B02 took it in 2024, B01 says it again in 2025.
        var shared = new SharedCase().Report("B01", Ten, Twenty, 2023).Report("B02", Ten, Twenty, 2024).Report("B01", Ten, Twenty)
            .Past("B01", Twenty, earlier: 2023).Peer("B01", "B02", Twenty, earlierYear: 2024).Peer("B02", "B01", Twenty, laterYear: 2024, earlierYear: 2023);
        Assert.AreEqual(0, shared.Share("B01").PeerCharacters);
        Assert.AreEqual(20, shared.Share("B02", 2024).PeerCharacters);
    }

    [TestMethod]
    public void A_later_year_is_never_held_against_an_earlier_one()
    {
        var shared = new SharedCase().Report("B01", Ten, Twenty, 2024).Report("B02", Ten, Twenty).Peer("B02", "B01", Twenty, earlierYear: 2024);
        var all = ReuseShares.OfAllYears(shared.Passages, 2025, shared.Submissions);
        Assert.AreEqual("B01 2024 0, B02 2025 20", string.Join(", ", all.Select(s => $"{s.Unit} {s.Year} {s.PeerCharacters}")));
    }

    [TestMethod]
    public void A_report_without_own_text_has_no_share()
    {
        var share = new SharedCase().Report("B01", "", "").Share("B01");
        Assert.AreEqual((0, null, null), (share.OwnCharacters, share.PeerShare, share.PastShare));
    }
}
