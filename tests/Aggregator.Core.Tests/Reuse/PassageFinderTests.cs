using System.Diagnostics;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Reuse;

[TestClass]
public class PassageFinderTests
{
    private static string Prose(int seed, int length) => Reuse.Prose.Of(seed, length);

    private static ReuseText Text(string unit, int year, string text, string name = "", string kind = "report", params Section[] sections) =>
        new($"{unit}/{year}", unit, name.Length > 0 ? name : unit + "局名称", [], year, kind, text, new TextSpan(0, text.Length), sections);

    [TestMethod]
    public void A_passage_two_units_share_is_found_with_its_places_on_both_sides()
    {
        var shared = Prose(1, 90);
        var (a, b) = (Prose(2, 100) + "。" + shared + "。" + Prose(3, 80), Prose(4, 30) + "\n" + shared + "！" + Prose(5, 60));
        var passage = Assert.ContainsSingle(PassageFinder.Find([Text("U2", 2025, a), Text("U1", 2025, b)]));
        Assert.AreEqual(("peer", "U2", "U1", "copied", "none"), (passage.Kind, passage.A.Unit, passage.B.Unit, passage.Verdict, passage.Edits));
        StringAssert.StartsWith(shared, passage.A.Span.Of(a)[..20]);
        Assert.AreEqual((shared + "。", shared + "！"), (passage.A.Span.Of(a), passage.B.Span.Of(b)));
    }

    [TestMethod]
    public void What_stands_in_a_table_is_nobodys_wording_in_whatever_section()
    {
        var (rows, ends) = (Prose(1, 320), Prose(2, 60));
        var (a, b) = (Prose(3, 50) + "\n" + rows + "\n" + ends, ends + "\n" + rows + "\n" + Prose(4, 30));
        ReuseText[] texts = [Text("U1", 2025, a), Text("U2", 2025, b)];
        TextSpan Table(string text) => new(text.IndexOf(rows, StringComparison.Ordinal), rows.Length);

        var passage = Assert.ContainsSingle(PassageFinder.Find([.. texts.Select(text => text with { Tables = [Table(text.Text)] })]));

        Assert.IsTrue(PassageFinder.Find(texts).Any(p => p.A.Span.Contains(Table(a)) || p.B.Span.Contains(Table(a))));
        Assert.IsFalse(Table(a).Contains(passage.A.Span) || Table(b).Contains(passage.B.Span), passage.A.Span.Of(a));
    }

    [TestMethod]
    public void Width_spaces_and_punctuation_do_not_hide_a_copy()
    {
        var shared = Prose(1, 80) + "共2025件ABC";
        var other = string.Join(" \n", shared.Replace("，", "；").Replace("2025", "２０２５").Replace("ABC", "ａｂｃ").Chunk(7).Select(c => new string(c)));
        Assert.HasCount(1, PassageFinder.Find([Text("U1", 2025, shared), Text("U2", 2025, other)]));
    }

    [TestMethod]
    public void Another_number_is_the_same_text_with_its_numbers_changed()
    {
        var (head, tail) = (Prose(1, 30), Prose(2, 30));
        var passage = Assert.ContainsSingle(PassageFinder.Find([Text("U1", 2025, head + "12件" + tail), Text("U2", 2025, head + "二百一十三件" + tail)]));
        Assert.AreEqual(("entities", 1.0), (passage.Edits, passage.Similarity));
    }

    [TestMethod]
    public void A_copy_with_the_name_replaced_is_found_and_says_so()
    {
        var (head, tail) = (Prose(1, 36), Prose(2, 36));
        var passage = Assert.ContainsSingle(PassageFinder.Find(
        [
            Text("U1", 2025, head + "云川市教育局" + tail, "云川市教育局"), Text("U2", 2025, head + "云川市水利局" + tail, "云川市水利局"),
        ]));
        Assert.AreEqual("entities", passage.Edits);
        Assert.IsGreaterThan(66, passage.Characters);
    }

    [TestMethod]
    public void The_later_text_is_A_and_what_comes_from_a_template_is_held_against_nobody_else()
    {
        var shared = Prose(1, 90);
        var kinds = PassageFinder.Find([Text("U1", 2025, shared), Text("U1", 2023, shared), Text("", 0, shared, "模板文本", "template"), Text("U2", 2024, shared)])
            .Select(p => $"{p.Kind}:{p.A.Id}>{p.B.Id}").ToList();
        CollectionAssert.AreEqual(new[]
        {
            "template:U1/2023>/0", "template:U1/2025>/0", "template:U2/2024>/0",
        }, kinds);
        CollectionAssert.AreEqual(
            new[] { "own-past:U1/2025>U1/2023", "peer:U1/2025>U2/2024", "peer:U2/2024>U1/2023" },
            PassageFinder.Find([Text("U1", 2025, shared), Text("U1", 2023, shared), Text("U2", 2024, shared)]).Select(p => $"{p.Kind}:{p.A.Id}>{p.B.Id}").ToList());
    }

    [TestMethod]
    public void Shorter_than_forty_characters_is_no_passage()
    {
        var shared = Prose(1, 38);
        Assert.IsEmpty(PassageFinder.Find([Text("U1", 2025, Prose(2, 50) + shared), Text("U2", 2025, Prose(3, 50) + shared)]));
    }

    [TestMethod]
    public void What_form_and_law_dictate_is_no_copy()
    {
        var mandated = "本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求编制。本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。"
            + string.Join("\n", Forms.Sections) + string.Join("\n", Forms.Form2021.T2.Rows.Select(r => r.Label));
        Assert.IsEmpty(PassageFinder.Find([Text("U1", 2025, mandated), Text("U2", 2025, mandated)]));
    }

