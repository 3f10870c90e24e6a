using System.Text.Json.Nodes;
using Aggregator.SampleCity.Grading;
using Aggregator.SampleCity.Keys;
using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class GraderTests
{
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
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            Remove(results.Findings, "SENSITIVE", "A1");
            results.Findings.Add(PerfectResults.FindingOf("BALANCE", "A4", 2025, null));
            results.Findings.Add(PerfectResults.FindingOf("WRONG_YEAR", "A1", 2024, null));
        });
        Assert.AreEqual(new RuleMark("SENSITIVE", 1, 0, 0), Rule(marks, "SENSITIVE"));
        Assert.AreEqual((0.0, 0.0), (Rule(marks, "SENSITIVE").Precision, Rule(marks, "SENSITIVE").Recall));
        Assert.AreEqual(new RuleMark("BALANCE", 2, 3, 2), Rule(marks, "BALANCE"));
        Assert.AreEqual((2.0 / 3, 1.0), (Rule(marks, "BALANCE").Precision, Rule(marks, "BALANCE").Recall));
        Assert.AreEqual(new RuleMark("WRONG_YEAR", 0, 1, 0), Rule(marks, "WRONG_YEAR"));
        CollectionAssert.Contains(marks.Misses.ToList(), "SENSITIVE A1 2025 S6 [Phone S6] A1/2025.docx");
        CollectionAssert.Contains(marks.FalseAlarms.ToList(), "WRONG_YEAR A1 2024 说明 [plain]");
        CollectionAssert.Contains(marks.FalseAlarms.ToList(), "BALANCE A4 2025 说明 [Copied]");
    }

    [TestMethod]
    public void A_sum_found_with_another_difference_is_a_miss_and_a_false_alarm()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => Finding(results, "BALANCE", "A2")["difference"] = 12345);
        Assert.AreEqual(new RuleMark("BALANCE", 2, 2, 1), Rule(marks, "BALANCE"));
    }

    [TestMethod]
    public void A_difference_counts_by_its_size_and_may_be_told_by_its_two_sides()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            var finding = Finding(results, "SUM_ROW", "A1");
            (finding["difference"], finding["expected"], finding["actual"], finding["subject"]) = (null, "1,009", "1,007", null);
        });
        Assert.AreEqual(new RuleMark("SUM_ROW", 2, 2, 2), Rule(marks, "SUM_ROW"));
    }

    [TestMethod]
    public void What_cannot_be_assessed_is_not_found()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => Finding(results, "SENSITIVE", "A1")["outcome"] = "not-assessable");
        Assert.AreEqual(new RuleMark("SENSITIVE", 1, 0, 0), Rule(marks, "SENSITIVE"));
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
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            Finding(results, "COPY_OTHER", "A4")["unit"] = "A1";
            results.Findings.Add(PerfectResults.FindingOf("COPY_OTHER", "A4", 2025, null));
        });
        Assert.AreEqual(new RuleMark("COPY_OTHER", 1, 1, 1), Rule(marks, "COPY_OTHER"));
        Assert.AreEqual((1, 1, 1), (Kind(marks, "Copied").Found, Kind(marks, "Copied").Reported, Kind(marks, "Copied").Right));
    }

    [TestMethod]
    public void A_row_that_does_not_carry_over_may_be_reported_column_by_column()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => results.Findings.Add(PerfectResults.FindingOf("CARRY_BREAK", "A2", 2025, new ExpectedNumbers("", 3, 8))));
        Assert.AreEqual(new RuleMark("CARRY_BREAK", 1, 1, 1), Rule(marks, "CARRY_BREAK"));
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
        Assert.AreEqual(new CountMark(7, 6), marks.Lateness);
        Assert.AreEqual(new CountMark(8, 7), marks.Statuses);
        Assert.AreEqual(new CountMark(2, 1), marks.RollUp);
        CollectionAssert.AreEqual(new[] { "lateness", "status", "rollup" }, marks.Misses.Select(m => m.Split(' ')[0]).ToArray());
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

    private static RuleMark Rule(Marks marks, string rule) => marks.Rules.Single(r => r.Rule == rule);

    private static KindMark Kind(Marks marks, string kind) => marks.Kinds.Single(k => k.Kind == kind);

    private static JsonNode Finding(PerfectResults results, string rule, string unit) => results.Findings.First(n => (string?)n!["rule"] == rule && (string?)n["unit"] == unit)!;

    private static void Remove(JsonArray findings, string rule, string unit) => findings.Remove(findings.First(n => (string?)n!["rule"] == rule && (string?)n["unit"] == unit));
}
