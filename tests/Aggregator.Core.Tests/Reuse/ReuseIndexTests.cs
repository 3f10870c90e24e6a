using System.Text.Json;
using Aggregator.Core.Reuse;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public class ReuseIndexTests
{
    private static readonly IReadOnlyList<ReuseText> Taught = Reports(77, 40, 3);

    private static IReadOnlyList<ReuseText> Reports(int seed, int units, int years)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, units * years).Select(n => Prose.Report(random, n % units, 2020 + (n / units)))];
    }

    private static string Lines(IEnumerable<ReusePassage> passages) => string.Join('\n', passages.Select(p => JsonSerializer.Serialize(p)));

    private static void AssertEqual(string expected, string actual, string what)
    {
        if (expected != actual)
        {
            var (more, less) = (actual.Split('\n').Except(expected.Split('\n')).ToList(), expected.Split('\n').Except(actual.Split('\n')).ToList());
            Assert.Fail($"{what}: {less.Count} passages are missing, {more.Count} are too many.\n- {less.FirstOrDefault()}\n+ {more.FirstOrDefault()}");
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void After_any_additions_replacements_and_removals_the_passages_are_those_of_a_full_run(int seed)
    {
        var random = new Random(seed);
        var (background, templates) = (ReuseBackground.Of(Taught), Prose.Templates());
        var index = ReuseIndex.Of(background, templates);
        var present = new Dictionary<string, ReuseText>();
        for (var step = 0; step < 60; step++)
        {
            if (random.Next(4) == 0 && present.Count > 0)
            {
                string[] gone = [.. present.Keys.Order(StringComparer.Ordinal).Where(_ => random.Next(12) == 0), "nobody"];
                index = index.Without(gone);
                Array.ForEach(gone, id => present.Remove(id));
            }
            else
            {
                ReuseText[] more = [.. Enumerable.Range(0, random.Next(3) == 0 ? 40 : 1 + random.Next(4)).Select(_ => Prose.Report(random, random.Next(40), 2020 + random.Next(4), random.Next(2) == 0 ? "" : "x"))];
                index = index.With(more);
                foreach (var text in more)
                {
                    present[text.Id] = text;
                }
            }

            if (step % 20 == 19)
            {
                AssertIsFullRun(index, present, background, templates);
            }
        }

        Assert.IsGreaterThan(80, present.Count);
        Assert.IsLessThan(12, index.Parts.Count);
    }

    private static void AssertIsFullRun(ReuseIndex index, Dictionary<string, ReuseText> present, ReuseBackground background, IReadOnlyList<ReuseText> templates)
    {
        CollectionAssert.AreEquivalent(present.Keys.ToArray(), index.Ids.ToArray());
        var full = PassageFinder.Find([.. present.Values, .. templates], background);
        Assert.IsGreaterThan(present.Count / 3, full.Count);
        AssertEqual(Lines(full), Lines(index.PassagesOf([.. present.Keys])), "all");
        foreach (var id in present.Keys.Where((_, n) => n % 2 == 0))
        {
            var own = Lines(full.Where(p => p.A.Id == id || p.B.Id == id));
            AssertEqual(own, Lines(index.PassagesOf(id)), id);
            AssertEqual(own, Lines(index.Compare(present[id])), "draft " + id);
        }
    }

    [TestMethod]
    public void A_run_of_more_places_than_are_paired_makes_the_same_star_in_any_order_of_arrival()
    {
        var shared = Prose.Of(1, 400);
        var texts = Enumerable.Range(0, 150).Select(i => Prose.Text($"r{i:000}", $"u{i % 120:000}", 2020 + (i / 120), Prose.Of(1000 + i, 80) + "。" + (i % 2 == 0 ? shared : ""))).ToList();
        var background = ReuseBackground.Of(texts);
        var full = PassageFinder.Find(texts, background);
        Assert.IsGreaterThan(60, full.Count);
        Assert.IsLessThan(300, full.Count);
        var random = new Random(5);
        var index = ReuseIndex.Of(background, []);
        foreach (var text in texts.OrderBy(_ => random.Next()))
        {
            index = index.With([text]);
        }

        AssertEqual(Lines(full), Lines(index.PassagesOf([.. index.Ids])), "all");
        foreach (var id in index.Ids)
        {
            AssertEqual(Lines(full.Where(p => p.A.Id == id || p.B.Id == id)), Lines(index.PassagesOf(id)), id);
        }

        Assert.IsEmpty(index.Without([.. texts.Skip(1).Select(text => text.Id)]).PassagesOf("r000"));
    }

    [TestMethod]
    public void A_very_long_text_and_one_that_repeats_itself_come_out_as_in_a_full_run()
    {
        var shared = Prose.Of(1, 300);
        List<ReuseText> texts =
        [
            Prose.Text("long", "u5", 2024, Prose.Of(2, 20_000) + shared + Prose.Of(3, 20_000) + shared + Prose.Of(4, 500) + string.Concat(Enumerable.Repeat(Prose.Of(5, 90) + "。", 40))),
            Prose.Text("again", "u6", 2024, string.Concat(Enumerable.Repeat(shared + "。", 8)) + Prose.Of(5, 90)),
            Prose.Text("first", "u1", 2024, Prose.Of(6, 200) + shared),
            Prose.Text("last", "u9", 2024, shared + Prose.Of(7, 90) + Prose.Of(5, 90)),
            Prose.Text("own", "u6", 2022, Prose.Of(8, 30) + shared),
        ];
        var background = ReuseBackground.Of(Taught);
        var full = PassageFinder.Find(texts, background);
        Assert.IsGreaterThan(4, full.Count);
        var index = texts.Aggregate(ReuseIndex.Of(background, []), (index, text) => index.With([text]));
        foreach (var id in index.Ids)
        {
            AssertEqual(Lines(full.Where(p => p.A.Id == id || p.B.Id == id)), Lines(index.PassagesOf(id)), id);
        }
    }

    [TestMethod]
    [DataRow("u00", DisplayName = "looked at from the others")]
    [DataRow("u50", DisplayName = "in between")]
    [DataRow("u99", DisplayName = "looking at the others")]
    public void What_a_very_long_text_shares_is_found_however_much_of_it_stands_nowhere_else(string unit)
    {
        var texts = Enumerable.Range(0, 20).Select(i => Prose.Text($"r{i:00}", $"u{(i * 4) + 11:00}", 2024, Prose.Of(100 + i, 60) + "。" + Prose.Of(200 + i, 90))).ToList();
        texts.Add(Prose.Text("long", unit, 2024, string.Concat(Enumerable.Range(0, 20).Select(i => Prose.Of(300 + i, 2000) + "。" + Prose.Of(200 + i, 90) + "。"))));
        var background = ReuseBackground.Of(Taught);
        var full = PassageFinder.Find(texts, background);
        Assert.AreEqual(20, full.Count(p => p.A.Id == "long" || p.B.Id == "long"));
        for (var seed = 0; seed < 3; seed++)
        {
            var random = new Random(seed);
            var index = texts.OrderBy(_ => random.Next()).Aggregate(ReuseIndex.Of(background, []), (index, text) => index.With([text]));
            AssertEqual(Lines(full), Lines(index.PassagesOf([.. index.Ids])), "all");
            AssertEqual(Lines(full), Lines(index.PassagesOf("long")), "the long one");
        }
    }

    [TestMethod]
    public void A_report_that_is_removed_takes_its_passages_with_it_and_a_replaced_one_its_old_ones()
    {
        var (shared, other) = (Prose.Of(801, 90), Prose.Of(802, 90));
        var index = ReuseIndex.Of(ReuseBackground.Of(Taught), []).With([Prose.Text("a", "u1", 2024, shared), Prose.Text("b", "u2", 2024, shared + "。" + Prose.Of(3, 60)), Prose.Text("c", "u3", 2024, other)]);
        Assert.AreEqual(("b", "a"), index.PassagesOf("a").Select(p => (p.A.Id, p.B.Id)).Single());

        Assert.IsEmpty(index.Without(["b"]).PassagesOf("a"));
        var replaced = index.With([Prose.Text("b", "u2", 2024, other)]);
        Assert.IsEmpty(replaced.PassagesOf("a"));
        Assert.AreEqual(("c", "b"), replaced.PassagesOf("b").Select(p => (p.A.Id, p.B.Id)).Single());
        Assert.AreEqual(3, replaced.Count);
        Assert.AreEqual(("b", "a"), index.PassagesOf("a").Select(p => (p.A.Id, p.B.Id)).Single(), "The older index has not changed.");
    }

    [TestMethod]
    public void The_merged_bytes_are_the_same_whatever_the_order_of_arrival()
    {
        var texts = Reports(9, 30, 2);
        var background = ReuseBackground.Of(Taught);
        var random = new Random(4);
        var atOnce = ReuseIndex.Of(background, Prose.Templates()).With(texts).Merged();
        var oneByOne = texts.OrderBy(_ => random.Next()).Aggregate(ReuseIndex.Of(background, Prose.Templates()).With([Prose.Report(random, 3, 1999)]), (index, text) => index.With([text])).Without(["u03-1999"]).Merged();
        CollectionAssert.AreEqual(BytesOf(atOnce), BytesOf(oneByOne));
        Assert.AreEqual(texts.Count, oneByOne.Count);
    }

    private static byte[] BytesOf(ReuseIndex index)
    {
        var bytes = Assert.ContainsSingle(index.Parts).Segment.Bytes;
        var all = new byte[bytes.Length];
        bytes.Read(0, all.AsSpan());
        return all;
    }

    [TestMethod]
    public void A_text_comes_back_with_every_character_broken_surrogates_too()
    {
        var text = Prose.Text("a", "u1", 2024, "一\ud800二\u0000三\udc00" + Prose.Of(1, 90) + "😀") with
        {
            OwnNames = ["甲局", ""],
            Region = "云川市",
            Tables = [new(3, 4)],
            Sections = [new("S1", 1, "一、总体", new(0, 2), new(2, 60))],
        };
        var back = TestText(ReuseIndex.Of(ReuseBackground.Of(Taught), []).With([text]));
        Assert.AreEqual(JsonSerializer.Serialize(text.Sections), JsonSerializer.Serialize(back.Sections));
        CollectionAssert.AreEqual(text.OwnNames.ToArray(), back.OwnNames.ToArray());
        CollectionAssert.AreEqual(text.Tables.ToArray(), back.Tables.ToArray());
        Assert.AreEqual((text.Text, text.Region, text.Body, text.UnitName, text.Year), (back.Text, back.Region, back.Body, back.UnitName, back.Year));
    }

    private static ReuseText TestText(ReuseIndex index) => Assert.ContainsSingle(index.Texts());

    [TestMethod]
    public void Damaged_bytes_are_refused_and_never_read()
    {
        var bytes = BytesOf(ReuseIndex.Of(ReuseBackground.Of(Taught), []).With(Reports(3, 5, 1)));
        Assert.AreEqual(5, ReuseSegment.Open(ReuseBytes.Of(bytes)).Texts);
        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i < 52 ? i : random.Next(64, bytes.Length)] ^= (byte)(1 + random.Next(255));
            Assert.ThrowsExactly<InvalidDataException>(() => ReuseSegment.Open(ReuseBytes.Of(damaged)), $"Change {i} went unseen.");
        }

        foreach (var length in new[] { 0, 7, 63, 64, 1000, bytes.Length - 1 })
        {
            Assert.ThrowsExactly<InvalidDataException>(() => ReuseSegment.Open(ReuseBytes.Of(bytes[..length])));
        }
    }

    [TestMethod]
    public void Bytes_of_texts_that_were_reduced_otherwise_are_refused_though_nothing_is_damaged()
    {
        var segment = BytesOf(ReuseIndex.Of(ReuseBackground.Of(Taught), []).With(Reports(3, 5, 1)));
        var background = ReuseBackground.Of(Taught).ToBytes();
        CollectionAssert.AreEqual(segment[56..64], background[20..28]);
        for (var i = 0; i < 8; i++)
        {
            byte[] older = [.. segment], elder = [.. background];
            (older[56 + i], elder[20 + i]) = ((byte)(older[56 + i] ^ 0xff), (byte)(elder[20 + i] ^ 0xff));
            StringAssert.Contains(Assert.ThrowsExactly<InvalidDataException>(() => ReuseSegment.Open(ReuseBytes.Of(older))).Message, "reduced otherwise");
            StringAssert.Contains(Assert.ThrowsExactly<InvalidDataException>(() => ReuseBackground.Read(elder)).Message, "reduced otherwise");
        }
    }

    [TestMethod]
    public void A_background_comes_back_from_its_bytes_and_foreign_bytes_are_refused()
    {
        var background = ReuseBackground.Of(Taught);
        var bytes = background.ToBytes();
        var back = ReuseBackground.Read(bytes);
        Assert.AreEqual((background.Version, 40), (back.Version, back.Units));
        CollectionAssert.AreEqual(bytes, back.ToBytes());
        Assert.AreNotEqual(background.Version, ReuseBackground.Of(Reports(78, 40, 3)).Version);
        Assert.AreEqual(Lines(PassageFinder.Find(Taught, background)), Lines(PassageFinder.Find(Taught, back)));
        Assert.AreEqual(Lines(PassageFinder.Find(Taught)), Lines(PassageFinder.Find(Taught, background)));
        foreach (var foreign in new[] { [], bytes[..19], bytes[..^1], [.. bytes, 0], [1, .. bytes[1..]], [.. bytes[..8], 9, .. bytes[9..]] })
        {
            Assert.ThrowsExactly<InvalidDataException>(() => ReuseBackground.Read(foreign));
        }
    }
}
