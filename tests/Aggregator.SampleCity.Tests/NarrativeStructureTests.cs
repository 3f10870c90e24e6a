using System.Text.RegularExpressions;
using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class NarrativeStructureTests
{
    private static readonly Dictionary<string, string> Gone = new(StringComparer.Ordinal)
    {
        ["SectionMissing"] = "五、",
        ["OverviewMissing"] = "一、",
        ["OtherMissing"] = "六、",
        ["CasesSectionMissing"] = "四、",
        ["DisclosureHeadingMissing"] = "二、",
        ["ApplicationsHeadingMissing"] = "三、",
        ["CasesHeadingMissing"] = "四、",
    };

    private static readonly Dictionary<string, int> Aspects = new(StringComparer.Ordinal)
    {
        ["ProactiveMissing"] = 0,
        ["OnRequestMissing"] = 1,
        ["ManagementMissing"] = 2,
        ["PlatformMissing"] = 3,
        ["SupervisionMissing"] = 4,
    };

    [TestMethod]
    public void A_missing_section_has_no_heading_and_the_other_five_have()
    {
        foreach (var (kind, number) in Gone)
        {
            foreach (var report in NarrativeBench.Write(kind))
            {
                var headings = SeededReport.Headings(report.Printed);
                CollectionAssert.AreEqual(Forms.Sections.Where(s => !s.StartsWith(number, StringComparison.Ordinal)).ToList(), headings, $"{kind} {report}");
                CollectionAssert.AreEqual(Forms.Sections.ToList(), SeededReport.Headings(report.Plain));
                Assert.AreEqual(kind == "CasesSectionMissing" ? 0 : 15, report.Printed.Cells.Keys.Count(k => k.Table == "T3"), $"{kind} {report}");
            }
        }
    }

    [TestMethod]
    [DataRow("HeadingReworded", false)]
    [DataRow("TableHeadingReworded", false)]
    [DataRow("HeadingNumber", false)]
    [DataRow("HeadingAccepted", true)]
    [DataRow("TableHeadingAccepted", true)]
    public void One_heading_differs_and_is_accepted_if_it_keeps_every_word_of_the_form(string kind, bool isAccepted)
    {
        foreach (var report in NarrativeBench.Write(kind))
        {
            var headings = SeededReport.Headings(report.Printed);
            Assert.HasCount(6, headings, report.ToString());
            var at = Enumerable.Range(0, 6).Single(i => headings[i] != Forms.Sections[i]);
            var form = Regex.Replace(Forms.Sections[at], "\\W", "");
            Assert.AreEqual(isAccepted, Regex.IsMatch(headings[at], string.Join(".*", form.Select(c => c.ToString()))), $"{kind} {headings[at]}");
        }
    }

    [TestMethod]
    public void A_missing_aspect_is_not_there_and_the_other_four_are_counted_on()
    {
        foreach (var (kind, aspect) in Aspects)
        {
            foreach (var report in NarrativeBench.Write(kind))
            {
                CollectionAssert.AreEqual(Forms.Aspects.Where((_, i) => i != aspect).ToList(), HeadsOf(report.Printed), $"{kind} {report}");
                CollectionAssert.AreEqual(Forms.Aspects.ToList(), HeadsOf(report.Plain));
            }
        }

        foreach (var report in NarrativeBench.Write("AspectsReordered"))
        {
            CollectionAssert.AreEquivalent(Forms.Aspects.ToList(), HeadsOf(report.Printed));
            CollectionAssert.AreNotEqual(Forms.Aspects.ToList(), HeadsOf(report.Printed));
            Assert.AreEqual(report.Plain.Text.Length, report.Printed.Text.Length);
        }
    }

    [TestMethod]
    public void Section_one_of_one_line_is_one_line()
    {
        foreach (var report in NarrativeBench.Write("OverviewEmpty"))
        {
            Assert.IsLessThan(50, SeededReport.Below(report.Printed, "一、").Single().Length, report.ToString());
            Assert.IsGreaterThan(5, SeededReport.Below(report.Plain, "一、").Count);
        }
    }

    [TestMethod]
    public void Section_five_is_as_bad_as_the_key_says()
    {
        foreach (var report in NarrativeBench.Write("ProblemEmpty"))
        {
            Assert.IsLessThan(10, string.Concat(Five(report.Printed)).Length, report.ToString());
            Assert.IsGreaterThan(60, string.Concat(Five(report.Plain)).Length);
        }

        foreach (var report in NarrativeBench.Write("ProblemsBlank"))
        {
            Assert.IsEmpty(Five(report.Printed));
        }

        var act = new Regex("将|拟|下一步|改进|改为|已着手|今后");
        foreach (var report in NarrativeBench.Write("MeasureMissing"))
        {
            Assert.DoesNotMatchRegex(act, string.Concat(Five(report.Printed)));
        }

        foreach (var report in NarrativeBench.Write("ShortProblems"))
        {
            Assert.MatchesRegex(act, string.Concat(Five(report.Printed)));
            Assert.IsLessThan(110, string.Concat(Five(report.Printed)).Length, report.ToString());
        }

        foreach (var report in NarrativeBench.Write("ProblemGeneric"))
        {
            Assert.IsFalse(report.Unit.Places.Any(string.Concat(Five(report.Printed)).Contains), report.ToString());
            Assert.DoesNotMatchRegex(new Regex("[0-9]"), string.Concat(Five(report.Printed)));
        }
    }

    [TestMethod]
    public void The_same_problems_are_last_years_to_the_letter()
    {
        foreach (var report in NarrativeBench.Write("ProblemSame"))
        {
            CollectionAssert.AreEqual(Five(report.Before), Five(report.Printed));
            CollectionAssert.AreNotEqual(Five(report.Before), Five(report.Plain));
        }

        foreach (var report in NarrativeBench.Write("ProblemSameShortened"))
        {
            var (before, now) = (string.Concat(Five(report.Before)), string.Concat(Five(report.Printed)));
            StringAssert.StartsWith(before, now, report.ToString());
            Assert.IsLessThan(before.Length, now.Length);
            Assert.IsGreaterThan(before.Length / 2, now.Length, report.ToString());
        }
    }

    [TestMethod]
    public void A_quoted_problem_is_last_years_and_stands_in_quotation_marks()
    {
        var quoted = 0;
        foreach (var report in NarrativeBench.Write("LastYearProblemQuoted"))
        {
            var quote = Regex.Match(report.Said!, "“([^”]+)”").Groups[1].Value;
            StringAssert.Contains(string.Concat(Five(report.Before)), quote, report.ToString());
            quoted += quote.Length > 0 ? 1 : 0;
        }

        Assert.IsGreaterThan(3, quoted);
    }

    [TestMethod]
    public void A_report_that_says_nothing_of_the_fee_has_no_such_word_in_section_six()
    {
        foreach (var report in NarrativeBench.Write("FeeNotStated"))
        {
            Assert.DoesNotMatchRegex(new Regex("信息处理费"), string.Concat(SeededReport.Below(report.Printed, "六、")));
            Assert.MatchesRegex(new Regex("信息处理费"), string.Concat(SeededReport.Below(report.Plain, "六、")));
        }
    }

    private static List<string> Five(PrintedReport report) => SeededReport.Below(report, "五、");

    // Counted 一 to 五 in order, with or without 情况 behind.
    private static List<string> HeadsOf(PrintedReport report)
    {
        var heads = Regex.Matches(string.Join('\n', SeededReport.Below(report, "一、")), "(?m)^（([一二三四五])）(" + string.Join('|', Forms.Aspects) + ")");
        Assert.AreEqual("一二三四五"[..heads.Count], string.Concat(heads.Select(h => h.Groups[1].Value)));
        return [.. heads.Select(h => h.Groups[2].Value)];
    }
}
