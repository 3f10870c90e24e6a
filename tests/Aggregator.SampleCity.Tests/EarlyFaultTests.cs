using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.SampleCity.Faults;

namespace Aggregator.SampleCity.Tests;

/// <summary>What is seeded into the years before 2019 stands in the written files, and not in honest reports.</summary>
[TestClass]
public sealed partial class EarlyFaultTests
{
    [TestMethod]
    public void Every_kind_of_the_early_years_is_seeded()
    {
        var seeded = EarlyCity.City.Faults.Select(f => f.Kind).Concat(EarlyCity.City.Decoys.Select(d => d.Kind)).ToHashSet();
        var absent = DeviationCatalogue.All.Where(d => d.ToYear <= 2019 && !seeded.Contains(d.Kind)).Select(d => d.Kind).ToList();
        Assert.IsEmpty(absent, string.Join(' ', absent));
    }

    [TestMethod]
    public void No_fault_and_no_decoy_of_the_early_years_comes_much_oftener_than_another_and_most_reports_have_none()
    {
        var kinds = DeviationCatalogue.All.Where(d => d.ToYear <= 2019 && d.FromYear < 2019).Select(d => d.Kind).ToHashSet();
        foreach (var list in new[] { EarlyCity.City.Faults.Select(f => f.Kind), EarlyCity.City.Decoys.Select(d => d.Kind) })
        {
            var counts = list.Where(kinds.Contains).CountBy(k => k).ToList();
            Assert.IsLessThanOrEqualTo(3 * counts.Min(c => c.Value), counts.Max(c => c.Value), string.Join(' ', counts));
        }

        Assert.IsGreaterThan(EarlyCity.Reports.Count() / 2, EarlyCity.Honest.Count());
    }

    [TestMethod]
    [DataRow("StatsChannelSum", "requests_received_total")]
    [DataRow("StatsClosedSum", "requests_closed_total")]
    [DataRow("StatsAnswerSum", "requests_replied_total")]
    [DataRow("StatsStaffSum", "disclosure_staff_total")]
    public void A_wrong_line_breaks_the_sum_of_its_kind_and_no_other(string kind, string total)
    {
        foreach (var (fault, file) in EarlyCity.Seeded(kind))
        {
            var broken = EarlyReportTests.StatisticsSums.Where(s => s.Parts.Sum(p => file.Number(p)) != file.Number(s.Total)).Select(s => s.Total).ToList();
            CollectionAssert.AreEqual(new[] { total }, broken, fault.File);
            Assert.AreEqual(decimal.Parse(fault.Printed!, CultureInfo.InvariantCulture), file.Number(fault.Place.Split('/')[1]));
        }
    }

    [TestMethod]
    [DataRow("StatsDenialSum")]
    [DataRow("StatsCaseSum")]
    [DataRow("AppendixSum")]
    public void Every_other_wrong_line_breaks_a_sum_it_stands_in(string kind)
    {
        foreach (var (fault, file) in EarlyCity.Seeded(kind))
        {
            var place = fault.Place.Split('/');
            Assert.AreEqual(fault.Printed, file.Cells[(place[1], place[2])], fault.File);
            Assert.AreNotEqual(fault.True, fault.Printed);
            Assert.IsTrue(fault.Findings.Any(f => f.Rule == "STATS_SUM"), fault.File);
        }
    }

    [TestMethod]
    public void A_blank_stands_where_honest_tables_have_a_zero()
    {
        foreach (var (fault, file) in EarlyCity.Seeded("StatsCellBlank"))
        {
            Assert.AreEqual("", file.Cells[(fault.Place.Split('/')[1], "value")], fault.File);
        }

        Assert.IsFalse(EarlyCity.Honest.Any(s => EarlyCity.Read(s.File).Cells.ContainsValue("")));
    }

    [TestMethod]
    public void A_table_is_missing_from_2014_on_only_where_that_is_seeded()
    {
        var missing = EarlyCity.Seeded("StatsTableMissing").Select(s => s.Fault.File).ToList();
        foreach (var report in EarlyCity.Reports.Where(s => s.Year >= 2014))
        {
            Assert.AreEqual(missing.Contains(report.File), EarlyCity.Read(report.File).Table is null, report.File);
            Assert.AreEqual(missing.Contains(report.File) ? "outline2008" : "stats2014", report.Form, report.File);
        }
    }

