using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class SeededFaultTests
{
    private static readonly Key City = SampleCities.LargeKey;

    [TestMethod]
    [DataRow("Placeholder", "XX场次")]
    [DataRow("TemplateNote", "该部分以表格形式报告")]
    public void A_wording_left_in_stands_in_the_file(string kind, string words)
    {
        foreach (var fault in City.Faults.Where(f => f.Kind == kind))
        {
            StringAssert.Contains(City.Read(fault.File!).Text, words);
        }

        foreach (var honest in City.Honest)
        {
            Assert.IsFalse(City.Read(honest.File).Text.Contains(words, StringComparison.Ordinal), honest.File);
        }
    }

    [TestMethod]
    public void A_mobile_number_stands_in_seeded_reports_only()
    {
        var mobile = new Regex("(?<![0-9-])1[3-9][0-9]{9}(?![0-9])");
        // Behind the code of the country a number has other forms, which have their own test.
        foreach (var report in City.Accepted.Where(r => !City.Faults.Any(f => f.Kind == "MobileInternational" && f.File == r.File)))
        {
            var seeded = City.Faults.Any(f => f.Kind == "Sensitive" && f.File == report.File);
            Assert.AreEqual(seeded, mobile.IsMatch(City.Read(report.File).Text), report.File);
        }
    }

    [TestMethod]
    public void A_section_or_statement_taken_away_is_not_there()
    {
        foreach (var fault in City.Faults)
        {
            switch (fault.Kind)
            {
                case "SectionMissing":
                    Assert.IsFalse(City.Read(fault.File!).Text.Contains("五、存在的主要问题", StringComparison.Ordinal));
                    break;
                case "FeeNotStated":
                    var text = City.Read(fault.File!).Text;
                    Assert.IsFalse(text[text.IndexOf("六、其他", StringComparison.Ordinal)..].Contains('费'));
                    break;
            }
        }
    }

    [TestMethod]
    public void A_misstated_figure_differs_from_the_table_in_both_of_its_readings()
    {
        foreach (var fault in City.Faults.Where(f => f.Kind == "TextTable"))
        {
            var cells = City.Read(fault.File!).Cells;
            var stated = City.Narrative.Single(n => n.File == fault.File).Figures.Single(f => f.Metric == "new_received").Value;
            var received = decimal.Parse(cells[("T2", "new_received", "total")], CultureInfo.InvariantCulture);
            var carried = decimal.Parse(cells[("T2", "carried_in", "total")], CultureInfo.InvariantCulture);
            Assert.AreNotEqual(received, stated);
            Assert.AreNotEqual(received + carried, stated);
        }
    }

    [TestMethod]
    public void A_damaged_file_cannot_be_opened_and_a_missing_report_has_no_file()
    {
        foreach (var file in City.Faults.Where(f => f.Kind is "Unreadable" or "CutOffWorkbook").Select(f => Path.Combine(City.Inbox, f.File!)))
        {
            Assert.ThrowsExactly<InvalidDataException>(() => ZipFile.OpenRead(file).Dispose());
        }

        foreach (var fault in City.Faults.Where(f => f.Kind == "MissingReport"))
        {
            Assert.IsFalse(City.Submissions.Any(s => s.Unit == fault.Unit && s.Year == fault.Year));
        }
    }

    [TestMethod]
    public void The_city_totals_are_the_sums_of_the_units_that_belong()
    {
        var included = City.Units.Where(u => u.IncludedIn is null && u.Kind is not "vertical").Select(u => u.Code).ToHashSet();
        var reports = City.Accepted.Where(s => s.Year == CityWriter.LastYear && included.Contains(s.Unit!)).Select(s => (s.Unit, City.Read(s.File).Cells)).ToList();
        Assert.HasCount(200, City.RollUp);
        foreach (var cell in City.RollUp)
        {
            var numbers = reports.Where(r => cell.Row != "regulation" || r.Unit == "C00")
                .SelectMany(r => RowsOf(cell.Row).Select(row => r.Cells.GetValueOrDefault((cell.Table, row, cell.Column))))
                .Sum(t => Recount.Number(t) ?? 0);
            Assert.AreEqual(numbers, cell.Value, $"{cell.Table}/{cell.Row}/{cell.Column}");
        }
    }

    // Where 其他处理 is one row, it goes into the last of the three.
    private static string[] RowsOf(string row) => row == "other_misc" ? [row, "other_all"] : [row];
}
