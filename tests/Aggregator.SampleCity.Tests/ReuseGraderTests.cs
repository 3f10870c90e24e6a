using Aggregator.SampleCity.Grading;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>Marks of hand-made results against hand-made keys.</summary>
[TestClass]
public sealed class ReuseGraderTests
{
    private static readonly ReuseReport Copier = new("T01", 2025);
    private static readonly ReuseReport Source = new("T02", 2025);

    private static readonly string First = Words('甲', 100);
    private static readonly string Second = Words('金', 60);

    private static readonly ReuseKey Pair = Key("peer", Copier, Source, (First, First), (Second, Second));

    [TestMethod]
    public void A_perfect_result_gets_ones()
    {
        var marks = Grade([Pair], [Found(Pair, 0), Found(Pair, 1)]);
        Assert.AreEqual(new SpanMark(1, 1, 1), marks.Pairs);
        Assert.AreEqual(new SpanMark(1, 1, 1), marks.Spans);
        Assert.AreEqual(1, marks.Plagdet);
        CollectionAssert.AreEqual(new[] { new ReuseKindMark("none", 2, 2, 1) }, marks.ByEdit.ToArray());
        CollectionAssert.AreEqual(new[] { new ReuseKindMark("section", 2, 2, 1) }, marks.ByScope.ToArray());
        CollectionAssert.AreEqual(new[] { new ReuseKindMark("peer", 2, 2, 1) }, marks.ByKind.ToArray());
    }

    [TestMethod]
    public void Sides_may_be_told_the_other_way_round()
    {
        var found = Found(Pair, 0);
        Assert.AreEqual(Grade([Pair], [found]).Spans, Grade([Pair], [found with { A = found.B, B = found.A }]).Spans);
    }

    [TestMethod]
    public void Half_a_passage_found_and_half_a_detection_beside_it_are_halves()
    {
        var key = Key("peer", Copier, Source, (First, First));
        var half = Grade([key], [Passage("peer", Copier, First[..50], Source, First[..50])]);
        Assert.AreEqual(new SpanMark(1, 0.5, 1), half.Spans);
        Assert.AreEqual(2.0 / 3, half.Plagdet, 1e-9);

        // The passage is the first hundred of two hundred characters that were reported.
        var corpus = new[] { Copier, Source }.Select(r => Line(r, First + Words('水', 100)));
        var wide = Grade([key], [Passage("peer", Copier, First + Words('水', 100), Source, First + Words('水', 100))], corpus);
        Assert.AreEqual(new SpanMark(0.5, 1, 1), wide.Spans);
    }

    [TestMethod]
    public void A_passage_in_two_pieces_has_granularity_two()
    {
        var key = Key("peer", Copier, Source, (First, First));
        var marks = Grade([key], [Passage("peer", Copier, First[..50], Source, First[..50]), Passage("peer", Copier, First[50..], Source, First[50..])]);
        Assert.AreEqual(new SpanMark(1, 1, 2), marks.Spans);
        Assert.AreEqual(1 / Math.Log2(3), marks.Plagdet, 1e-9);
        Assert.AreEqual(1, marks.Pairs.Recall);
    }

    [TestMethod]
    public void A_passage_of_the_copier_beside_another_of_the_source_detects_neither()
    {
        var marks = Grade([Pair], [Passage("peer", Copier, First, Source, Second)]);
        Assert.AreEqual((0.0, 0.0), (marks.Spans.Precision, marks.Spans.Recall));
        Assert.AreEqual((1.0, 1.0), (marks.Pairs.Precision, marks.Pairs.Recall));
    }

    [TestMethod]
    public void A_pair_of_strangers_costs_precision_and_the_missed_pair_recall()
    {
        var notes = new GradeNotes();
        var marks = Grade([Pair], [Passage("peer", Copier, First, new ReuseReport("T09", 2025), First)], notes: notes);
        Assert.AreEqual((0.0, 0.0, 0.0, 0.0), (marks.Pairs.Precision, marks.Pairs.Recall, marks.Spans.Precision, marks.Spans.Recall));
        Assert.AreEqual(0, marks.Plagdet);
        CollectionAssert.AreEqual(new[] { "reuse peer T01 2025 ~ T02 2025" }, notes.Misses);
        CollectionAssert.AreEqual(new[] { "reuse peer T01 2025 ~ T09 2025" }, notes.FalseAlarms);
    }

