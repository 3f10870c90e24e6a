using System.Text.Json.Nodes;
using Aggregator.SampleCity.Grading;

namespace Aggregator.SampleCity.Tests;

/// <summary>One slip breaks several sums: it is found when one finding tells all of them, and marked when it is told twice.</summary>
[TestClass]
public sealed class DefectMarkTests
{
    private const string Slip = "T2/granted/total";

    [TestMethod]
    public void A_finding_that_tells_what_else_its_defect_breaks_finds_all_of_it()
    {
        using var city = Make();
        var marks = city.Grade(results => Only(results, ("SUM_COL", "T2/total/total", 22 - 20)));
        Assert.AreEqual((1, 1), (marks.Defects.Expected, marks.Defects.Right));
        Assert.IsEmpty(marks.Misses);
        Assert.IsEmpty(marks.FalseAlarms);
        Assert.AreEqual(new RuleMark("SUM_COL", 1, 1, 1), marks.Rules.Single(r => r.Rule == "SUM_COL"));
    }

    [TestMethod]
    public void A_defect_reported_twice_is_found_and_marked()
    {
        using var city = Make();
        var marks = city.Grade();
        Assert.AreEqual((1, 0), (marks.Defects.Expected, marks.Defects.Right));
        Assert.IsEmpty(marks.Misses);
    }

    [TestMethod]
    public void A_defect_that_leaves_out_what_it_breaks_misses_it()
    {
        using var city = Make();
        var marks = city.Grade(results => Only(results));
        CollectionAssert.AreEqual(new[] { "SUM_COL A1 2025 T2/total/total [RowSum T2/granted/total] 无文件" }, marks.Misses.ToArray());
    }

    [TestMethod]
    public void A_relation_that_holds_is_a_false_alarm()
    {
        using var city = Make();
        var marks = city.Grade(results => Only(results, ("SUM_COL", "T2/total/total", 2), ("BALANCE", "T2/total/total", 2)));
        StringAssert.StartsWith(marks.FalseAlarms.Single(), "BALANCE A1 2025");
    }

    private static HandMadeCity Make() => new(
    [
        new("RowSum", "A1", 2025, null, Slip, "5", "7",
        [
            HandMadeCity.Numbers("SUM_ROW", "A1", 2025, (Slip, 5, 7)) with { Defect = Slip },
            HandMadeCity.Numbers("SUM_COL", "A1", 2025, ("T2/total/total", 20, 22)) with { Defect = Slip },
        ]),
    ]);

    private static void Only(PerfectResults results, params (string Rule, string Subject, int Difference)[] also)
    {
        results.Findings.RemoveAt(1);
        results.Findings[0]!["alsoBreaks"] = new JsonArray([.. also.Select(a => new JsonObject { ["rule"] = a.Rule, ["subject"] = a.Subject, ["difference"] = a.Difference })]);
    }
}
