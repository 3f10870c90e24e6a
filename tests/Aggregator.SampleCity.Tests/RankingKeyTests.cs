using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>The key to score and rank, counted again from what the files print.</summary>
[TestClass]
public sealed class RankingKeyTests
{
    private static readonly Key City = SampleCities.LargeKey;

    private static readonly Dictionary<string, RankingKey> Ranked = City.Ranking.ToDictionary(r => r.Unit, StringComparer.Ordinal);

    private static IEnumerable<SubmissionKey> LastYear => City.Accepted.Where(s => s.Year == CityWriter.LastYear);

    [TestMethod]
    public void A_score_is_what_was_obtained_of_what_applies()
    {
        foreach (var unit in City.Ranking)
        {
            decimal given = 0, applicable = 0;
            foreach (var leaf in unit.Leaves)
            {
                Assert.IsTrue(leaf.Points is null or >= 0 && (leaf.Points ?? 0) <= leaf.Max, $"{unit.Unit} {leaf.Code}");
                given += leaf.Points ?? 0;
                applicable += leaf.Points is null ? 0 : leaf.Max!.Value;
            }

            Assert.AreEqual(applicable == 0 ? null : Math.Round(100 * given / applicable, 2, MidpointRounding.AwayFromZero), unit.Score, unit.Unit);
            Assert.AreEqual(100, unit.Leaves.Sum(l => l.Max));
        }
    }

    [TestMethod]
    public void A_rank_is_one_more_than_the_units_of_the_group_with_more_points()
    {
        foreach (var group in City.Ranking.GroupBy(r => r.Group))
        {
            foreach (var unit in group)
            {
                var expected = group.Key.Contains("不排名", StringComparison.Ordinal) ? (int?)null : unit.Score is null ? null : 1 + group.Count(o => o.Score > unit.Score);
                Assert.AreEqual(expected, unit.Rank, unit.Unit);
            }
        }

        Assert.IsTrue(City.Ranking.GroupBy(r => (r.Group, r.Rank)).Any(g => g.Key.Rank is not null && g.Count() > 1), "no tie");
    }

    [TestMethod]
    public void A_unit_without_a_usable_report_has_no_points()
    {
        var without = City.Units.Select(u => u.Code).Where(code => Ranked.ContainsKey(code)).Except(LastYear.Select(s => s.Unit!)).ToList();
        Assert.IsNotEmpty(without);
        foreach (var unit in without)
        {
            Assert.AreEqual(DeliveryCity.Calendar.IsExempt(unit, CityWriter.LastYear) ? (decimal?)null : 0m, Ranked[unit].Score, unit);
        }
    }

