using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.SampleCity.Grading;
using Aggregator.SampleCity.Keys;
using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class GraderTests
{
    private static readonly Key City = SampleCities.LargeKey;

    [TestMethod]
    public void A_perfect_result_gets_full_marks()
    {
        var marks = Grade(_ => { });
        Assert.IsNotEmpty(marks.Rules);
        foreach (var rule in marks.Rules)
        {
            Assert.AreEqual((rule.Expected, rule.Expected, 1.0, 1.0), (rule.Found, rule.Right, rule.Precision, rule.Recall), rule.Rule);
        }

        var printed = City.Cells.Sum(c => c.Tables.Sum(t => t.Value.Sum(r => r.Value.Length)));
        Assert.AreEqual(new CountMark(printed, printed), marks.Cells);
        Assert.AreEqual((marks.Narrative.Expected, marks.Narrative.Expected), (marks.Narrative.Found, marks.Narrative.Right));
        Assert.AreEqual(new SpanMark(1, 1, 1), marks.ReusePairs);
        Assert.AreEqual(new SpanMark(1, 1, 1), marks.ReuseSpans);
        Assert.AreEqual(City.Accepted.Count(), marks.Lateness.Right);
        Assert.AreEqual(new CountMark(200, 200), marks.RollUp);
        Assert.AreEqual(new CountMark(0, 0), marks.Ranking);
        Assert.AreEqual(0, marks.Statuses.Expected - marks.Statuses.Right);
        Assert.IsEmpty(marks.Misses);
        Assert.IsEmpty(marks.FalseAlarms);
    }

    [TestMethod]
    public void A_missed_finding_costs_recall_and_a_false_one_precision()
    {
        var missed = City.Faults.First(f => f.Kind == "Sensitive");
        var (sensitive, fees) = (ExpectedOf("SENSITIVE"), ExpectedOf("FEE_NOT_STATED"));
        var marks = Grade(results =>
        {
            RemoveFirst(results.Findings, n => (string?)n["rule"] == "SENSITIVE" && (string?)n["unit"] == missed.Unit && (int?)n["year"] == missed.Year);
            results.Findings.Add(PerfectResults.FindingOf("FEE_NOT_STATED", "C00", 2025, null));
            results.Findings.Add(PerfectResults.FindingOf("WRONG_YEAR", "C00", 2025, null));
        });
        Assert.AreEqual(new RuleMark("SENSITIVE", sensitive, sensitive - 1, sensitive - 1), Rule(marks, "SENSITIVE"));
        Assert.AreEqual((sensitive - 1.0) / sensitive, Rule(marks, "SENSITIVE").Recall, 1e-9);
        Assert.AreEqual(new RuleMark("FEE_NOT_STATED", fees, fees + 1, fees), Rule(marks, "FEE_NOT_STATED"));
        Assert.AreEqual(fees / (fees + 1.0), Rule(marks, "FEE_NOT_STATED").Precision, 1e-9);
        Assert.AreEqual(new RuleMark("WRONG_YEAR", 0, 1, 0), Rule(marks, "WRONG_YEAR"));
        CollectionAssert.Contains(marks.Misses.ToList(), $"SENSITIVE {missed.Unit} {missed.Year} S6");
        CollectionAssert.Contains(marks.FalseAlarms.ToList(), "WRONG_YEAR C00 2025 说明");
    }

    [TestMethod]
    public void A_sum_found_with_another_difference_is_a_miss_and_a_false_alarm()
    {
        var marks = Grade(results => First(results.Findings, n => (string?)n["rule"] == "BALANCE")["difference"] = 12345);
        var balance = Rule(marks, "BALANCE");
        var all = ExpectedOf("BALANCE");
        Assert.AreEqual((all, all, all - 1), (balance.Expected, balance.Found, balance.Right));
    }

    [TestMethod]
    public void What_cannot_be_assessed_is_not_found()
    {
        var marks = Grade(results => First(results.Findings, n => (string?)n["rule"] == "T3_SUM")["outcome"] = "not-assessable");
        Assert.AreEqual(new RuleMark("T3_SUM", ExpectedOf("T3_SUM"), ExpectedOf("T3_SUM") - 1, ExpectedOf("T3_SUM") - 1), Rule(marks, "T3_SUM"));
    }

    [TestMethod]
    public void A_tolerated_finding_counts_neither_way()
    {
        var unreadable = City.Faults.First(f => f.Kind == "Unreadable");
        var before = Rule(Grade(_ => { }), "MISSING_REPORT");
        var marks = Grade(results => results.Findings.Add(PerfectResults.FindingOf("MISSING_REPORT", unreadable.Unit, unreadable.Year, null)));
        Assert.AreEqual(before, Rule(marks, "MISSING_REPORT"));
    }

    [TestMethod]
    public void A_copied_pair_may_be_found_at_either_unit_or_both()
    {
        var pair = City.Reuse.First(r => r is { Kind: "peer", Scope: "section", Edits: "none" });
        var before = Rule(Grade(_ => { }), "COPY_OTHER");
        var marks = Grade(results =>
        {
            First(results.Findings, n => (string?)n["rule"] == "COPY_OTHER" && (string?)n["unit"] == pair.A.Unit)["unit"] = pair.B.Unit;
            results.Findings.Add(PerfectResults.FindingOf("COPY_OTHER", pair.A.Unit, pair.A.Year, null));
        });
        Assert.AreEqual(before, Rule(marks, "COPY_OTHER"));
    }

    [TestMethod]
    public void A_row_that_does_not_carry_over_may_be_reported_column_by_column()
    {
        var finding = City.Faults.SelectMany(f => f.Findings).First(f => f.Rule == "CARRY_BREAK" && f.Places.Count > 1);
        var marks = Grade(results => results.Findings.Add(PerfectResults.FindingOf(finding.Rule, finding.Unit, finding.Year, finding.Places[1])));
        Assert.AreEqual(new RuleMark("CARRY_BREAK", ExpectedOf("CARRY_BREAK"), ExpectedOf("CARRY_BREAK"), ExpectedOf("CARRY_BREAK")), Rule(marks, "CARRY_BREAK"));
    }

    [TestMethod]
    public void A_cell_is_right_only_with_its_state_and_its_value()
    {
        var marks = Grade(results =>
        {
            var zero = First(results.Figures, n => (string?)n["table"] == "T2" && (string?)n["state"] == "value" && (decimal?)n["value"] == 0);
            zero["state"] = "blank";
            zero["value"] = null;
            First(results.Figures, n => (string?)n["table"] == "T1" && (string?)n["state"] == "value")["value"] = 987654;
        });
        Assert.AreEqual(2, marks.Cells.Expected - marks.Cells.Right);
    }

    [TestMethod]
    public void A_figure_of_the_prose_is_found_under_the_readers_own_code()
    {
        var marks = Grade(results =>
        {
            foreach (var figure in results.Figures.Where(n => (string?)n!["row"] == "new_received" && (string?)n["table"] == "narrative"))
            {
                figure!["row"] = "requests_received_total";
            }

            First(results.Figures, n => (string?)n["row"] == "proactive_total")["value"] = 1;
        });
        Assert.AreEqual((marks.Narrative.Expected, marks.Narrative.Expected - 1), (marks.Narrative.Found, marks.Narrative.Right));
    }

    [TestMethod]
    public void The_json_has_exactly_the_agreed_keys()
    {
        using var json = JsonDocument.Parse(Grade(_ => { }).ToJson());
        Assert.AreEqual("rules,cells,narrative,reuse,lateness,rollup,ranking", Names(json.RootElement));
        Assert.AreEqual("rule,expected,found,right,precision,recall", Names(json.RootElement.GetProperty("rules")[0]));
        Assert.AreEqual("expected,right", Names(json.RootElement.GetProperty("cells")));
        Assert.AreEqual("expected,found,right", Names(json.RootElement.GetProperty("narrative")));
        Assert.AreEqual("pairs,spans", Names(json.RootElement.GetProperty("reuse")));
        Assert.AreEqual("precision,recall", Names(json.RootElement.GetProperty("reuse").GetProperty("pairs")));
        Assert.AreEqual("precision,recall,granularity", Names(json.RootElement.GetProperty("reuse").GetProperty("spans")));

        static string Names(JsonElement element) => string.Join(',', element.EnumerateObject().Select(p => p.Name));
    }

    [TestMethod]
    public void The_columns_of_the_table_stand_under_each_other()
    {
        var lines = Grade(_ => { }).ToTable().Split('\n');
        var rules = lines.TakeWhile(l => l.Length > 0).ToList();
        Assert.HasCount(1, rules.Select(MarksTable.Width).Distinct());
        StringAssert.StartsWith(rules[0], "规则 Rule", StringComparison.Ordinal);
        CollectionAssert.Contains(lines, "漏报 Misses: 0");
    }

    [TestMethod]
    public void Results_without_a_file_are_refused_by_name()
    {
        using var folder = new TempFolder();
        new PerfectResults(City).WriteTo(folder.Path);
        File.Delete(folder.File("data", "reuse.json"));
        var refused = Assert.ThrowsExactly<GradeRefusedException>(() => Grader.Grade(Path.Combine(SampleCities.Large, "answers"), folder.Path));
        StringAssert.Contains(refused.Message, "缺少reuse.json");
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("[{\"rule\":null}]")]
    [DataRow("[1,")]
    public void Results_that_are_no_array_of_findings_are_refused_by_name(string text)
    {
        using var folder = new TempFolder();
        new PerfectResults(City).WriteTo(folder.Path);
        File.WriteAllText(folder.File("data", "findings.json"), text);
        var refused = Assert.ThrowsExactly<GradeRefusedException>(() => Grader.Grade(Path.Combine(SampleCities.Large, "answers"), folder.Path));
        StringAssert.Contains(refused.Message, "findings.json");
    }

    private static Marks Grade(Action<PerfectResults> spoil)
    {
        using var folder = new TempFolder();
        var results = new PerfectResults(City);
        spoil(results);
        results.WriteTo(folder.Path);
        return Grader.Grade(Path.Combine(SampleCities.Large, "answers"), folder.Path);
    }

    private static int ExpectedOf(string rule) => City.Faults.SelectMany(f => f.Findings).Count(f => f.Rule == rule && !f.Tolerated);

    private static RuleMark Rule(Marks marks, string rule) => marks.Rules.Single(r => r.Rule == rule);

    private static JsonNode First(JsonArray array, Func<JsonNode, bool> wanted) => array.First(n => wanted(n!))!;

    private static void RemoveFirst(JsonArray array, Func<JsonNode, bool> wanted) => array.Remove(First(array, wanted));
}
