using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>The report years 2008 to 2018: outline, tables, prose and deadline of their time.</summary>
[TestClass]
public sealed partial class EarlyReportTests
{
    /// <summary>Totals and their parts, written down from the forms themselves.</summary>
    public static readonly (string Total, string[] Parts)[] StatisticsSums =
    [
        ("requests_received_total", ["requests_in_person", "requests_fax", "requests_online", "requests_letter"]),
        ("requests_closed_total", ["requests_closed_on_time", "requests_closed_extended"]),
        ("requests_replied_total", ["replies_already_public", "replies_granted_full", "replies_granted_part", "replies_denied", "replies_not_this_authority", "replies_info_not_held", "replies_asked_to_clarify", "replies_other_route"]),
        ("replies_denied", ["replies_denied_state_secret", "replies_denied_trade_secret", "replies_denied_privacy", "replies_denied_security", "replies_denied_not_government_information", "replies_denied_other_law"]),
        ("reconsideration_cases", ["reconsideration_upheld", "reconsideration_corrected", "reconsideration_other"]),
        ("litigation_cases", ["litigation_upheld", "litigation_corrected", "litigation_other"]),
        ("disclosure_staff_total", ["disclosure_staff_full_time", "disclosure_staff_part_time"]),
    ];

    private static readonly (string Total, string[] Parts)[] LocalSums =
    [
        ("requests_received_total", ["requests_in_person", "requests_fax", "requests_email", "requests_online", "requests_letter", "requests_other"]),
        ("requests_replied_total", ["replies_granted_full", "replies_granted_part", "replies_denied"]),
        ("replies_denied", ["replies_denied_not_government_information", "replies_info_not_held", "replies_not_this_authority", "replies_unclear_request", "replies_exempt_1", "replies_exempt_2", "replies_exempt_3", "replies_exempt_4", "replies_exempt_5", "replies_exempt_6", "replies_denied_other"]),
    ];

    private static readonly string[] Essential = ["主动公开", "依申请", "收费", "复议", "问题"];

    [TestMethod]
    public void Every_unit_reports_for_every_year_on_the_form_of_the_year()
    {
        var due = EarlyCity.City.Units.Sum(u => Enumerable.Range(2008, 11).Count(y => Owes(u, y)));
        Assert.HasCount(due, EarlyCity.City.Submissions.Where(s => s.Year < 2019 && (s.Status == "accepted" || EarlyCity.City.Faults.Any(f => f.File == s.File))));
        foreach (var report in EarlyCity.Honest)
        {
            var printed = EarlyCity.Read(report.File);
            Assert.AreEqual(report.Year >= 2014 ? "stats2014" : "outline2008", report.Form, report.File);
            Assert.AreEqual(report.Form == "stats2014", printed.Table == "stats2014", report.File);
            var headings = printed.Lines.Where(l => Heading().IsMatch(l)).ToList();
            var places = Essential.Select(word => headings.FindIndex(h => h.Contains(word, StringComparison.Ordinal))).ToList();
            Assert.IsTrue(places.TrueForAll(p => p > 0) && places.SequenceEqual(places.Order()), $"{report.File}: {string.Join(' ', headings)}");
            CollectionAssert.AreEqual(headings.Select((_, i) => "一二三四五六七八九十"[i]).ToList(), headings.Select(h => h[0]).ToList(), report.File);
            Assert.IsTrue(printed.Lines[0].EndsWith("年度报告", StringComparison.Ordinal) && printed.Lines[0].Contains($"{report.Year}年", StringComparison.Ordinal), printed.Lines[0]);
            var unit = EarlyCity.City.Units.Single(u => u.Code == report.Unit);
            CollectionAssert.Contains(printed.Lines.ToList(), report.Year <= unit.FormerUntil ? unit.FormerName : unit.Name, report.File);
        }

        Assert.IsTrue(EarlyCity.Honest.Any(s => s.Year < 2014 && EarlyCity.Read(s.File).Table is null) && EarlyCity.Honest.Any(s => s.Year < 2014 && EarlyCity.Read(s.File).Table is not null));
    }