    [TestMethod]
    [DataRow("customary")]
    [DataRow("mandated")]
    public void Another_verdict_counts_neither_way(string verdict)
    {
        var stranger = Passage("peer", Copier, Second, new ReuseReport("T09", 2025), Second) with { Verdict = verdict };
        Assert.AreEqual(new SpanMark(1, 1, 1), Grade([Pair], [Found(Pair, 0), Found(Pair, 1), stranger]).Spans);
        Assert.AreEqual(0, Grade([Pair], [Found(Pair, 0) with { Verdict = verdict }]).Pairs.Recall);
    }

    [TestMethod]
    public void A_template_is_found_by_its_id_and_its_users_share_it_with_impunity()
    {
        var model = new ReuseReport("template-1", 0);
        ReuseKey[] keys = [Key("template", Copier, model, (First, First)), Key("template", Source, model, (First, First))];
        ResultPassage[] found = [Found(keys[0], 0), Found(keys[1], 0), Passage("peer", Copier, First, Source, First)];
        var marks = Grade(keys, found);
        Assert.AreEqual(new SpanMark(1, 1, 1), marks.Pairs);
        Assert.AreEqual(new SpanMark(1, 1, 1), marks.Spans);

        // The users' pair alone finds neither of the copies.
        Assert.AreEqual((0.0, 0.0), (Grade(keys, found[2..]).Pairs.Precision, Grade(keys, found[2..]).Pairs.Recall));
    }

    [TestMethod]
    public void Two_copies_of_one_report_may_be_reported_as_a_pair()
    {
        var third = new ReuseReport("T03", 2025);
        ReuseKey[] keys = [Pair, Key("peer", third, Source, (First, First))];
        var marks = Grade(keys, [Found(keys[0], 0), Found(keys[0], 1), Found(keys[1], 0), Passage("peer", Copier, First, third, First)]);
        Assert.AreEqual((1.0, 1.0), (marks.Pairs.Precision, marks.Spans.Precision));
    }

    [TestMethod]
    public void Several_keys_of_one_pair_are_one_pair_with_all_their_passages()
    {
        ReuseKey[] keys = [Key("peer", Copier, Source, (First, First)), Key("peer", Source, Copier, (Second, Second)) with { Edits = "year" }];
        var marks = Grade(keys, [Found(keys[0], 0)]);
        Assert.AreEqual((1.0, 1.0), (marks.Pairs.Precision, marks.Pairs.Recall));
        Assert.AreEqual(0.5, marks.Spans.Recall);
        CollectionAssert.AreEqual(new[] { new ReuseKindMark("none", 1, 1, 1), new ReuseKindMark("year", 1, 0, 0) }, marks.ByEdit.ToArray());
    }

    [TestMethod]
    public void A_repetition_inside_one_report_is_found_at_its_two_places()
    {
        var key = Key("self", Copier, Copier, (First, First));
        Assert.AreEqual(new SpanMark(1, 1, 1), Grade([key], [Found(key, 0)], [Line(Copier, First + "\n" + Second + "\n" + First)]).Spans);
        Assert.AreEqual(new SpanMark(1, 1, 1), Grade([key], [Found(key, 0)]).Spans);
        var peer = Grade([key], [Found(key, 0) with { Kind = "peer" }]);
        Assert.AreEqual((0.0, 0.0), (peer.Pairs.Precision, peer.Pairs.Recall));
    }

    [TestMethod]
    public void Tolerated_passages_are_neither_demanded_nor_false()
    {
        var standing = Key("own-past", Copier, Copier with { Year = 2024 }, (Second, Second)) with { Tolerated = true };
        var all = Found(Pair, 0);
        Assert.IsTrue(new SameMarks().Equals(Grade([Pair], [all]), Grade([Pair, standing], [all])), "demanded");
        Assert.IsTrue(new SameMarks().Equals(Grade([Pair], [all]), Grade([Pair, standing], [all, Found(standing, 0)])), "false");
    }

