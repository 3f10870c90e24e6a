using System.Text.Json.Nodes;
using Aggregator.SampleCity.Grading;
using Aggregator.SampleCity.Keys;
using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class GraderTests
{
    private static readonly Key City = SampleCities.LargeKey;

    private static List<ExpectedFinding> Expected(string rule) => [.. City.Faults.SelectMany(f => f.Findings).Where(f => f.Rule == rule && !f.Tolerated)];

    [TestMethod]
    public void A_perfect_result_gets_full_marks()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade();
        Assert.AreEqual("BALANCE CARRY_BREAK COPY_OTHER SENSITIVE SUM_COL SUM_ROW", string.Join(' ', marks.Rules.Select(r => r.Rule)));
        foreach (var rule in marks.Rules)
        {
            Assert.AreEqual((rule.Expected, rule.Expected, 1.0, 1.0), (rule.Found, rule.Right, rule.Precision, rule.Recall), rule.Rule);
        }

        Assert.AreEqual(new CountMark(7 * 14, 7 * 14), marks.Cells);
        Assert.AreEqual(new FoundMark(14, 14, 14), marks.Narrative);
        Assert.AreEqual((1.0, 1.0, 1.0), (marks.Reuse.Pairs.Precision, marks.Reuse.Pairs.Recall, marks.Reuse.Plagdet));
        Assert.AreEqual(new SpanMark(1, 1, 1), marks.Reuse.Spans);
        Assert.AreEqual(new CountMark(7, 7), marks.Lateness);
        Assert.AreEqual(new CountMark(2, 2), marks.RollUp);
        Assert.AreEqual(new CountMark(8, 8), marks.Statuses);
        Assert.AreEqual(new PlainMark(1, 1, 0), marks.Plain);
        Assert.IsEmpty(marks.Misses);
        Assert.IsEmpty(marks.FalseAlarms);
    }

    [TestMethod]
    public void The_key_of_a_written_city_gives_its_own_findings_full_marks()
    {
        using var folder = new TempFolder();
        new PerfectResults(SampleCities.LargeKey).WriteTo(folder.Path);
        var marks = Grader.Grade(Path.Combine(SampleCities.Large, "answers"), folder.Path);
        Assert.IsNotEmpty(marks.Rules);
        Assert.IsTrue(marks.Rules.All(r => r.Recall == 1 && r.Precision == 1), string.Join('\n', marks.Misses.Concat(marks.FalseAlarms)));
        Assert.IsTrue(marks.Kinds.All(k => k.Recall == 1 && k.Precision == 1));
        Assert.IsTrue(marks.Decoys.All(d => d.Clean == d.Reports));
        Assert.AreEqual(marks.Cells.Expected, marks.Cells.Right);
        Assert.AreEqual(marks.Plain.Reports, marks.Plain.Clean);
    }

    [TestMethod]
    public void A_missed_finding_costs_recall_and_a_false_one_precision()
    {
        var missed = Expected("SENSITIVE")[0];
        var (sensitive, fees, years) = (Expected("SENSITIVE").Count, Expected("FEE_NOT_STATED").Count, Expected("WRONG_YEAR").Count);
        var marks = Grade(results =>
        {
            RemoveFirst(results.Findings, n => (string?)n["rule"] == "SENSITIVE" && (string?)n["unit"] == missed.Unit && (int?)n["year"] == missed.Year);
            results.Findings.Add(PerfectResults.FindingOf("FEE_NOT_STATED", "C00", 2025, null));
            results.Findings.Add(PerfectResults.FindingOf("GARBLED", "C00", 2025, null));
        });
        Assert.AreEqual(new RuleMark("SENSITIVE", sensitive, sensitive - 1, sensitive - 1), Rule(marks, "SENSITIVE"));
        Assert.AreEqual((sensitive - 1.0) / sensitive, Rule(marks, "SENSITIVE").Recall);
        Assert.AreEqual(new RuleMark("FEE_NOT_STATED", fees, fees + 1, fees), Rule(marks, "FEE_NOT_STATED"));
        Assert.AreEqual((fees / (fees + 1.0), 1.0), (Rule(marks, "FEE_NOT_STATED").Precision, Rule(marks, "FEE_NOT_STATED").Recall));
        Assert.AreEqual(new RuleMark("WRONG_YEAR", years, years + 1, years), Rule(marks, "WRONG_YEAR"));
        CollectionAssert.Contains(marks.Misses.ToList(), $"SENSITIVE {missed.Unit} {missed.Year} {missed.Subject}");
        CollectionAssert.Contains(marks.FalseAlarms.ToList(), "WRONG_YEAR C00 2025 说明");
    }

    [TestMethod]
    public void A_sum_found_with_another_difference_is_a_miss_and_a_false_alarm()
    {
        var marks = Grade(results => First(results.Findings, n => (string?)n["rule"] == "BALANCE")["difference"] = 12345);
        var balance = Rule(marks, "BALANCE");
        var expected = ExpectedOf("BALANCE");
        Assert.AreEqual((expected, expected, expected - 1), (balance.Expected, balance.Found, balance.Right));
    }

    [TestMethod]
    public void What_cannot_be_assessed_is_not_found()
    {
        var marks = Grade(results => First(results.Findings, n => (string?)n["rule"] == "T3_SUM")["outcome"] = "not-assessable");
        var expected = ExpectedOf("T3_SUM");
        Assert.AreEqual(new RuleMark("T3_SUM", expected, expected - 1, expected - 1), Rule(marks, "T3_SUM"));
    }

    [TestMethod]
    public void A_tolerated_finding_counts_neither_way()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            results.Findings.Add(PerfectResults.FindingOf("MISSING_REPORT", "A3", 2025, null));
            results.Findings.Add(PerfectResults.FindingOf("SUM_COL", "A3", 2024, null));
        });
        Assert.IsFalse(marks.Rules.Any(r => r.Rule == "MISSING_REPORT"));
        Assert.AreEqual(new RuleMark("SUM_COL", 1, 1, 1), Rule(marks, "SUM_COL"));
        Assert.IsEmpty(marks.FalseAlarms);
    }

    [TestMethod]
    public void A_tolerated_place_does_not_take_the_place_of_an_expected_one()
    {
        using var city = new HandMadeCity(
        [
            new("Both", "A1", 2025, null, "", null, null, [HandMadeCity.Plain("LOST_NUMBER", "A1", 2025, "S2") with { Tolerated = true }, HandMadeCity.Plain("LOST_NUMBER", "A1", 2025, "S1")]),
        ]);
        var marks = city.Grade(results =>
        {
            results.Findings.Insert(0, PerfectResults.FindingOf("LOST_NUMBER", "A1", 2025, null, subject: "S2"));
            Assert.HasCount(2, results.Findings);
        });
        Assert.AreEqual(new RuleMark("LOST_NUMBER", 1, 1, 1), Rule(marks, "LOST_NUMBER"));
        Assert.IsEmpty(marks.FalseAlarms);
    }

    [TestMethod]
    public void A_finding_without_numbers_leaves_the_numbers_to_the_one_that_has_them()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            Remove(results.Findings, "BALANCE", "A2");
            Remove(results.Findings, "BALANCE", "A2");
            results.Findings.Add(PerfectResults.FindingOf("BALANCE", "A2", 2025, null));
            results.Findings.Add(PerfectResults.FindingOf("BALANCE", "A2", 2025, new ExpectedNumbers("", 9, 12)));
        });
        Assert.AreEqual(new RuleMark("BALANCE", 2, 2, 2), Rule(marks, "BALANCE"));
    }

    [TestMethod]
    public void Of_two_faults_with_one_difference_the_finding_takes_the_one_at_its_place()
    {
        using var city = new HandMadeCity(
        [
            new("First", "A1", 2025, null, "", null, null, [HandMadeCity.Numbers("SUM_ROW", "A1", 2025, ("T2/granted/total", 5, 7))]),
            new("Second", "A1", 2025, null, "", null, null, [HandMadeCity.Numbers("SUM_ROW", "A1", 2025, ("T2/denied/total", 1, 3))]),
        ]);
        var marks = city.Grade(results => results.Findings.RemoveAt(0));
        Assert.AreEqual((0, 1), (Kind(marks, "First").Found, Kind(marks, "Second").Found));
        CollectionAssert.AreEqual(new[] { "SUM_ROW A1 2025 T2/granted/total [First ] 无文件" }, marks.Misses.ToArray());
    }

    [TestMethod]
    public void The_same_finding_twice_is_one_right_and_one_false_alarm()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => results.Findings.Add(PerfectResults.FindingOf("SENSITIVE", "A1", 2025, null)));
        Assert.AreEqual(new RuleMark("SENSITIVE", 1, 2, 1), Rule(marks, "SENSITIVE"));
    }

    [TestMethod]
    public void A_copied_pair_may_be_found_at_either_unit_or_both()
    {
        var pair = City.Reuse.First(r => r.Kind == "peer");
        var marks = Grade(results =>
        {
            Finding(results, "COPY_OTHER", "A4")["unit"] = "A1";
            results.Findings.Add(PerfectResults.FindingOf("COPY_OTHER", "A4", 2025, null));
        });
        var pairs = Expected("COPY_OTHER").Count;
        Assert.AreEqual(new RuleMark("COPY_OTHER", pairs, pairs, pairs), Rule(marks, "COPY_OTHER"));
    }

    [TestMethod]
    public void A_row_that_does_not_carry_over_may_be_reported_column_by_column()
    {
        var finding = City.Faults.First(f => f.Kind == "CarryBreak").Findings.Single();
        Assert.HasCount(2, finding.Places);
        var marks = Grade(results => results.Findings.Add(PerfectResults.FindingOf(finding.Rule, finding.Unit, finding.Year, finding.Places[1])));
        var expected = ExpectedOf("CARRY_BREAK");
        Assert.AreEqual(new RuleMark("CARRY_BREAK", expected, expected, expected), Rule(marks, "CARRY_BREAK"));
    }

    [TestMethod]
    public void Late_days_statuses_and_totals_are_compared_file_by_file()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            results.Submissions[0]!["daysLate"] = 9;
            results.Submissions[1]!["unit"] = "A2";
            results.RollUp[0]!["value"] = 37;
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
    public void Half_a_passage_in_two_pieces_gives_the_share_of_its_characters()
    {
        var pair = City.Reuse.First(r => r.Kind == "peer");
        var passage = pair.Passages.MaxBy(p => p.Characters)!;
        var all = City.Reuse.Sum(r => r.Passages.Sum(p => p.Characters));
        var quarter = passage.Characters / 4;
        var marks = Grade(results =>
        {
            results.Reuse.Clear();
            results.Reuse.Add(PerfectResults.PassageOf(pair, passage.Section, passage.A[..quarter], passage.B[..quarter]));
            results.Reuse.Add(PerfectResults.PassageOf(pair, passage.Section, passage.A[^quarter..], passage.B[^quarter..]));
        });
        Assert.AreEqual(new SpanMark(1, 1.0 / City.Reuse.Count, 1), marks.ReusePairs);
        Assert.AreEqual(1, marks.ReuseSpans.Precision);
        Assert.AreEqual(2.0 * quarter / all, marks.ReuseSpans.Recall, 1e-9);
        Assert.AreEqual(2, marks.ReuseSpans.Granularity);
    }

    [TestMethod]
    public void A_pair_that_is_none_costs_precision_and_customary_wording_does_not_count()
    {
        var stranger = new ReuseKey("peer", "section", "none", new ReuseReport("C00", 2025), new ReuseReport("V01", 2025), []);
        var marks = Grade(results =>
        {
            results.Reuse.Add(PerfectResults.PassageOf(stranger, "S1", new string('甲', 50), new string('甲', 50)));
            var customary = PerfectResults.PassageOf(stranger with { A = new ReuseReport("D01", 2025) }, "S6", "乙", "乙");
            customary["verdict"] = "customary";
            results.Reuse.Add(customary);
        });
        Assert.AreEqual(City.Reuse.Count / (City.Reuse.Count + 1.0), marks.ReusePairs.Precision, 1e-9);
        Assert.IsLessThan(1.0, marks.ReuseSpans.Precision);
        Assert.AreEqual(1, marks.ReuseSpans.Recall);
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
        using var city = new HandMadeCity();
        using var folder = new TempFolder();
        new PerfectResults(city.Key).WriteTo(folder.Path);
        File.Delete(folder.File("data", "reuse.json"));
        var refused = Assert.ThrowsExactly<GradeRefusedException>(() => Grader.Grade(city.Answers, folder.Path));
        StringAssert.Contains(refused.Message, "缺少reuse.json");
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("[{\"rule\":null}]")]
    [DataRow("[1,")]
    public void Results_that_are_no_array_of_findings_are_refused_by_name(string text)
    {
        using var city = new HandMadeCity();
        using var folder = new TempFolder();
        new PerfectResults(city.Key).WriteTo(folder.Path);
        File.WriteAllText(folder.File("data", "findings.json"), text);
        var refused = Assert.ThrowsExactly<GradeRefusedException>(() => Grader.Grade(city.Answers, folder.Path));
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

    private static int ExpectedOf(string rule) => City.Faults.SelectMany(f => f.Findings).Count(e => e.Rule == rule && !e.Tolerated);

    private static RuleMark Rule(Marks marks, string rule) => marks.Rules.Single(r => r.Rule == rule);

    private static KindMark Kind(Marks marks, string kind) => marks.Kinds.Single(k => k.Kind == kind);

    private static JsonNode Finding(PerfectResults results, string rule, string unit) => results.Findings.First(n => (string?)n!["rule"] == rule && (string?)n["unit"] == unit)!;

    private static void Remove(JsonArray findings, string rule, string unit) => findings.Remove(findings.First(n => (string?)n!["rule"] == rule && (string?)n["unit"] == unit));
}