    [TestMethod]
    public void Every_cell_of_the_key_is_what_the_file_prints_in_every_format()
    {
        var formats = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in EarlyCity.Reports)
        {
            var printed = EarlyCity.Read(report.File);
            var key = EarlyCity.City.Cells.SingleOrDefault(c => c.File == report.File);
            Assert.AreEqual(key is null, printed.Table is null, report.File);
            if (key is not null)
            {
                formats.Add($"{report.Format} {printed.Table}");
                Assert.AreEqual(report.Form, key.Form);
                var (table, rows) = key.Tables.Single();
                Assert.AreEqual(table, printed.Table, report.File);
                var keyed = rows.SelectMany(r => r.Value.Select((entry, i) => $"{r.Key}/{SheetKeys.ColumnsOf(key.Form, table, r.Key)[i]} {entry}"));
                CollectionAssert.AreEquivalent(printed.Cells.Select(c => $"{c.Key.Row}/{c.Key.Column} {(c.Value.Length == 0 ? "blank" : c.Value)}").ToList(), keyed.ToList(), report.File);
                Assert.HasCount(table == "stats2014" ? 58 : printed.Rows[0][^1] == "历年累计" ? 38 : 35, printed.Cells, report.File);
            }
        }

        CollectionAssert.IsSubsetOf(new[] { "html stats2014", "docx stats2014", "xlsx stats2014", "txt stats2014", "html appendix", "docx appendix", "txt appendix" }, formats.ToList());
    }

    [TestMethod]
    public void The_key_lists_exactly_the_sums_that_a_recount_finds_broken()
    {
        foreach (var report in EarlyCity.Reports)
        {
            var keyed = EarlyCity.City.Faults.Where(f => f.File == report.File).SelectMany(f => f.Findings).Where(f => f.Rule == "STATS_SUM" && !f.Tolerated);
            CollectionAssert.AreEquivalent(keyed.SelectMany(f => f.Places.Select(p => $"{p.Subject} {p.Expected} {p.Actual}")).ToList(), Broken(EarlyCity.Read(report.File)), report.File);
        }
    }

    [TestMethod]
    public void Stated_figures_stand_in_the_prose_and_agree_with_the_table()
    {
        foreach (var report in EarlyCity.Reports)
        {
            var printed = EarlyCity.Read(report.File);
            var misstated = EarlyCity.City.Faults.Where(f => f.File == report.File && f.Place.StartsWith("text/", StringComparison.Ordinal)).Select(f => f.Place[5..]).ToList();
            foreach (var figure in EarlyCity.City.Narrative.Single(n => n.File == report.File).Figures)
            {
                StringAssert.Contains(printed.Text, figure.Raw, report.File);
                if (printed.Cells.TryGetValue((figure.Metric, "value"), out var cell) && cell.Length > 0)
                {
                    var value = decimal.Parse(cell, CultureInfo.InvariantCulture) * (figure.Metric == "fees_collected" ? 10_000 : 1);
                    Assert.AreEqual(!misstated.Contains(figure.Metric), value == figure.Value, $"{report.File} {figure.Metric} {cell} {figure.Value}");
                }
            }

            if (printed.Table == "stats2014" && Training().Match(printed.Text) is { Success: true } training && !EarlyCity.City.Faults.Any(f => f.File == report.File))
            {
                Assert.AreEqual(printed.Number("training_courses"), decimal.Parse(training.Groups[1].Value, CultureInfo.InvariantCulture), report.File);
            }
        }
    }

    [TestMethod]
    public void Totals_of_all_years_go_on_from_year_to_year_and_nothing_is_carried_over()
    {
        var chained = 0;
        foreach (var report in EarlyCity.Honest.Where(s => s.Year < 2014))
        {
            var printed = EarlyCity.Read(report.File);
            if (EarlyCity.Honest.FirstOrDefault(s => s.Unit == report.Unit && s.Year == report.Year - 1) is { } last && printed.Cells.ContainsKey(("proactive_total", "cumulative")))
            {
                var before = EarlyCity.Read(last.File);
                foreach (var row in printed.Cells.Keys.Where(k => k.Column == "cumulative").Select(k => k.Row))
                {
                    Assert.AreEqual(before.Number(row, "cumulative") + printed.Number(row), printed.Number(row, "cumulative"), $"{report.File} {row}");
                }

                chained++;
            }

            Assert.IsFalse(printed.Text.Contains("结转", StringComparison.Ordinal), report.File);
        }

        Assert.IsGreaterThan(5, chained);
    }

    [TestMethod]
    public void Everybody_has_until_31_March_before_2019_and_the_key_says_the_law()
    {
        var calendar = new CityCalendar(Path.Combine(EarlyCity.City.Inbox, ".."));
        foreach (var report in EarlyCity.City.Submissions.Where(s => s.Deadline is not null && calendar.GrantedUntil(s.Unit!, s.Year!.Value) is null))
        {
            Assert.IsTrue(UnitKinds.TryParse(EarlyCity.City.Units.Single(u => u.Code == report.Unit).Kind, out var kind));
            Assert.AreEqual(LegalCalendar.DeadlineFor(kind, report.Year!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), report.Deadline, report.File);
            if (report.Year < 2019)
            {
                Assert.AreEqual($"{report.Year + 1}-03-31", report.Deadline);
            }
        }
    }

    [TestMethod]
    public void No_report_is_signed_before_its_year_is_over_but_where_that_is_seeded()
    {
        foreach (var report in EarlyCity.City.Accepted.Where(s => !EarlyCity.City.Faults.Any(f => f.File == s.File && f.Findings.Any(e => e.Rule is "DATE_UNRELIABLE" or "WRONG_YEAR"))))
        {
            Assert.IsGreaterThan(0, string.CompareOrdinal(report.DocumentDate, $"{report.Year}-12-31"), $"{report.File} {report.DocumentDate}");
        }
    }

    [TestMethod]
    public void No_two_honest_reports_share_a_sentence_and_next_to_none_of_two_units_a_long_run()
    {
        const int Run = 26;
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        var runs = new Dictionary<string, string>(StringComparer.Ordinal);
        var sharing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in EarlyCity.Honest)
        {
            foreach (var sentence in EarlyCity.Read(report.File).Lines.Where(l => !IsFurniture(l)).SelectMany(l => l.Split('。')).Where(s => s.Length >= 15))
            {
                Assert.IsTrue(sentences.TryAdd(sentence, report.File), $"{report.File} and {sentences.GetValueOrDefault(sentence)}: {sentence}");
                var masked = Digit().Replace(sentence, "#");
                for (var i = 0; i + Run <= masked.Length; i++)
                {
                    var run = masked.Substring(i, Run);
                    if (runs.GetValueOrDefault(run, report.Unit!) != report.Unit)
                    {
                        sharing.Add($"{report.File}: {run}");
                        break;
                    }

                    runs[run] = report.Unit!;
                }
            }
        }

        // The grammar of these years is smaller than today's: its sentences on counts run dry now and then.
        Assert.IsLessThanOrEqualTo(EarlyCity.Honest.Count() / 30, sharing.Count, string.Join('\n', sharing.Take(5)));
    }

    [TestMethod]
    public void Prose_has_the_length_of_its_time_and_answers_the_year_before()
    {
        foreach (var report in EarlyCity.Honest)
        {
            var text = EarlyCity.Read(report.File).Text;
            Assert.IsTrue(text.Length is >= 1200 and <= 6000, $"{report.File}: {text.Length}");
            if (EarlyCity.Honest.FirstOrDefault(s => s.Unit == report.Unit && s.Year == report.Year - 1) is { } last)
            {
                var quoted = Quoted().Match(text);
                Assert.IsTrue(quoted.Success, report.File);
                StringAssert.Contains(EarlyCity.Read(last.File).Text, quoted.Groups[1].Value, report.File);
            }
        }
    }

    // Who exists on the last day of a year reports for it.
    private static bool Owes(UnitKey unit, int year) => string.CompareOrdinal(unit.ValidFrom ?? "", $"{year}-12-31") <= 0
        && string.CompareOrdinal(unit.ValidTo ?? "9999", $"{year}-12-31") >= 0;

    private static List<string> Broken(EarlyPrinted printed) =>
    [
        .. from sum in printed.Table switch { "stats2014" => StatisticsSums, "appendix" => LocalSums, _ => [] }
           where sum.Parts.All(p => printed.Cells.ContainsKey((p, "value")))
           from column in printed.Cells.Keys.Select(k => k.Column).Distinct()
           let expected = sum.Parts.Sum(p => printed.Number(p, column))
           where printed.Cells[(sum.Total, column)].Length > 0 && expected != printed.Number(sum.Total, column)
           select $"{printed.Table}/{sum.Total}/{column} {expected} {printed.Number(sum.Total, column)}",
    ];

    // The law's own words with name and year, headings, titles, captions, sign-off.
    private static bool IsFurniture(string line) => Heading().IsMatch(line) || line.StartsWith("按照《中华人民共和国政府信息公开条例》", StringComparison.Ordinal)
        || line.EndsWith("年度报告", StringComparison.Ordinal) || line.StartsWith("附表：", StringComparison.Ordinal) || line.StartsWith("附件", StringComparison.Ordinal)
        || EarlyCity.City.Units.Any(u => u.Name == line || u.FormerName == line);

    [GeneratedRegex("^[一二三四五六七八九十]、")]
    private static partial Regex Heading();

    [GeneratedRegex("举办培训班([0-9]+)次")]
    private static partial Regex Training();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();
}
