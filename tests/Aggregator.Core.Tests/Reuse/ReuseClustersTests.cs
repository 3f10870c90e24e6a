using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public sealed class ReuseClustersTests
{
    private const string Lines = "窗口新来的同志还不熟悉答复时限要求，个别来件在科室之间流转过久，栏目更新仍靠临时催办。";
    private const string Elsewhere = "图书角增设了查阅终端机，请高校协助制作图解，群众普遍反映看得懂了。";

    [TestMethod]
    public void Who_share_one_passage_are_one_cluster_with_the_earliest_as_its_likely_source()
    {
        var shared = new SharedCase().Report("B01", "", Lines, published: 9).Report("B02", "", Lines, published: 5).Report("B03", "", Lines, published: 20)
            .Peer("B01", "B02", Lines).Peer("B03", "B01", Lines);
        var cluster = Assert.ContainsSingle(Clusters(shared));
        Assert.AreEqual("B02/2025 B01/2025 B03/2025", Ids(cluster));
        Assert.AreEqual(("day", 3, 2, Lines), (cluster.SourceBasis, cluster.Units, cluster.Passages, cluster.Wording));
        Assert.AreEqual(new DateOnly(2026, 1, 5), cluster.Source.Day);
    }

    [TestMethod]
    public void The_earliest_that_bears_anothers_name_is_no_sure_source()
    {
        const string named = "云川市甲局" + Lines;
        var shared = new SharedCase().Report("B01", "", named, published: 5).Report("B02", "", named, published: 9).Peer("B01", "B02", named, nameLeft: "云川市甲局");
        var cluster = Assert.ContainsSingle(Clusters(shared));
        Assert.AreEqual(("disputed", "日期或年度最早，但文中留有其他单位的名称，是否来源存疑"), (cluster.SourceBasis, cluster.SourceReason));
    }

    [TestMethod]
    public void Different_passages_of_one_report_are_different_clusters()
    {
        var shared = new SharedCase().Report("B01", Elsewhere, Lines).Report("B02", "", Lines).Report("B03", Elsewhere, "")
            .Peer("B02", "B01", Lines).Peer("B03", "B01", Elsewhere);
        CollectionAssert.AreEqual(new[] { "B01/2025 B02/2025", "B01/2025 B03/2025" }, Clusters(shared).Select(Ids).ToList());
    }

    [TestMethod]
    public void Who_took_different_sentences_of_a_wholly_copied_report_are_not_drawn_together()
    {
        var shared = new SharedCase().Report("B01", "", Lines + Elsewhere).Report("B02", "", Lines + Elsewhere).Report("B03", "", Lines[..20]).Report("B04", "", Elsewhere[^20..])
            .Peer("B02", "B01", Lines + Elsewhere).Peer("B03", "B01", Lines[..20]).Peer("B04", "B01", Elsewhere[^20..]);
        Assert.HasCount(3, Clusters(shared));
    }

    [TestMethod]
    public void Half_is_not_enough_and_more_than_half_is()
    {
        string[] half = [Lines[..10], Lines[..20], Lines[..11]];
        Assert.HasCount(2, Clusters(Of(half[0], half[1])));
        Assert.HasCount(1, Clusters(Of(half[2], half[1])));

        static SharedCase Of(string first, string second) => new SharedCase().Report("B01", "", Lines).Report("B02", "", Lines).Report("B03", "", Lines)
            .Peer("B02", "B01", first).Peer("B03", "B01", second);
    }

    [TestMethod]
    public void A_template_with_its_users_is_one_cluster_and_the_template_its_source()
    {
        var shared = new SharedCase().Report("B01", "", Lines, published: 1).Report("B02", "", Lines, published: 2).Report("B03", "", Lines, published: 3)
            .Template("B01", Lines).Template("B02", Lines).Template("B03", Lines).Peer("B02", "B01", Lines);
        var cluster = Assert.ContainsSingle(Clusters(shared));
        Assert.AreEqual((SharedCase.Model, "template", 3, 4), (cluster.Template?.Side.Id, cluster.SourceBasis, cluster.Units, cluster.Members.Count));
        Assert.AreEqual((Lines, 4), (cluster.Wording, cluster.WordingMembers));
    }

    [TestMethod]
    public void Without_telling_days_the_most_complete_is_named()
    {
        var shared = new SharedCase().Report("B01", "", Lines[..30], published: 5).Report("B02", "", Lines).Report("B03", "", Lines)
            .Peer("B02", "B01", Lines[..30]).Peer("B03", "B02", Lines);
        var cluster = Assert.ContainsSingle(Clusters(shared));
        Assert.AreEqual(("B02", "most-complete"), (cluster.Source.Side.Unit, cluster.SourceBasis));
        StringAssert.Contains(cluster.SourceReason, "可能");
    }

    [TestMethod]
    public void The_earliest_year_is_named_before_any_day()
    {
        var shared = new SharedCase().Report("B01", "", Lines, 2024).Report("B02", "", Lines, published: 5).Peer("B02", "B01", Lines, earlierYear: 2024);
        Assert.AreEqual(("B01/2024 B02/2025", "year"), Clusters(shared)[0] is var cluster ? (Ids(cluster), cluster.SourceBasis) : default);
    }

    [TestMethod]
    public void The_common_wording_is_what_all_have_and_else_what_most_have()
    {
        var shared = new SharedCase().Report("B01", "", Lines).Report("B02", "", Lines).Report("B03", "", Lines)
            .Peer("B02", "B01", Lines).Peer("B03", "B01", Lines[..30]);
        Assert.AreEqual((Lines[..30], 3), Clusters(shared)[0] is var cluster ? (cluster.Wording, cluster.WordingMembers) : default);
    }

    [TestMethod]
    public void Where_the_equal_stretches_are_known_the_wording_is_one_of_them()
    {
        var shared = new SharedCase().Report("B01", "", Lines).Report("B02", "", Lines).Peer("B02", "B01", Lines, edits: "light");
        var passage = shared.Passages[0];
        var (a, b) = (passage.A.Span, passage.B.Span);
        AlignedRun[] runs = [new(new TextSpan(a.Offset, 9), new TextSpan(b.Offset, 9)), new(new TextSpan(a.Offset + 12, 14), new TextSpan(b.Offset + 12, 14))];
        var cluster = Assert.ContainsSingle(ReuseClusters.Of([passage with { Runs = runs }], shared.Submissions));
        Assert.AreEqual(Lines.Substring(12, 14), cluster.Wording);
    }

    [TestMethod]
    public void Own_past_repetition_and_customary_wording_make_no_cluster()
    {
        var shared = new SharedCase().Report("B01", "", Lines, 2024).Report("B01", Lines, Lines).Report("B02", "", Lines)
            .Past("B01", Lines).Again("B01", Lines).Peer("B02", "B01", Lines, verdict: "customary");
        Assert.IsEmpty(Clusters(shared));
    }

    [TestMethod]
    public void The_order_of_the_passages_does_not_matter()
    {
        var shared = new SharedCase().Report("B01", Elsewhere, Lines, published: 9).Report("B02", Elsewhere, Lines, published: 5).Report("B03", "", Lines, published: 20)
            .Peer("B01", "B02", Lines).Peer("B03", "B01", Lines[..40]).Peer("B01", "B02", Elsewhere).Template("B03", Lines[10..]);
        Assert.AreEqual(Told(shared.Passages), Told([.. shared.Passages.Reverse()]));

        string Told(IReadOnlyList<ReusePassage> passages) =>
            string.Join('|', ReuseClusters.Of(passages, shared.Submissions).Select(c => $"{Ids(c)} {c.SourceBasis} {c.Wording} {c.WordingMembers} {c.Characters}"));
    }

    [TestMethod]
    public void A_thousand_users_of_a_template_are_one_cluster()
    {
        var template = new ReuseSide(SharedCase.Model, "", 0, "", new TextSpan(0, Lines.Length), Lines);
        var passages = Enumerable.Range(0, 1000).Select(i =>
        {
            var unit = $"U{i:0000}";
            var from = i % 7;
            return new ReusePassage("template", new ReuseSide(unit + "/2025", unit, 2025, "S5", new TextSpan(100, Lines.Length - from), Lines[from..]),
                template with { Span = new TextSpan(from, Lines.Length - from) }, 1, Lines.Length - from, "none", "copied");
        }).ToList();
        var cluster = Assert.ContainsSingle(ReuseClusters.Of(passages, []));
        Assert.AreEqual((1000, Lines[6..], 1001), (cluster.Units, cluster.Wording, cluster.WordingMembers));
    }

    private static IReadOnlyList<ReuseCluster> Clusters(SharedCase shared) => ReuseClusters.Of(shared.Passages, shared.Submissions);

    private static string Ids(ReuseCluster cluster) => string.Join(' ', cluster.Members.Select(m => m.Side.Id));
}