    [TestMethod]
    public void A_snippet_cut_short_reaches_as_far_as_its_length_says_and_headings_do_not_count()
    {
        var text = $"一、总体情况\n{First}\n（三）政府信息管理\n{Second}";
        var key = Key("peer", Copier, Source, (First, First), (Second, Second));
        var cut = new ResultSide("T01", 2025, text.Length - 7, First[..40]);
        var marks = Grade([key], [new ResultPassage(cut, cut with { Unit = "T02" }, "peer", "copied")], [Line(Copier, text), Line(Source, text)]);
        Assert.AreEqual(1, marks.Spans.Precision, 0.02);
        Assert.AreEqual(1, marks.Spans.Recall, 0.02);
        Assert.AreEqual(1, marks.Spans.Granularity);
    }

    [TestMethod]
    public void Full_and_half_width_are_one_and_a_spoilt_character_does_not_lose_the_passage()
    {
        var copy = "２０２５年，" + First;
        var key = Key("peer", Copier, Source, (copy, "2025年，" + First));
        var read = "2025年," + First.Remove(30, 1).Insert(30, "口");
        Assert.AreEqual(1, Grade([key], [Passage("peer", Copier, read, Source, "2025年，" + First)]).Spans.Recall);
    }

    [TestMethod]
    public void A_decoy_is_accused_by_a_false_passage_that_holds_its_words()
    {
        var decoy = new DecoyKey("LegalQuotation", "T05", 2025, "x.txt", "S1", First, ["COPY_OTHER"]);
        var other = decoy with { Unit = "T06", Tempts = ["BALANCE"] };
        var stranger = new ReuseReport("T07", 2025);
        CountMark Decoys(string words) => new ReuseGrader([]).Grade([], [Passage("peer", new ReuseReport("T05", 2025), words, stranger, words)], [decoy, other], new GradeNotes()).Decoys;
        Assert.AreEqual(new CountMark(1, 0), Decoys(First[10..60]));
        Assert.AreEqual(new CountMark(1, 1), Decoys(Second));
    }

    private static ReuseMarks Grade(IEnumerable<ReuseKey> keys, IEnumerable<ResultPassage> found, IEnumerable<CorpusLine>? corpus = null, GradeNotes? notes = null) =>
        new ReuseGrader(corpus ?? []).Grade(keys, found, [], notes ?? new GradeNotes());

    private static ReuseKey Key(string kind, ReuseReport a, ReuseReport b, params (string A, string B)[] passages) =>
        new(kind, "section", "none", a, b, [.. passages.Select(p => new CopiedPassage("S1", p.A.Length, p.A, p.B))]);

    private static ResultPassage Found(ReuseKey key, int passage) => Passage(key.Kind, key.A, key.Passages[passage].A, key.B, key.Passages[passage].B);

    private static ResultPassage Passage(string kind, ReuseReport a, string wordsA, ReuseReport b, string wordsB) => new(Side(a, wordsA), Side(b, wordsB), kind, "copied");

    private static ResultSide Side(ReuseReport report, string words) => new(report.Year == 0 ? "" : report.Unit, report.Year, words.Length, words, report.Unit);

    private static CorpusLine Line(ReuseReport report, string text) => new(report.Unit, report.Unit, report.Year, text, "", "", "report");

    /// <summary>Characters of which none comes twice.</summary>
    private static string Words(char first, int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)(first + i)));

    private sealed class SameMarks : IEqualityComparer<ReuseMarks>
    {
        public bool Equals(ReuseMarks? x, ReuseMarks? y) => x!.Pairs == y!.Pairs && x.Spans == y.Spans && x.ByKind.SequenceEqual(y.ByKind);

        public int GetHashCode(ReuseMarks marks) => marks.Pairs.GetHashCode();
    }
}
