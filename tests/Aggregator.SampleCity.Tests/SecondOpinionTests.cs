using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>All files of two cities read and counted again: the key says neither more nor less than they print.</summary>
[TestClass]
public sealed class SecondOpinionTests
{
    private static readonly string[] Identities = ["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM", "CARRY_BREAK", "VALID_BREAK", "ITEM_BREAK", "PENDING_LOST", "YEAR_JUMP"];

    private static readonly Key City = SampleCities.LargeKey;

    [TestMethod]
    public void The_key_lists_exactly_the_identities_that_a_recount_finds_broken_but_for_those_the_text_explains()
    {
        foreach (var city in new[] { City, SampleCities.LargeKey })
        {
            foreach (var report in city.Accepted)
            {
                var before = city.Accepted.FirstOrDefault(s => s.Unit == report.Unit && s.Year == report.Year - 1);
                var broken = Recount.Broken(city.Read(report.File), before is null ? null : city.Read(before.File)).ToList();
                foreach (var explained in city.Decoys.Where(d => d.File == report.File).SelectMany(Explained))
                {
                    Assert.IsTrue(broken.Remove(explained), $"{report.File}: {explained} is explained and not broken");
                }

                var keyed = city.Faults.Where(f => f.File == report.File).SelectMany(f => f.Findings)
                    .Where(f => Identities.Contains(f.Rule) && !f.Tolerated).SelectMany(f => f.Places.Select(p => $"{f.Rule} {p.Subject}"));
                CollectionAssert.AreEquivalent(broken, keyed.ToList(), $"{report.File}: found {string.Join(", ", broken)}; key {string.Join(", ", keyed)}");
            }
        }
    }

    [TestMethod]
    public void Every_cell_of_the_key_is_what_the_file_prints()
    {
        foreach (var city in new[] { City, SampleCities.LargeKey })
        {
            foreach (var cells in city.Cells)
            {
                var printed = city.Read(cells.File).Cells;
                var places = cells.Tables.SelectMany(t => t.Value.SelectMany(r => r.Value.Select((entry, i) => (Place: (t.Key, r.Key, SheetKeys.ColumnsOf(cells.Form, t.Key, r.Key)[i]), entry)))).ToList();
                Assert.AreEqual(printed.Count, places.Count(p => p.entry != "missing"), cells.File);
                foreach (var (place, entry) in places)
                {
                    Assert.AreEqual(entry, EntryOf(printed.GetValueOrDefault(place)), $"{cells.File} {place}");
                }
            }
        }
    }

    [TestMethod]
    public void Every_fault_of_the_tables_says_something_a_checker_must_find()
    {
        var kinds = Faults.Tables.TableDeviations.All.Select(d => d.Kind).ToHashSet();
        foreach (var fault in City.Faults.Concat(SampleCities.LargeKey.Faults).Where(f => kinds.Contains(f.Kind)))
        {
            Assert.IsTrue(fault.Findings.Any(f => !f.Tolerated), $"{fault.Kind} {fault.File} {fault.Place}");
        }
    }

    private static IEnumerable<string> Explained(DecoyKey decoy) => decoy.Kind switch
    {
        "DocumentsCleanedUp" => ["VALID_BREAK T1/normative_document/in_force"],
        "JumpExplained" => ["YEAR_JUMP T1/licence/decisions"],
        "CarryExplained" => ["CARRY_BREAK " + decoy.Place, "CARRY_BREAK T2/carried_in/total"],
        _ => [],
    };

    private static string EntryOf(string? text) => text?.Trim() switch
    {
        null => "missing",
        "" => "blank",
        "/" or "-" or "—" or "无" or "--" => "na",
        _ => Recount.Number(text)?.ToString("0.####", CultureInfo.InvariantCulture) ?? "text",
    };
}
