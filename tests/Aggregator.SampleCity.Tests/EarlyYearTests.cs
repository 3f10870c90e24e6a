using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>The years 2019 and 2020 are printed on the form in force then.</summary>
[TestClass]
public sealed class EarlyYearTests
{
    private static readonly string[] Items = ["licence", "other_service", "penalty", "coercion", "admin_fee"];

    [TestMethod]
    public void Reports_for_2019_and_2020_are_on_the_2019_form_and_every_cell_of_the_key_is_printed()
    {
        using var folder = new TempFolder();
        CityWriter.Write(14, 7, 31, folder.Path);
        var city = new Key(folder.Path);
        var old = city.Faults.Where(f => f.Kind == "StatsFormKept").Select(f => f.File).ToList();
        var early = city.Cells.Where(c => c.Year < 2021 && !old.Contains(c.File)).ToList();
        Assert.HasCount(28 - old.Count, early);
        CollectionAssert.AreEqual(new[] { "2019" }, city.Submissions.Where(s => s.Year < 2021 && !old.Contains(s.File)).Select(s => s.Form).Distinct().ToList());
        foreach (var late in city.Submissions.Where(s => s is { Year: >= 2021, Status: "accepted" }))
        {
            var isOutdated = city.Faults.Any(f => f.Kind == "OutdatedFormWhole" && f.File == late.File);
            Assert.AreEqual(isOutdated ? "2019" : "2021", late.Form, late.File);
        }
        foreach (var file in early)
        {
            var printed = city.Read(file.File).Cells;
            Assert.AreEqual(22 + (23 * 7) + 15, printed.Count, file.File);
            foreach (var row in Forms.Form2019.T1.Rows)
            {
                for (var i = 0; i < row.Columns.Count; i++)
                {
                    Assert.AreEqual(decimal.Parse(file.Tables["T1"][row.Code][i], CultureInfo.InvariantCulture), Number(printed[("T1", row.Code, row.Columns[i])]), $"{file.File} {row.Code}/{row.Columns[i]}");
                }
            }
        }
    }

    [TestMethod]
    public void Items_and_published_documents_follow_on_from_2019_to_2020()
    {
        using var folder = new TempFolder();
        CityWriter.Write(30, 7, 32, folder.Path);
        var city = new Key(folder.Path);
        var signs = new HashSet<char>();
        foreach (var (before, after) in city.Cells.Where(c => c is { Year: 2019, Form: "2019" } && !city.Faults.Any(f => f.Unit == c.Unit && f.Year == 2020)).Select(c => (city.Read(c.File).Cells, city.Read(city.Cells.Single(next => next.Unit == c.Unit && next.Year == 2020).File).Cells)))
        {
            foreach (var row in Items)
            {
                Assert.AreEqual(Number(before[("T1", row, "last_year")]) + Number(before[("T1", row, "change")]), Number(after[("T1", row, "last_year")]), row);
                signs.Add(after[("T1", row, "change")][0]);
            }

            Assert.AreEqual(Number(before[("T1", "normative_document", "total")]) + Number(after[("T1", "normative_document", "made")]), Number(after[("T1", "normative_document", "total")]));
        }

        Assert.IsTrue(signs.IsSupersetOf("+-减0"), string.Concat(signs));
    }

    private static decimal Number(string text) => Recount.Number(text)!.Value;
}
