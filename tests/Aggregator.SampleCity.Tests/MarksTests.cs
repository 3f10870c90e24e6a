using System.Text.Json;
using Aggregator.SampleCity.Grading;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class MarksTests
{
    [TestMethod]
    public void The_json_keeps_the_agreed_keys_and_adds_to_them()
    {
        using var city = new HandMadeCity(ranking: [new RankingKey("G", "A1", 1, 1, [new LeafKey("A11", 1, 2)])]);
        using var json = JsonDocument.Parse(city.Grade().ToJson());
        Assert.AreEqual(
            "rules,cells,narrative,reuse,lateness,rollup,ranking,kinds,decoys,plain,statuses,cellsByTable,cellsByFormat,narrativeByMetric,leaves,misses,falseAlarms,defects",
            Names(json.RootElement));
        Assert.AreEqual("rule,expected,found,right,precision,recall", Names(json.RootElement.GetProperty("rules")[0]));
        foreach (var count in new[] { "cells", "lateness", "rollup", "ranking", "statuses" })
        {
            Assert.AreEqual("expected,right", Names(json.RootElement.GetProperty(count)));
        }

        Assert.AreEqual("expected,found,right", Names(json.RootElement.GetProperty("narrative")));
        StringAssert.StartsWith(Names(json.RootElement.GetProperty("reuse")), "pairs,spans,plagdet,byEdit,byScope,byKind", StringComparison.Ordinal);
        Assert.AreEqual("precision,recall", Names(json.RootElement.GetProperty("reuse").GetProperty("pairs")));
        Assert.AreEqual("precision,recall,granularity", Names(json.RootElement.GetProperty("reuse").GetProperty("spans")));
        Assert.AreEqual("kind,seeded,fullyFound,expected,found,reported,right,rules,precision,recall", Names(json.RootElement.GetProperty("kinds")[0]));
        Assert.AreEqual("kind,reports,clean,falseAlarms,alarms", Names(json.RootElement.GetProperty("decoys")[0]));
        Assert.AreEqual("name,expected,right", Names(json.RootElement.GetProperty("leaves")[0]));

        static string Names(JsonElement element) => string.Join(',', element.EnumerateObject().Select(p => p.Name));
    }

    [TestMethod]
    public void Marks_come_back_from_their_json()
    {
        using var city = new HandMadeCity();
        var marks = Spoilt(city);
        Assert.AreEqual(marks.ToJson(), Marks.FromJson(marks.ToJson()).ToJson());
        Assert.ThrowsExactly<JsonException>(() => Marks.FromJson("{}"));
    }

    [TestMethod]
    public void Marks_of_two_cities_add_up()
    {
        using var city = new HandMadeCity();
        using var other = new HandMadeCity([new FaultKey("Other", "A1", 2025, null, "", null, null, [HandMadeCity.Plain("TEXT_TEXT", "A1", 2025, "S1")])], []);
        var spoilt = Spoilt(city);
        var sum = Marks.Sum([spoilt, city.Grade(), other.Grade()]);
        Assert.AreEqual(new RuleMark("SENSITIVE", 2, 2, 1), sum.Rules.Single(r => r.Rule == "SENSITIVE"));
        Assert.AreEqual(new RuleMark("TEXT_TEXT", 1, 1, 1), sum.Rules.Single(r => r.Rule == "TEXT_TEXT"));
        Assert.AreEqual((2, 1), (sum.Kinds.Single(k => k.Kind == "Phone").Seeded, sum.Kinds.Single(k => k.Kind == "Phone").FullyFound));
        Assert.AreEqual((4, 3, 1), (sum.Decoys.Single(d => d.Kind == "OfficePhone").Reports, sum.Decoys.Single(d => d.Kind == "OfficePhone").Clean, sum.Decoys.Single(d => d.Kind == "OfficePhone").Alarms["SENSITIVE"]));
        Assert.AreEqual(new CountMark(3 * 98, 3 * 98), sum.Cells);
        Assert.AreEqual(6, sum.Plain.Clean - 2, "A1 2024 twice, and all but A1 2025 of the city without decoys.");
        CollectionAssert.AreEqual(spoilt.Misses.ToArray(), sum.Misses.ToArray());
        Assert.AreEqual(spoilt.ToJson(), Marks.Sum([spoilt]).ToJson());
        Assert.ThrowsExactly<ArgumentException>(() => Marks.Sum([]));
    }

    [TestMethod]
    public void The_table_is_aligned_and_fits_a_terminal_of_120_places()
    {
        using var city = new HandMadeCity();
        var lines = Spoilt(city).ToTable().Split('\n');
        Assert.IsTrue(lines.All(l => TextTable.Width(l) <= 120));
        StringAssert.StartsWith(lines[0], "规则 Rule", StringComparison.Ordinal);
        var rules = lines.TakeWhile(l => l.Length > 0).ToList();
        Assert.HasCount(1, rules.Select(TextTable.Width).Distinct());
        CollectionAssert.Contains(lines, "漏报 Misses: 1");
        CollectionAssert.Contains(lines, "  SENSITIVE A1 2025 S6 [Phone S6] A1/2025.docx");
        Assert.IsTrue(lines.Any(l => l.StartsWith("Unreadable", StringComparison.Ordinal) && l.EndsWith('—')), "A kind that expects nothing has no share.");
    }

    [TestMethod]
    public void Long_lists_are_cut_but_every_rule_is_seen()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade() with { Misses = [.. Enumerable.Range(0, 500).Select(i => $"SUM_ROW A1 2025 {i}"), "SENSITIVE A1 2025 " + new string('长', 100)] };
        var lines = marks.ToTable().Split('\n');
        CollectionAssert.Contains(lines, "漏报 Misses: 501");
        CollectionAssert.Contains(lines, "  其余 441 条见 JSON。");
        Assert.IsTrue(lines.Any(l => l.StartsWith("  SENSITIVE", StringComparison.Ordinal) && l.EndsWith('…')));
        Assert.IsTrue(lines.All(l => TextTable.Width(l) <= 120));
    }

    // The telephone number is missed in one report and seen in another that has none.
    private static Marks Spoilt(HandMadeCity city) => city.Grade(results =>
    {
        results.Findings.Remove(results.Findings.First(f => (string?)f!["rule"] == "SENSITIVE"));
        results.Findings.Add(PerfectResults.FindingOf("SENSITIVE", "A2", 2024, null));
    });
}