    [TestMethod]
    public void Hand_in_and_publication_give_points_by_the_days_they_are_late()
    {
        foreach (var report in LastYear)
        {
            // Whoever handed in once in time is not late for a correction: the days late are those of the first hand-in.
            Assert.AreEqual(report.ReceivedAt is null ? null : Banded(Charged(report.DaysLate!.Value, report.LocalDaysLate), [(0, 8), (3, 5), (10, 2)]), Points(report, "A11"), report.File);
            if (!City.Faults.Any(f => f.File == report.File && f.Findings.Any(e => e.Rule is "DATE_UNRELIABLE" || (e.Rule == "LATE_PUBLISH" && report.Published is null))))
            {
                Assert.AreEqual(ByDays(report.Published, report.Deadline!, DeliveryCity.Calendar.LocalDay(report.Unit!, DeliveryCity.Roster[report.Unit!][3], report.Year!.Value, "publish"), [(0, 10), (5, 6), (15, 3)]), Points(report, "A21"), report.File);
            }
        }

        // Late by the office's own day alone costs what the first late day costs.
        static int Charged(int late, int? local) => late == 0 && local > 0 ? 1 : late;

        static decimal? ByDays(string? on, string deadline, DateOnly? local, (int Days, decimal Points)[] bands)
        {
            if (on is null)
            {
                return null;
            }

            var late = (DateTime.ParseExact(on[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) - DateTime.ParseExact(deadline, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Days;
            return Banded(Charged(Math.Max(0, late), local is { } own ? DateOnly.ParseExact(on[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - own.DayNumber : null), bands);
        }

        static decimal? Banded(int late, (int Days, decimal Points)[] bands) => bands.Where(b => late <= b.Days).Select(b => b.Points).FirstOrDefault();
    }

    [TestMethod]
    public void Rates_are_recounted_from_the_printed_tables()
    {
        foreach (var report in LastYear.Where(s => !City.Faults.Any(f => f.File == s.File)))
        {
            var cells = City.Read(report.File).Cells;
            var (into, outOf) = (Number("T2", "new_received", "total") + Number("T2", "carried_in", "total"), Number("T2", "carried_out", "total"));
            Assert.AreEqual(into == 0 ? null : 20 * outOf <= into ? 2 : 10 * outOf <= into ? 1 : 0m, Points(report, "E41"), report.File);
            Assert.AreEqual(Corrected("review"), Points(report, "E21"), report.File);
            Assert.AreEqual(Corrected("direct_suit", "suit_after_review"), Points(report, "E31"), report.File);

            decimal Number(string table, string row, string column) => decimal.Parse(cells[(table, row, column)], NumberStyles.Number, CultureInfo.InvariantCulture);

            decimal? Corrected(params string[] blocks)
            {
                var concluded = blocks.Sum(b => Number("T3", "cases", b + "_total") - Number("T3", "cases", b + "_pending"));
                var corrected = blocks.Sum(b => Number("T3", "cases", b + "_corrected"));
                return concluded == 0 ? null
                    : concluded < 5 ? Math.Max(0, 4 - corrected)
                    : corrected == 0 ? 4 : 20 * corrected <= concluded ? 3 : 20 * corrected <= 3 * concluded ? 2 : 10 * corrected <= 3 * concluded ? 1 : 0;
            }
        }
    }

    [TestMethod]
    public void A_plain_report_loses_nothing_but_by_its_rates()
    {
        foreach (var report in LastYear.Where(City.Honest.Contains).Where(s => !City.Reuse.Any(r => r.B.Unit == s.Unit && r.B.Year == s.Year)))
        {
            var lost = Ranked[report.Unit!].Leaves.Where(l => l.Points is { } points && points < l.Max).Select(l => l.Code).Except(["E21", "E31", "E41"]).ToList();
            Assert.IsEmpty(lost, $"{report.File}: {string.Join(' ', lost)}");
        }
    }

    [TestMethod]
    public void A_finding_that_has_to_be_made_costs_points_of_its_leaf()
    {
        (string Rule, string Leaf)[] costs =
        [
            ("SUM_ROW", "C11"), ("SECTION_MISSING", "B11"), ("TEXT_TABLE", "C31"), ("PLACEHOLDER", "C41"), ("LATE_SUBMIT", "A11"),
            ("SIGNOFF_MISSING", "B12"), ("SECTION1_ITEM_MISSING", "B31"), ("TABLE_MISSING", "B23"), ("CARRY_BREAK", "C21"), ("PROBLEM_EMPTY", "D31"),
        ];
        var met = 0;
        foreach (var (rule, leaf) in costs)
        {
            var concerned = City.Faults.Where(f => f.Year == CityWriter.LastYear && f.Findings.Any(e => e.Rule == rule && !e.Tolerated && (rule != "TABLE_MISSING" || e.Subject == "T3"))).ToList();
            met += concerned.Count > 0 ? 1 : 0;
            foreach (var fault in concerned)
            {
                var mark = Ranked[fault.Unit].Leaves.Single(l => l.Code == leaf);
                Assert.IsTrue(mark.Points < mark.Max, $"{fault.Kind} {fault.File}: {leaf} {mark.Points}");
            }
        }

        Assert.IsGreaterThanOrEqualTo(5, met, "The last year holds too few of them to prove anything.");
    }

    private static decimal? Points(SubmissionKey report, string leaf) => Ranked[report.Unit!].Leaves.Single(l => l.Code == leaf).Points;
}