    [TestMethod]
    public void A_report_for_2019_on_the_old_form_has_the_statistics_table_and_no_other()
    {
        foreach (var (fault, file) in EarlyCity.Seeded("StatsFormKept"))
        {
            Assert.AreEqual((2019, "stats2014"), (fault.Year, file.Table), fault.File);
            StringAssert.Contains(file.Text, "2019年度政府信息公开年度报告");
            Assert.IsFalse(file.Text.Contains("2018年，", StringComparison.Ordinal), fault.File);
            Assert.AreEqual("stats2014", EarlyCity.City.Cells.Single(c => c.File == fault.File).Form);
        }

        Assert.IsTrue(EarlyCity.City.Cells.Any(c => c is { Year: 2019, Form: "2019" }));
    }

    [TestMethod]
    public void Blanks_of_a_model_report_stand_in_seeded_reports_only()
    {
        foreach (var report in EarlyCity.Reports)
        {
            var seeded = EarlyCity.City.Faults.Any(f => f.Kind == "EarlyPlaceholder" && f.File == report.File);
            Assert.AreEqual(seeded, Left().IsMatch(EarlyCity.Read(report.File).Text), report.File);
        }
    }

    [TestMethod]
    public void A_sentence_of_last_year_stands_in_seeded_reports_only_and_comparisons_are_no_fault()
    {
        foreach (var report in EarlyCity.Reports)
        {
            var last = $"{report.Year - 1}年";
            var sentences = EarlyCity.Read(report.File).Text.Split('。', '\n').Where(s => s.StartsWith(last, StringComparison.Ordinal) && !s.Contains("立项", StringComparison.Ordinal) && !s.Contains("以来", StringComparison.Ordinal) && !s.Contains("至今", StringComparison.Ordinal)).ToList();
            Assert.AreEqual(EarlyCity.City.Faults.Count(f => f.Kind == "EarlyWrongYear" && f.File == report.File), sentences.Count, $"{report.File} {string.Join('|', sentences)}");
        }

        foreach (var (decoy, file) in EarlyCity.Decoys("ComparedWithYearBefore"))
        {
            StringAssert.Contains(file.Text, decoy.Printed!);
            StringAssert.Contains(decoy.Printed!, $"{decoy.Year - 1}年");
        }
    }

    [TestMethod]
    public void A_title_is_another_and_the_report_counts_all_the_same()
    {
        foreach (var (fault, file) in EarlyCity.Seeded("EarlyTitle"))
        {
            Assert.AreEqual(fault.Printed, file.Lines[0]);
            Assert.IsFalse(file.Lines[0].EndsWith("年度报告", StringComparison.Ordinal));
            Assert.AreEqual("accepted", EarlyCity.City.Submissions.Single(s => s.File == fault.File).Status);
        }
    }

    [TestMethod]
    public void A_section_taken_away_is_neither_headed_nor_stated()
    {
        foreach (var (fault, file) in EarlyCity.Seeded("EarlySectionMissing"))
        {
            Assert.IsFalse(file.Text.Contains("、" + fault.True, StringComparison.Ordinal), fault.File);
            var prefix = fault.Place switch { "on_request" => "requests_", "fees" => "fees_", "review" => "litigation_", _ => null };
            Assert.IsFalse(EarlyCity.City.Narrative.Single(n => n.File == fault.File).Figures.Any(f => prefix is not null && f.Metric.StartsWith(prefix, StringComparison.Ordinal)), fault.File);
        }
    }

    [TestMethod]
    public void Late_is_after_31_March_and_only_where_seeded()
    {
        foreach (var report in EarlyCity.Reports)
        {
            var kinds = EarlyCity.City.Faults.Where(f => f.File == report.File).Select(f => f.Kind).ToList();
            Assert.AreEqual(kinds.Contains("EarlyLateSubmit"), report.DaysLate > 0, report.File);
            Assert.AreEqual(kinds.Contains("EarlyLatePublish"), report.Published is { } day && string.CompareOrdinal(day, report.Deadline) > 0, report.File);
        }

        foreach (var (decoy, _) in EarlyCity.Decoys("HandedInInMarch"))
        {
            var hand = EarlyCity.City.Submissions.Single(s => s.File == decoy.File);
            Assert.AreEqual(0, hand.DaysLate);
            StringAssert.StartsWith(hand.ReceivedAt, $"{decoy.Year + 1}-03-31", decoy.File);
        }
    }

