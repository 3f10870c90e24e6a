using System.Globalization;

namespace Aggregator.SampleCity.Tests;

/// <summary>Units that come, go and change their names, and the city's totals over them, recounted from the written files.</summary>
[TestClass]
public sealed class DeliveryLineageTests
{
    private static readonly Key City = DeliveryCity.Key;

    [TestMethod]
    public void A_report_bears_the_name_its_unit_had_in_its_year()
    {
        var renamed = City.Units.Where(u => u.FormerName is not null).ToDictionary(u => u.Code);
        Assert.IsGreaterThan(1, renamed.Count);
        foreach (var report in City.Accepted.Where(s => renamed.ContainsKey(s.Unit!) && !City.Faults.Any(f => f.File == s.File)))
        {
            var unit = renamed[report.Unit!];
            var name = report.Year <= unit.FormerUntil ? unit.FormerName! : unit.Name;
            var lines = City.Read(report.File).Lines;
            Assert.IsTrue(lines.Any(l => l == $"{name}{report.Year}年政府信息公开工作年度报告"), report.File);
            CollectionAssert.Contains(lines.ToList(), name, report.File);
            if (report.Year <= unit.FormerUntil)
            {
                Assert.IsFalse(lines.Any(l => l.Contains(unit.Name, StringComparison.Ordinal)) || report.File.Contains(unit.Name, StringComparison.Ordinal), report.File);
            }
        }
    }

    [TestMethod]
    public void A_merged_unit_carries_in_what_its_predecessors_left_open_and_has_their_documents()
    {
        var checkedUnits = 0;
        foreach (var unit in City.Units.Where(u => u.Predecessors is not null))
        {
            var first = Honest(unit.Code).MinBy(s => s.Year);
            var last = unit.Predecessors!.Select(code => Honest(code).MaxBy(s => s.Year)).ToList();
            if (first is null || first.Year != Year(unit.ValidFrom!) || last.Any(s => s is null || s.Year != first.Year - 1))
            {
                continue;
            }

            checkedUnits++;
            Assert.AreEqual(last.Sum(s => Number(s!.File, "T2", "carried_out", "total")), Number(first.File, "T2", "carried_in", "total"), first.File);
            if (first.Year > 2021)
            {
                Assert.AreEqual(
                    last.Sum(s => Number(s!.File, "T1", "normative_document", "in_force")) + Number(first.File, "T1", "normative_document", "issued") - Number(first.File, "T1", "normative_document", "repealed"),
                    Number(first.File, "T1", "normative_document", "in_force"), first.File);
            }
        }

        Assert.IsGreaterThan(0, checkedUnits);
    }

    [TestMethod]
    public void A_founded_unit_carries_nothing_in()
    {
        foreach (var unit in City.Units.Where(u => u.ValidFrom is not null && u.Predecessors is null))
        {
            var first = City.Accepted.Where(s => s.Unit == unit.Code).MinBy(s => s.Year)!;
            Assert.AreEqual(Year(unit.ValidFrom!), first.Year);
            Assert.AreEqual(0, Number(first.File, "T2", "carried_in", "total"), first.File);
        }
    }

    [TestMethod]
    [DataRow("RenamedUnit")]
    [DataRow("MergedUnit")]
    [DataRow("ClosedUnit")]
    [DataRow("NewUnit")]
    [DataRow("IncludedUnit")]
    [DataRow("VerticalUnit")]
    public void A_decoy_of_lineage_stands_on_a_unit_of_that_kind(string kind)
    {
        var decoys = City.Decoys.Where(d => d.Kind == kind).ToList();
        Assert.IsNotEmpty(decoys);
        foreach (var decoy in decoys)
        {
            var line = DeliveryCity.Roster[decoy.Unit];
            var unit = City.Units.Single(u => u.Code == decoy.Unit);
            Assert.IsTrue(kind switch
            {
                "RenamedUnit" => unit.FormerName is { } former && line[2].Split('|').Contains(former) && decoy.Year <= unit.FormerUntil + 1,
                "MergedUnit" => unit.Predecessors!.All(p => City.Read(decoy.File).Text.Contains(DeliveryCity.Roster[p][1], StringComparison.Ordinal)),
                "ClosedUnit" => Year(line[10]) == decoy.Year + 1,
                "NewUnit" => Year(line[9]) == decoy.Year,
                "IncludedUnit" => line[7].Length > 0,
                _ => line[3] == "vertical",
            }, $"{kind} {decoy.Unit} {decoy.Year}");
        }
    }

    [TestMethod]
    public void The_city_totals_add_each_unit_that_is_inside_no_other_once()
    {
        var added = DeliveryCity.Roster.Values.Where(c => c[3] != "vertical" && c[7].Length == 0).Select(c => c[0]).ToHashSet();
        Assert.IsTrue(added.Any(code => code.StartsWith('T')), "a township that answers to the city is added");
        Assert.IsFalse(added.Any(code => code.StartsWith('I')), "an institution is inside its bureau");
        var reports = City.Accepted.Where(s => s.Year == CityWriter.LastYear && added.Contains(s.Unit!)).ToList();
        Assert.AreEqual(reports.Count, reports.Select(r => r.Unit).Distinct().Count());
        Assert.HasCount(200, City.RollUp);
        foreach (var cell in City.RollUp)
        {
            decimal? sum = null;
            foreach (var report in reports.Where(r => cell.Row != "regulation" || r.Unit == "C00"))
            {
                var printed = City.Read(report.File);

                // A report on the old form has one row for the last group's three.
                var row = cell.Row == "other_misc" && printed.Outcomes.Contains("other_all") ? "other_all" : cell.Row;
                var text = printed.Cells.GetValueOrDefault((cell.Table, row, cell.Column));
                if (text is not null && (text.Length == 0 || Recount.Number(text) is not null || "/-—无".Contains(text, StringComparison.Ordinal)))
                {
                    sum = (sum ?? 0) + (Recount.Number(text) ?? 0);
                }
            }

            Assert.AreEqual(sum, cell.Value, $"{cell.Table}/{cell.Row}/{cell.Column}");
        }
    }

    private static IEnumerable<Keys.SubmissionKey> Honest(string unit) => City.Accepted.Where(s => s.Unit == unit && !City.Faults.Any(f => f.File == s.File));

    private static decimal Number(string file, string table, string row, string column) => decimal.Parse(City.Read(file).Cells[(table, row, column)], CultureInfo.InvariantCulture);

    private static int Year(string day) => int.Parse(day[..4], CultureInfo.InvariantCulture);
}
