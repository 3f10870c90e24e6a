using Aggregator.Core.Reports;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>Kind by kind: what is seeded in the tables stands in the written file, and is wrong there.</summary>
[TestClass]
public sealed class TableFaultTests
{
    private static readonly string[] Parts = ["natural", "commercial", "research", "public_welfare", "legal_service", "other_org"];

    private static readonly Key City = SampleCities.LargeKey;

    [TestMethod]
    public void The_printed_text_of_every_cell_the_key_names_stands_in_the_file()
    {
        var kinds = Faults.Tables.TableDeviations.All.Select(d => d.Kind).ToHashSet();
        var named = City.Faults.Select(f => (f.Kind, f.File, f.Place, f.Printed)).Concat(City.Decoys.Select(d => (d.Kind, (string?)d.File, d.Place, d.Printed)))
            .Where(n => kinds.Contains(n.Kind) && n.Place.Split('/') is { Length: 3 } && !n.Place.StartsWith("T1/T2", StringComparison.Ordinal)).ToList();
        Assert.IsGreaterThan(60, named.Count);
        foreach (var (kind, file, place, printed) in named)
        {
            Assert.AreEqual(printed!.Trim(), Text(file!, place).Trim(), $"{kind} {file} {place}");
        }
    }

    [TestMethod]
    [DataRow("RowSum", "SUM_ROW")]
    [DataRow("PartWrong", "SUM_ROW")]
    [DataRow("TotalDoublesItsParts", "SUM_ROW")]
    [DataRow("ShiftedRow", "SUM_ROW")]
    [DataRow("TotalRowWrong", "SUM_ROW SUM_COL BALANCE")]
    [DataRow("ColumnSum", "SUM_COL")]
    [DataRow("Balance", "BALANCE")]
    [DataRow("TransposedDigits", "SUM_ROW")]
    [DataRow("CaseSum", "T3_SUM")]
    [DataRow("SuitSum", "T3_SUM")]
    [DataRow("LaterSuitSum", "T3_SUM")]
    [DataRow("CarryBreak", "CARRY_BREAK")]
    [DataRow("ValidBreak", "VALID_BREAK")]
    [DataRow("ItemBreak", "ITEM_BREAK")]
    [DataRow("PendingLost", "PENDING_LOST")]
    [DataRow("YearJump", "YEAR_JUMP")]
    public void A_seeded_break_is_found_by_a_recount_of_the_files(string kind, string rules)
    {
        foreach (var fault in Seeded(kind))
        {
            var broken = Recount.Broken(City.Read(fault.File!), Before(fault)).Select(claim => claim.Split(' ')[0]).ToHashSet();
            foreach (var rule in rules.Split(' '))
            {
                CollectionAssert.Contains(broken.ToList(), rule, fault.File);
            }

            if (kind is "ColumnSum" or "Balance")
            {
                Assert.DoesNotContain("SUM_ROW", broken, $"{fault.File}: every row adds up");
            }
        }
    }

    [TestMethod]
    public void Transposed_digits_are_the_same_digits_and_another_number()
    {
        foreach (var fault in Seeded("TransposedDigits"))
        {
            Assert.AreNotEqual(fault.True, fault.Printed);
            Assert.AreEqual(string.Concat(fault.True!.Order()), string.Concat(fault.Printed!.Order()), fault.File);
        }
    }

    [TestMethod]
    public void A_doubled_total_is_twice_its_parts_and_a_shifted_row_begins_with_nothing()
    {
        foreach (var fault in Seeded("TotalDoublesItsParts"))
        {
            var row = fault.Place.Split('/')[1];
            Assert.AreEqual(2 * Parts.Sum(p => Recount.Number(Text(fault.File!, $"T2/{row}/{p}"))), Recount.Number(fault.Printed), fault.File);
        }

        foreach (var fault in Seeded("ShiftedRow"))
        {
            var honest = fault.True!.Split(' ');
            var printed = Parts.Append("total").Select(p => Text(fault.File!, $"{fault.Place}/{p}")).ToArray();
            CollectionAssert.AreEqual(new[] { "0" }.Concat(honest.Take(6)).ToArray(), printed, fault.File);
            Assert.AreEqual(Recount.Number(honest[6]), honest.Take(6).Sum(h => Recount.Number(h)), "the row was right before");
        }
    }