    [TestMethod]
    public void A_summary_of_half_a_year_is_no_annual_report_whether_instead_of_one_or_beside_it()
    {
        var papers = EarlyCity.City.Submissions.Where(s => s.Year < 2019 && s.Status == "off-topic").ToList();
        var instead = EarlyCity.Seeded("HalfYearInstead").Select(s => (s.Fault.Unit, s.Fault.Year)).ToList();
        foreach (var paper in papers)
        {
            var printed = EarlyCity.Read(paper.File);
            StringAssert.Contains(printed.Lines[0], "上半年");
            Assert.IsNull(printed.Table);
            Assert.AreEqual(!instead.Contains((paper.Unit!, paper.Year!.Value)), EarlyCity.Reports.Any(s => s.Unit == paper.Unit && s.Year == paper.Year), paper.File);
        }

        Assert.HasCount(instead.Count + EarlyCity.Decoys("HalfYearBeside").Count(), papers);
    }

    [TestMethod]
    public void Before_2014_a_report_without_a_table_is_right_and_after_2008_the_outline_is()
    {
        foreach (var (decoy, file) in EarlyCity.Decoys("NoTableNeeded"))
        {
            Assert.IsLessThan(2014, decoy.Year);
            Assert.IsNull(file.Table);
            Assert.IsFalse(file.Lines.Any(l => l.EndsWith($"（{decoy.Year}年度）", StringComparison.Ordinal)), decoy.File);
            Assert.IsFalse(EarlyCity.City.Cells.Any(c => c.File == decoy.File));
        }

        foreach (var (decoy, file) in EarlyCity.Decoys("OutlineOfItsTime"))
        {
            StringAssert.Contains(file.Text, decoy.Printed!);
            Assert.IsLessThan(2019, decoy.Year);
        }
    }

    [TestMethod]
    public void Zero_in_words_stands_over_a_zero_or_no_table()
    {
        foreach (var (decoy, file) in EarlyCity.Decoys("EarlyZeroInWords"))
        {
            StringAssert.Contains(file.Text, decoy.Printed!);
            Assert.IsTrue(file.Table is null || file.Number("requests_received_total") == 0, decoy.File);
        }
    }

    [TestMethod]
    public void Totals_since_2008_are_those_of_the_table_where_it_has_them()
    {
        var checkedAgainst = 0;
        foreach (var (decoy, file) in EarlyCity.Decoys("TotalsSince2008"))
        {
            StringAssert.Contains(file.Text, decoy.Printed!);
            StringAssert.Contains(decoy.Printed!, "2008年");
            if (SinceThen().Match(decoy.Printed!) is { Success: true } total)
            {
                Assert.AreEqual(file.Number("proactive_total", "cumulative"), decimal.Parse(total.Groups[1].Value, CultureInfo.InvariantCulture), decoy.File);
                checkedAgainst++;
            }
        }

        Assert.IsGreaterThan(0, checkedAgainst);
    }

    [TestMethod]
    public void Counts_of_quarters_add_up_to_the_years()
    {
        foreach (var (decoy, file) in EarlyCity.Decoys("QuarterCounts"))
        {
            var stated = EarlyCity.City.Narrative.Single(n => n.File == decoy.File).Figures.Single(f => f.Metric == "proactive_total").Value;
            Assert.AreEqual(stated, Items().Matches(decoy.Printed!).Sum(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)), decoy.Printed);
            Assert.IsTrue(file.Table is null || file.Number("proactive_total") == stated, decoy.File);
        }
    }

    [TestMethod]
    public void Figures_that_look_odd_are_explained_and_break_no_sum()
    {
        foreach (var (decoy, file) in EarlyCity.Decoys("ChannelsCountTwice"))
        {
            Assert.IsGreaterThan(file.Number("proactive_total"), file.Number("proactive_website_count"), decoy.File);
            Assert.IsTrue(file.Text.Contains("总数", StringComparison.Ordinal), decoy.File);
        }

        foreach (var (decoy, file) in EarlyCity.Decoys("AnsweredNextYear"))
        {
            var open = file.Number("requests_received_total") - file.Number("requests_replied_total");
            Assert.IsTrue(open is >= 1 and <= 3, decoy.File);
            Assert.IsTrue(file.Text.Contains($"{open}件", StringComparison.Ordinal) && Explained().IsMatch(file.Text), decoy.File);
        }
    }

    [GeneratedRegex("XX|××|□|X月|\\*\\*\\*")]
    private static partial Regex Left();

    [GeneratedRegex("公开(?:政府)?信息([0-9]+)条")]
    private static partial Regex SinceThen();

    [GeneratedRegex("12月下旬递交|年末到件|岁末收讫|收件在12月底")]
    private static partial Regex Explained();

    [GeneratedRegex("([0-9]+)条")]
    private static partial Regex Items();
}
