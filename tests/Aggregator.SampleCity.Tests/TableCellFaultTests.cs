using Aggregator.Core.Reports;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>Cells, rows, labels and forms that are not as the form wants them; every claim is looked for in all files, both ways.</summary>
[TestClass]
public sealed class TableCellFaultTests
{
    private static readonly string[] Parts = ["natural", "commercial", "research", "public_welfare", "legal_service", "other_org"];

    private static readonly Key City = SampleCities.LargeKey;

    [TestMethod]
    public void Tables_with_blanks_are_those_of_the_key()
    {
        AreKeyed("CELL_BLANK", (report, blanks) => blanks.Where(b => !IsTotal(report, b)).Select(b => b.Table), text => text.Trim().Length == 0);
    }

    [TestMethod]
    public void Blank_totals_over_parts_are_those_of_the_key()
    {
        AreKeyed("TOTAL_BLANK", (report, blanks) => blanks.Where(b => IsTotal(report, b)).Select(b => $"{b.Table}/{b.Row}/{b.Column}"), text => text.Trim().Length == 0);
    }

    [TestMethod]
    public void Tables_with_marks_are_those_of_the_key()
    {
        AreKeyed("NA_MARK", (_, marks) => marks.Select(m => m.Table), text => text.Trim() is "/" or "-" or "—" or "无" or "--");
    }

    [TestMethod]
    public void Words_in_cells_are_those_of_the_key()
    {
        AreKeyed("TEXT_VALUE", (_, words) => words.Select(w => $"{w.Table}/{w.Row}/{w.Column}"), text => text.Any(c => c is >= '一' and <= '龥') && text is not "无" && Recount.Number(text) is null);
    }

    [TestMethod]
    public void Counts_below_zero_or_with_a_fraction_are_those_of_the_key()
    {
        AreKeyed("T1_INT", (_, cells) => cells.Where(c => c.Table.StartsWith('T') && c.Column is not ("change" or "amount")).Select(c => $"{c.Table}/{c.Row}/{c.Column}"),
            text => Recount.Number(text) is { } number && (number < 0 || number != decimal.Truncate(number)));
    }

    [TestMethod]
    public void Tables_that_are_not_there_are_those_of_the_key()
    {
        foreach (var report in City.Accepted)
        {
            // The old table of indicators stands in the place of all three.
            var isOld = City.Faults.Any(f => f.Kind == "StatsFormKept" && f.File == report.File);
            Assert.AreEqual(isOld, City.Read(report.File).Cells.Keys.Any(k => k.Table == "stats2014"), report.File);
            var missing = isOld ? [] : new[] { "T1", "T2", "T3" }.Where(t => !City.Read(report.File).Cells.Keys.Any(k => k.Table == t)).ToList();
            CollectionAssert.AreEquivalent(Expected(report, "TABLE_MISSING"), missing, report.File);
        }
    }

    [TestMethod]
    public void Rows_that_are_not_there_are_those_of_the_key()
    {
        foreach (var report in City.Accepted)
        {
            var printed = City.Read(report.File);
            var form = Form(printed);
            var rows = printed.Cells.Keys.Select(k => $"{k.Table}/{k.Row}").ToHashSet();
            var due = form.T1.Rows.Select(r => "T1/" + r.Code)
                .Concat(Forms.Form2021.T2.Rows.Select(r => "T2/" + r.Code).Where(r => !rows.Contains("T2/other_all") || !r.StartsWith("T2/other_", StringComparison.Ordinal)));
            var missing = due.Where(r => !rows.Contains(r) && rows.Any(other => other.StartsWith(r[..2], StringComparison.Ordinal))).ToList();
            CollectionAssert.AreEquivalent(Expected(report, "ROW_MISSING"), missing, report.File);
        }
    }

