using Aggregator.SampleCity.Grading;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class KindMarkTests
{
    [TestMethod]
    public void A_kind_is_marked_by_its_faults_and_by_their_findings()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => results.Findings.Remove(results.Findings.First(f => (string?)f!["rule"] == "SUM_COL")));
        var kind = Kind(marks, "RowSum");
        Assert.AreEqual((2, 1, 3, 2), (kind.Seeded, kind.FullyFound, kind.Expected, kind.Found));
        Assert.AreEqual((2, 2, 1.0, 2.0 / 3), (kind.Reported, kind.Right, kind.Precision, kind.Recall));
        CollectionAssert.AreEqual(new[] { "SUM_COL", "SUM_ROW" }, kind.Rules.ToArray());
    }

    [TestMethod]
    public void Faults_of_one_file_are_marked_apart()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            results.Findings.Remove(results.Findings.First(f => (string?)f!["rule"] == "SENSITIVE"));
            results.Findings.Add(PerfectResults.FindingOf("SUM_ROW", "A1", 2025, new("", 1, 100)));
        });
        Assert.AreEqual((0, 0.0), (Kind(marks, "Phone").FullyFound, Kind(marks, "Phone").Recall));
        Assert.AreEqual((4, 3), (Kind(marks, "RowSum").Reported, Kind(marks, "RowSum").Right));
        Assert.AreEqual(2, Kind(marks, "RowSum").FullyFound, "A false alarm takes nothing from what was found.");
    }

    [TestMethod]
    public void A_false_alarm_of_a_rule_that_is_not_concerned_is_none_of_the_kinds()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => results.Findings.Add(PerfectResults.FindingOf("WRONG_YEAR", "A1", 2025, null)));
        Assert.IsTrue(marks.Kinds.All(k => k.Precision == 1));
    }

    [TestMethod]
    public void A_fault_that_only_hides_things_expects_nothing()
    {
        using var city = new HandMadeCity();
        var hidden = Kind(city.Grade(), "Unreadable");
        Assert.AreEqual((1, 0, 0, 1.0), (hidden.Seeded, hidden.FullyFound, hidden.Expected, hidden.Recall));
        Assert.IsEmpty(hidden.Rules);
    }

    [TestMethod]
    public void A_note_on_a_decoy_blames_nobody()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            var note = PerfectResults.FindingOf("SENSITIVE", "A2", 2024, null);
            note["severity"] = "note";
            results.Findings.Add(note);
        });
        Assert.AreEqual((2, 0), (marks.Decoys.Single(d => d.Kind == "OfficePhone").Clean, marks.FalseAlarms.Count));
    }

    [TestMethod]
    public void A_decoy_is_taken_when_a_rule_it_tempts_is_reported_in_its_report()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            results.Findings.Add(PerfectResults.FindingOf("SENSITIVE", "A2", 2024, null));
            results.Findings.Add(PerfectResults.FindingOf("SENSITIVE", "A4", 2024, null));
            results.Findings.Add(PerfectResults.FindingOf("WRONG_YEAR", "A2", 2024, null));
        });
        var phone = marks.Decoys.Single(d => d.Kind == "OfficePhone");
        Assert.AreEqual((2, 1, 1), (phone.Reports, phone.Clean, phone.FalseAlarms));
        Assert.AreEqual("SENSITIVE 1", string.Join(' ', phone.Alarms.Select(a => $"{a.Key} {a.Value}")));
        Assert.AreEqual(1, marks.Decoys.Single(d => d.Kind == "ExplainedJump").Clean, "Another rule's false alarm is not this decoy's.");
        CollectionAssert.Contains(marks.FalseAlarms.ToList(), "SENSITIVE A2 2024 说明 [OfficePhone!]");
        CollectionAssert.Contains(marks.FalseAlarms.ToList(), "SENSITIVE A4 2024 说明 [ExplainedJump]");
        Assert.AreEqual(new PlainMark(1, 1, 0), marks.Plain);
    }

    [TestMethod]
    public void A_right_finding_beside_a_decoy_leaves_the_decoy_clean_and_one_more_does_not()
    {
        using var city = new HandMadeCity();
        Assert.AreEqual(2, Decoy(city.Grade()).Clean);
        Assert.AreEqual(1, Decoy(city.Grade(results => results.Findings.Add(PerfectResults.FindingOf("SENSITIVE", "A1", 2025, null)))).Clean);

        static DecoyMark Decoy(Marks marks) => marks.Decoys.Single(d => d.Kind == "OfficePhone");
    }

    [TestMethod]
    public void False_alarms_in_plain_reports_are_counted_apart()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            results.Findings.Add(PerfectResults.FindingOf("SENSITIVE", "A1", 2024, null));
            results.Findings.Add(PerfectResults.FindingOf("WRONG_YEAR", "A1", 2024, null));
        });
        Assert.AreEqual(new PlainMark(1, 0, 2), marks.Plain);
    }

    private static KindMark Kind(Marks marks, string kind) => marks.Kinds.Single(k => k.Kind == kind);
}