    [TestMethod]
    public void Rules_that_cannot_be_a_units_own_and_numbers_out_of_scale_stand_in_seeded_reports_only()
    {
        foreach (var report in City.Accepted)
        {
            var kind = City.Units.Single(u => u.Code == report.Unit).Kind;
            var isSeeded = City.Faults.Any(f => f.Kind == "ImplausibleRegulation" && f.File == report.File);
            Assert.AreEqual(isSeeded, kind != "city-government" && City.Read(report.File).Cells.Any(c => c.Key is { Table: "T1", Row: "regulation" } && Recount.Number(c.Value) > 0), report.File);
            if (kind == "township" && City.Read(report.File).Cells.GetValueOrDefault(("T1", "normative_document", "in_force")) is { } inForce)
            {
                Assert.AreEqual(City.Faults.Any(f => f.Kind == "ImplausibleInForce" && f.File == report.File), Recount.Number(inForce) > 60, report.File);
            }
        }
    }

    [TestMethod]
    public void A_jump_is_nowhere_explained_and_the_city_government_and_the_vertical_unit_are_left_alone()
    {
        foreach (var fault in Seeded("YearJump"))
        {
            Assert.DoesNotMatchRegex("许可(办理量|决定数量|数量|件数|数)", City.Read(fault.File!).Text, fault.File);
        }

        Assert.IsFalse(City.Faults.Any(f => f.Unit is "C00" or "V01"));
    }

    [TestMethod]
    public void Fees_in_yuan_are_ten_thousand_times_last_years_or_say_so()
    {
        foreach (var fault in Seeded("FeeInYuan"))
        {
            var last = Recount.Number(Before(fault)!.Cells[("T1", "admin_fee", "amount")])!.Value;
            var printed = Text(fault.File!, fault.Place);
            if (printed.EndsWith('元'))
            {
                Assert.IsLessThan(3m, Recount.Number(printed)!.Value / last, fault.File);
            }
            else
            {
                Assert.IsGreaterThan(3000m, Recount.Number(printed)!.Value / last, fault.File);
            }
        }
    }

    [TestMethod]
    public void What_is_not_said_in_the_key_is_plain_numbers_in_whole_tables()
    {
        foreach (var report in City.Honest)
        {
            var printed = City.Read(report.File);
            var form = report.Form == "2019" ? Forms.Form2019 : Forms.Form2021;
            Assert.HasCount(form.T1.Rows.Sum(r => r.Columns.Count) + (form.T2.Rows.Count * 7) + 15, printed.Cells, report.File);
            foreach (var (place, text) in printed.Cells)
            {
                var pattern = place.Column switch { "amount" => "^[0-9]+(\\.[0-9]{1,4})?(万元)?$", "change" => "^[-+减]?[0-9]+$", _ => "^[0-9]+$" };
                Assert.MatchesRegex(pattern, text, $"{report.File} {place}");
            }

            CollectionAssert.AreEqual(form.T2.Rows.Select(r => r.Label).ToList(), printed.RowLabels.ToList(), report.File);
        }
    }

    private static List<FaultKey> Seeded(string kind)
    {
        var faults = City.Faults.Where(f => f.Kind == kind).ToList();
        Assert.IsNotEmpty(faults, kind);
        return faults;
    }

    private static PrintedReport? Before(FaultKey fault) =>
        City.Accepted.FirstOrDefault(s => s.Unit == fault.Unit && s.Year == fault.Year - 1) is { } before ? City.Read(before.File) : null;

    private static string Text(string file, string place)
    {
        var parts = place.Split('/');
        return City.Read(file).Cells[(parts[0], parts[1], parts[2])];
    }
}
