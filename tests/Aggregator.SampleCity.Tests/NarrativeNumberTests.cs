using System.Text.RegularExpressions;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class NarrativeNumberTests
{
    private static readonly Dictionary<string, (string Metric, Func<PrintedReport, decimal[]> Readings)> OfTables = new(StringComparer.Ordinal)
    {
        ["TextTable"] = ("new_received", r => [Total(r, "new_received"), Total(r, "new_received") + Total(r, "carried_in")]),
        ["TextTableCarriedIn"] = ("carried_in", r => [Total(r, "carried_in")]),
        ["TextTableAnswered"] = ("total_answered", r => [Total(r, "total")]),
        ["TextTableCarriedOut"] = ("carried_out", r => [Total(r, "carried_out")]),
        ["TextTableGranted"] = ("replies_granted_full", r => [Total(r, "granted")]),
        ["TextTablePersons"] = ("requests_natural_person", r => [SeededReport.Cell(r, "T2", "new_received", "natural")]),
        ["TextTableLicences"] = ("licence_decisions", r => [SeededReport.Cell(r, "T1", "licence", "decisions")]),
        ["TextTablePenalties"] = ("penalty_decisions", r => [SeededReport.Cell(r, "T1", "penalty", "decisions")]),
        ["TextTableReviews"] = ("reviews", r => [Cases(r, "review")]),
        ["TextTableSuits"] = ("suits", r => [Cases(r, "direct_suit") + Cases(r, "suit_after_review"), Cases(r, "direct_suit"), Cases(r, "suit_after_review")]),
    };

    // A sentence is wrong, or right, by its own numbers.
    private static readonly Dictionary<string, Func<List<decimal>, string, bool>> Wrong = new(StringComparer.Ordinal)
    {
        ["PartsAgainstTotal"] = (n, _) => n.Count == 4 && n.TrueForAll(x => x != n.Sum() - x),
        ["WrongShare"] = (n, _) => Math.Abs((100 * n[..2].Min() / n[..2].Max()) - n[^1]) > 1,
        ["PartAboveWhole"] = (n, _) => n[1] > n[0],
        ["WrongGrowth"] = (n, _) => Math.Abs((100 * (n[..2].Max() - n[..2].Min()) / n[..2].Min()) - n[^1]) > 1,
        ["WrongAverage"] = (n, _) => n[0] * n[2] != n[1],
        ["ListedItems"] = (_, said) => Counted(said) != "两三四五".IndexOf(Regex.Match(said, "[两三四五](?=件|项|个|部|步)").Value, StringComparison.Ordinal) + 2,
    };

    private static readonly Dictionary<string, Func<List<decimal>, string, bool>> Right = new(StringComparer.Ordinal)
    {
        ["PartsAddUp"] = (n, _) => n.Count == 4 && n.Exists(x => x == n.Sum() - x),
        ["RightShare"] = (n, _) => Math.Abs((100 * n[1] / n[0]) - n[2]) <= 0.005m,
        ["RoundedShare"] = (n, _) => n.Count == 7 && n.Exists(x => Math.Abs((100 * n[1] / n[0]) - x) <= 0.5m),
        ["RoundedCount"] = (n, _) => Math.Abs(n.Max() - (10000 * n.Min())) <= 500,
        ["SelectedParts"] = (n, _) => n[1..].Sum() < n[0],
        ["LastYearCompared"] = (n, _) => n.Where(x => x is < 2000).Distinct().ToList() is var c && (c.Count < 3 || c.Exists(x => x == c.Sum() - x)),
    };

    [TestMethod]
    public void A_figure_misstated_is_none_its_table_can_be_read_as()
    {
        foreach (var (kind, (metric, readings)) in OfTables)
        {
            foreach (var report in NarrativeBench.Write(kind))
            {
                var figure = report.Written.Narrative.Figures.Single(f => f.Metric == metric);
                CollectionAssert.DoesNotContain(readings(report.Printed), figure.Value, $"{kind} {report}");
                var places = Regex.Count(report.Printed.Text, $"(?<![0-9.]){figure.Raw}件");
                Assert.IsGreaterThan(Regex.Count(report.Plain.Text, $"(?<![0-9.]){figure.Raw}件"), places, $"{kind} {report}");
                CollectionAssert.AreEqual(report.Plain.Cells.ToList(), report.Printed.Cells.ToList());
            }
        }
    }

    [TestMethod]
    public void Documents_of_the_prose_are_not_those_of_table_1()
    {
        string[] columns = ["issued", "repealed", "in_force"];
        foreach (var report in NarrativeBench.Write("TextTableDocuments"))
        {
            var stated = Regex.Matches(report.Printed.Text, "规范性文件([0-9]+)件").Select(m => decimal.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.HasCount(1, stated.Where(s => !columns.Any(c => SeededReport.Cell(report.Printed, "T1", "normative_document", c) == s)).ToList(), report.ToString());
            Assert.Contains(decimal.Parse(report.Said!, System.Globalization.CultureInfo.InvariantCulture), stated);
        }
    }

    [TestMethod]
    public void A_sentence_that_contradicts_itself_does_so_by_its_own_numbers()
    {
        foreach (var (kind, isWrong) in Wrong)
        {
            foreach (var report in NarrativeBench.Write(kind))
            {
                Assert.IsTrue(isWrong(report.Numbers, report.Said!), $"{kind} {report}");
            }
        }
    }

    [TestMethod]
    public void A_sentence_that_only_looks_contradictory_holds_by_its_own_numbers()
    {
        foreach (var (kind, isRight) in Right)
        {
            foreach (var report in NarrativeBench.Write(kind))
            {
                Assert.IsTrue(isRight(report.Numbers, report.Said!), $"{kind} {report}");
            }
        }
    }

    [TestMethod]
    public void What_is_to_be_dealt_with_is_the_sum_of_two_rows()
    {
        foreach (var report in NarrativeBench.Write("CaseloadTogether"))
        {
            var sum = Total(report.Printed, "new_received") + Total(report.Printed, "carried_in");
            Assert.MatchesRegex(new Regex($"(?<![0-9]){sum}件"), report.Printed.Text);
        }
    }

    [TestMethod]
    public void Last_years_requests_are_those_of_last_years_table()
    {
        var stated = 0;
        foreach (var report in NarrativeBench.Write("LastYearRequests"))
        {
            foreach (var number in report.Numbers.Where(n => n != NarrativeBench.Year - 1))
            {
                Assert.AreEqual(Total(report.Before, "new_received"), number, report.ToString());
                stated++;
            }
        }

        Assert.IsGreaterThan(2, stated);
    }

    [TestMethod]
    public void A_fee_notice_is_denied_over_a_row_of_unpaid_ones_and_owned_to_in_the_decoy()
    {
        foreach (var report in NarrativeBench.Write("FeeNoticeDenied"))
        {
            Assert.IsGreaterThan(0, Total(report.Printed, "other_no_fee"), report.ToString());
            Assert.MatchesRegex(new Regex("未向任何申请人发出|没有发出过|一份未发|未收到过收费|不存在因收费|从未启动"), Six(report.Printed));
            Assert.HasCount(1, report.Written.Faults[0].Findings, report.ToString());
            Assert.DoesNotMatchRegex(new Regex("收费通知|收费程序|因收费"), Six(report.Plain));
        }

        foreach (var report in NarrativeBench.Write("FeeNoticeUnpaid"))
        {
            Assert.IsGreaterThan(0, Total(report.Printed, "other_no_fee"), report.ToString());
            Assert.MatchesRegex(new Regex($"(?<![0-9]){Total(report.Printed, "other_no_fee")}[件份]"), Six(report.Printed));
            Assert.MatchesRegex(new Regex("未缴|按通知缴费|未在期限内缴纳|放弃申请"), Six(report.Printed));
        }

        static string Six(PrintedReport report) => string.Concat(SeededReport.Below(report, "六、"));
    }

    [TestMethod]
    public void One_thing_told_twice_has_two_numbers()
    {
        foreach (var report in NarrativeBench.Write("ProactiveTotalTwice"))
        {
            Assert.HasCount(2, Totals(report.Printed), report.ToString());
            Assert.HasCount(1, Totals(report.Plain), report.ToString());
        }

        foreach (var report in NarrativeBench.Write("StatedTwice"))
        {
            var (first, second) = (report.Written.Faults[0].True!, report.Written.Faults[0].Printed!);
            Assert.AreNotEqual(first, second);
            Assert.AreEqual(Regex.Replace(first, "[0-9]", ""), Regex.Replace(second, "[0-9]", ""));
            StringAssert.Contains(report.Printed.Text, first);
            StringAssert.Contains(report.Printed.Text, second);
        }

        static List<string> Totals(PrintedReport report) =>
            [.. Regex.Matches(report.Text, "(?:公开|发布)(?:各类)?(?:政府)?信息([0-9]+)条").Select(m => m.Groups[1].Value).Distinct()];
    }

    // 一是, （1）, 第一步, 到位, or things parted by comma and 和.
    private static int Counted(string said) => new[] { "[一二三]是", "（[0-9]）", "第[一二三]步", "到位，" }.Select(p => Regex.Count(said, p)).Max() is var count and > 0
        ? count
        : Regex.Count(said, "登记办法|审核细则|归档规程");

    private static decimal Total(PrintedReport report, string row) => SeededReport.Cell(report, "T2", row, "total");

    private static decimal Cases(PrintedReport report, string block) => SeededReport.Cell(report, "T3", "cases", block + "_total");
}
