using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class IndicatorsAddUpTests
{
    [TestMethod]
    public void A_table_that_adds_up_passes() => RuleExamples.None("STATS_SUM", Staff(5, 2, 3));

    [TestMethod]
    public void A_total_that_is_not_its_parts_is_a_warning_without_law()
    {
        var finding = RuleExamples.One("STATS_SUM", Staff(6, 2, 3));
        Assert.AreEqual(("stats2014/disclosure_staff_total/value", "5", "6", Severity.Warning), (finding.Subject, finding.Expected, finding.Actual, finding.Severity));
        Assert.AreEqual("", RuleCatalogue.Find("STATS_SUM")!.LegalBasis);
        StringAssert.Contains(finding.Message, "其下各项之和为5，总数填写6，相差1。可能是");
    }

    [TestMethod]
    public void A_line_in_two_sums_is_one_defect()
    {
        var draft = Early();
        foreach (var part in new[] { "replies_already_public", "replies_granted_full", "replies_granted_part", "replies_not_this_authority", "replies_info_not_held", "replies_asked_to_clarify", "replies_other_route" })
        {
            draft.Indicate("stats2014", part, 1);
        }

        foreach (var part in new[] { "state_secret", "trade_secret", "privacy", "security", "not_government_information", "other_law" })
        {
            draft.Indicate("stats2014", "replies_denied_" + part, 1);
        }

        var finding = RuleExamples.One("STATS_SUM", draft.Indicate("stats2014", "requests_replied_total", 13).Indicate("stats2014", "replies_denied", 8));
        Assert.AreEqual("stats2014/replies_denied/value", Assert.ContainsSingle(finding.AlsoBreaks).Subject);
        StringAssert.Contains(finding.Message, "最可能有误的是“replies_denied”栏（填写8，应为6）");
    }

    [TestMethod]
    public void A_sum_of_which_a_line_is_not_printed_is_left_alone() =>
        RuleExamples.None("STATS_SUM", Early().Indicate("stats2014", "disclosure_staff_total", 6).Indicate("stats2014", "disclosure_staff_full_time", 2));

    [TestMethod]
    public void The_totals_of_all_years_are_added_up_too()
    {
        var draft = Early(2012);
        foreach (var (row, value) in new[] { ("requests_replied_total", 9m), ("replies_granted_full", 4), ("replies_granted_part", 1), ("replies_denied", 3) })
        {
            draft.Indicate("appendix", row, 0).Indicate("appendix", row, value, "cumulative");
        }

        Assert.AreEqual("appendix/requests_replied_total/cumulative", RuleExamples.One("STATS_SUM", draft).Subject);
    }

    [TestMethod]
    public void Channels_need_not_add_up_to_the_items() =>
        RuleExamples.None("STATS_SUM", Early().Indicate("stats2014", "proactive_total", 10).Indicate("stats2014", "proactive_website_count", 40));

    private static ReportDraft Staff(int total, int fullTime, int partTime) => Early()
        .Indicate("stats2014", "disclosure_staff_total", total).Indicate("stats2014", "disclosure_staff_full_time", fullTime).Indicate("stats2014", "disclosure_staff_part_time", partTime);

    private static ReportDraft Early(int year = 2016)
    {
        var draft = new ReportDraft { Form = FormEdition.Outline2008, Year = year };
        draft.Tables.Clear();
        return draft;
    }
}