    [TestMethod]
    public void Old_forms_in_new_years_are_those_of_the_key()
    {
        foreach (var report in City.Accepted.Where(r => r.Year > 2020))
        {
            var printed = City.Read(report.File);
            var seeded = City.Faults.Where(f => f.File == report.File).Select(f => f.Kind).ToList();
            Assert.AreEqual(seeded.Contains("OutdatedFormWhole"), printed.Cells.ContainsKey(("T1", "procurement", "amount")), report.File);
            Assert.AreEqual(seeded.Contains("OutdatedFormWhole") || seeded.Contains("OutdatedForm"), printed.Outcomes.Contains("other_all"), report.File);
        }
    }

    [TestMethod]
    public void Wrong_labels_are_those_of_the_key_and_stand_in_their_rows_place()
    {
        foreach (var report in City.Accepted.Where(r => !City.Decoys.Any(d => d.File == r.File && d.Kind == "LabelVariants")))
        {
            var printed = City.Read(report.File);
            if (printed.RowLabels.Count != 25)
            {
                continue;
            }

            var wrong = Forms.Form2021.T2.Rows.Where((row, i) => printed.RowLabels[i] != row.Label).Select(r => "T2/" + r.Code).ToList();
            CollectionAssert.AreEquivalent(Expected(report, "ROW_LABEL"), wrong, report.File);
        }

        foreach (var fault in City.Faults.Where(f => f.Kind.StartsWith("RowLabel", StringComparison.Ordinal)))
        {
            CollectionAssert.Contains(City.Read(fault.File!).RowLabels.ToList(), fault.Printed);
            var isAnothers = Forms.Form2021.T2.Rows.Any(r => r.Label == fault.Printed);
            Assert.AreEqual(fault.Kind == "RowLabelRepeated", isAnothers, fault.Printed);
        }
    }

    [TestMethod]
    public void An_empty_template_has_tables_without_a_single_number_and_prose_with_some()
    {
        var faults = City.Faults.Where(f => f.Kind == "BlankTemplate").ToList();
        Assert.IsNotEmpty(faults);
        foreach (var fault in faults)
        {
            Assert.IsTrue(City.Read(fault.File!).Cells.Values.All(c => c.Length == 0), fault.File);
        }
    }

    private static void AreKeyed(
        string rule,
        Func<PrintedReport, IEnumerable<(string Table, string Row, string Column)>, IEnumerable<string>> subjects,
        Func<string, bool> isMeant)
    {
        var seen = 0;
        foreach (var report in City.Accepted)
        {
            var printed = City.Read(report.File);
            var found = subjects(printed, printed.Cells.Where(c => isMeant(c.Value)).Select(c => c.Key)).Distinct().ToList();
            CollectionAssert.AreEquivalent(Expected(report, rule), found, $"{report.File}: {string.Join(", ", found)}");
            seen += found.Count;
        }

        Assert.IsGreaterThan(1, seen, rule);
    }

    private static List<string> Expected(SubmissionKey report, string rule) =>
        [.. City.Faults.Where(f => f.File == report.File).SelectMany(f => f.Findings).Where(f => f.Rule == rule && !f.Tolerated).Select(f => f.Subject)];

    private static FormDefinition Form(PrintedReport printed) => printed.Cells.ContainsKey(("T1", "procurement", "amount")) ? Forms.Form2019 : Forms.Form2021;

    // A total of table 2 or 3 some of whose parts are not zero.
    private static bool IsTotal(PrintedReport report, (string Table, string Row, string Column) cell)
    {
        var across = cell is { Table: "T2", Column: "total" } ? Parts.Select(p => ("T2", cell.Row, p)) : [];
        var down = cell is { Table: "T2", Row: "total" } ? report.Outcomes.Select(r => ("T2", r, cell.Column)) : [];
        var block = cell.Table == "T3" && cell.Column.EndsWith("_total", StringComparison.Ordinal)
            ? new[] { "upheld", "corrected", "other", "pending" }.Select(r => ("T3", cell.Row, cell.Column.Replace("total", r, StringComparison.Ordinal)))
            : [];
        return across.Concat(down).Concat(block).Any(part => Recount.Number(report.Cells[part]) > 0);
    }
}