    [TestMethod]
    public void Tables_are_not_compared()
    {
        var table = Prose(1, 200);
        var section = new Section("S3", 1, "三", new TextSpan(0, 0), new TextSpan(0, 200));
        Assert.IsEmpty(PassageFinder.Find([Text("U1", 2025, table, sections: section), Text("U2", 2025, table, sections: section)]));
    }

    [TestMethod]
    public void A_sentence_that_many_units_write_is_copied_by_none_of_them()
    {
        var shared = Prose(1, 90);
        var texts = Enumerable.Range(0, 20).Select(i => Text($"U{i:00}", 2025, Prose(100 + i, 200) + "。" + (i < 8 ? shared : ""))).ToList();
        Assert.IsEmpty(PassageFinder.Find(texts).Where(p => p.Verdict == "copied"));
        Assert.AreEqual("copied", Assert.ContainsSingle(PassageFinder.Find([.. texts.Skip(6)])).Verdict);
    }

    [TestMethod]
    public void What_is_customary_stays_so_for_two_units_when_the_corpus_shows_it()
    {
        var shared = Prose(1, 90);
        var corpus = Enumerable.Range(0, 60).Select(i => Text($"B{i:00}", 2024, Prose(500 + i, 200) + "。" + (i % 4 == 0 ? shared : ""))).ToList();
        ReuseText[] inbox = [Text("U1", 2025, Prose(1001, 200) + "。" + shared), Text("U2", 2025, Prose(1002, 200) + "。" + shared)];
        Assert.AreEqual("copied", Assert.ContainsSingle(PassageFinder.Find(inbox)).Verdict);
        Assert.IsEmpty(PassageFinder.Find([.. inbox, .. corpus]).Where(p => p.Verdict == "copied"));
    }

    [TestMethod]
    public void A_long_passage_of_many_units_makes_a_star_and_not_all_pairs()
    {
        var shared = Prose(1, 600);
        var passages = PassageFinder.Find([.. Enumerable.Range(0, 400).Select(i => Text($"U{i:000}", 2025, Prose(1000 + i, 60) + "。" + (i < 100 ? shared : "")))]);
        Assert.IsLessThan(100 * 4, passages.Count);
        Assert.AreEqual(100, passages.SelectMany(p => new[] { p.A.Unit, p.B.Unit }).Distinct().Count());
    }

    [TestMethod]
    public void A_text_that_repeats_itself_is_found_but_a_list_of_one_pattern_is_not()
    {
        var shared = Prose(1, 90);
        Assert.AreEqual("self", Assert.ContainsSingle(PassageFinder.Find([Text("U1", 2025, shared + "。" + Prose(2, 50) + "。" + shared)])).Kind);
        Assert.IsEmpty(PassageFinder.Find([Text("U1", 2025, string.Concat(Enumerable.Range(1, 60).Select(i => $"其中第{i}类xx条，占xx%；")))]));
    }

    [TestMethod]
    public void The_order_of_the_texts_does_not_matter()
    {
        var shared = Prose(1, 300);
        var texts = Enumerable.Range(0, 80).Select(i => Text($"U{i}", 2024 + (i % 2), Prose(50 + i, 90) + (i < 8 ? shared[(i * 10)..(200 + (i * 10))] : ""))).ToList();
        var (one, two) = (PassageFinder.Find(texts), PassageFinder.Find([.. texts.AsEnumerable().Reverse()]));
        CollectionAssert.AreEqual(one.Select(Shape).ToList(), two.Select(Shape).ToList());
        Assert.IsGreaterThan(20, one.Count);
    }

    private static string Shape(ReusePassage p) => $"{p.Kind} {p.A.Id} {p.A.Span} {p.B.Id} {p.B.Span} {p.Similarity} {p.Characters} {p.Edits} {p.Verdict} {p.Bits} {string.Join(',', p.Runs)} {string.Join(',', p.ForeignNames)}";

    [TestMethod]
    public void Hostile_texts_cost_bounded_time()
    {
        var clock = Stopwatch.StartNew();
        var one = new string('公', 1_000_000);
        var period = string.Concat(Enumerable.Repeat(Prose(1, 100), 10_000));
        var big = string.Concat(Enumerable.Repeat("政务公开ab12 ", 2_000_000));
        var passages = PassageFinder.Find([Text("U1", 2025, one), Text("U2", 2025, one), Text("U3", 2025, period), Text("U4", 2025, period), Text("U5", 2025, big), Text("U6", 2025, ""), Text("U7", 2025, "\0\0\ud83d")]);
        Assert.IsLessThan(20, clock.Elapsed.TotalSeconds);
        Assert.IsLessThan(2000, passages.Count);
        Assert.IsTrue(passages.All(p => p.A.Unit is "U3" or "U4"));
    }

    [TestMethod]
    public void Body_and_sections_outside_the_text_do_no_harm()
    {
        var wrong = Text("U1", 2025, Prose(1, 100)) with { Body = new TextSpan(-5, 900), Sections = [new Section("S1", 1, "一", new TextSpan(400, 10), new TextSpan(90, 7000)), new Section("S3", 1, "三", new TextSpan(20, 5), new TextSpan(0, 3))] };
        PassageFinder.Find([wrong, Text("U2", 2025, Prose(1, 100))]);
    }

    [TestMethod]
    public void The_seeds_known_repeat_is_found()
    {
        var text = File.ReadAllText(Needs.Shared("seeds", "s001.txt"));
        var passages = PassageFinder.Find([Text("U1", 2022, text, "某局")]);
        Assert.IsTrue(passages.Any(p => p is { Kind: "self", Characters: > 150 }), string.Join('\n', passages.Select(p => p.Characters)));
    }
}
