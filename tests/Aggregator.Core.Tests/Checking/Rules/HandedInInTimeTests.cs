using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class HandedInInTimeTests
{
    [TestMethod]
    [DataRow("2026-01-31", "23:59:59")]
    [DataRow("2026-01-31", "00:00:00")]
    [DataRow("2026-01-02", "12:00:00")]
    public void The_whole_last_day_is_in_time(string day, string time) =>
        RuleExamples.None("LATE_SUBMIT", new ReportDraft { ReceivedAt = new ChinaMoment(DateOnly.Parse(day, null), TimeOnly.Parse(time, null)) });

    [TestMethod]
    public void The_first_second_of_the_next_day_is_one_day_late()
    {
        var finding = RuleExamples.One("LATE_SUBMIT", new ReportDraft { ReceivedAt = new ChinaMoment(new DateOnly(2026, 2, 1), new TimeOnly(0, 0)) });
        Assert.AreEqual(("2026-01-31", "2026-02-01", 1m), (finding.Expected, finding.Actual, finding.Difference));
        Assert.AreEqual("应于2026-01-31前报送，实际2026-02-01报送，逾期1天。", finding.Message);
    }

    [TestMethod]
    public void A_deadline_of_practice_only_is_a_warning() =>
        Assert.AreEqual(Severity.Warning, RuleExamples.One("LATE_SUBMIT", new ReportDraft { Kind = UnitKind.Township, ReceivedAt = new ChinaMoment(new DateOnly(2026, 2, 10)) }).Severity);

    [TestMethod]
    public void A_local_day_missed_within_the_law_is_a_warning_by_the_number_of_its_document()
    {
        var finding = RuleExamples.One("LATE_SUBMIT", Local("2026-01-27"));
        Assert.AreEqual((Severity.Warning, "received/local", "云川市人民政府办公室云政办函〔2026〕1号"), (finding.Severity, finding.Subject, finding.Basis));
        Assert.AreEqual(("2026-01-26", "2026-01-27", 1m), (finding.Expected, finding.Actual, finding.Difference));
        Assert.AreEqual("实际2026-01-27报送，未超过期限2026-01-31，但晚于云川市人民政府办公室云政办函〔2026〕1号规定的2026-01-26，按该规定逾期1天。", finding.Message);
    }

    [TestMethod]
    public void A_local_day_kept_is_no_finding_to_its_last_second() =>
        RuleExamples.None("LATE_SUBMIT", new ReportDraft { Calendar = Calendars.Local(), ReceivedAt = new ChinaMoment(new DateOnly(2026, 1, 26), new TimeOnly(23, 59, 59)) });

    [TestMethod]
    public void Both_days_missed_are_one_error_that_tells_both()
    {
        var finding = RuleExamples.One("LATE_SUBMIT", Local("2026-02-03"));
        Assert.AreEqual((Severity.Error, "received", 3m), (finding.Severity, finding.Subject, finding.Difference));
        Assert.AreEqual("应于2026-01-31前报送，实际2026-02-03报送，逾期3天；云川市人民政府办公室云政办函〔2026〕1号另规定2026-01-26前报送，按该规定逾期8天。", finding.Message);
        StringAssert.Contains(finding.Basis, "第四十九条");
        StringAssert.Contains(finding.Basis, "云政办函〔2026〕1号");
    }

    [TestMethod]
    public void A_day_of_practice_is_never_cited_as_law() =>
        Assert.AreEqual("", RuleExamples.One("LATE_SUBMIT", new ReportDraft { Kind = UnitKind.Township, ReceivedAt = new ChinaMoment(new DateOnly(2026, 2, 10)) }).Basis);

    [TestMethod]
    public void A_report_of_2015_is_held_to_the_rule_of_2008()
    {
        RuleExamples.None("LATE_SUBMIT", new ReportDraft { Year = 2015, Form = FormEdition.Outline2008, ReceivedAt = new ChinaMoment(new DateOnly(2016, 3, 31), new TimeOnly(23, 59, 59)) });
        var late = RuleExamples.One("LATE_SUBMIT", new ReportDraft { Year = 2015, Form = FormEdition.Outline2008, ReceivedAt = new ChinaMoment(new DateOnly(2016, 4, 1), new TimeOnly(0, 0)) });
        StringAssert.Contains(late.Basis, "第三十一条");
    }

    [TestMethod]
    [DataRow("2026-03-15", false)]
    [DataRow("2026-03-16", true)]
    public void A_granted_day_takes_the_place_of_both(string received, bool late)
    {
        var draft = Local(received);
        draft.Calendar = Calendars.Local() with { Exemptions = [new("B01", 2025, FilingActs.All, new DateOnly(2026, 3, 15), "云政公开〔2026〕9号", "机房迁移")] };
        var findings = RuleExamples.Find("LATE_SUBMIT", draft);
        Assert.HasCount(late ? 1 : 0, findings);
        if (late)
        {
            StringAssert.Contains(findings[0].Message, "应于2026-03-15前报送（云政公开〔2026〕9号同意延期，原期限2026-01-31），实际2026-03-16报送，逾期1天");
        }
    }

    [TestMethod]
    public void Whoever_owes_nothing_is_not_late()
    {
        var draft = Local("2026-12-01");
        draft.Calendar = Calendars.Local() with { Exemptions = [new("B01", 2025, FilingActs.All, null, "云政公开〔2026〕9号", "新设单位")] };
        RuleExamples.None("LATE_SUBMIT", draft);
    }

    [TestMethod]
    public void In_time_by_its_own_word_and_late_by_first_sight_is_told_as_neither()
    {
        var finding = RuleExamples.One("LATE_SUBMIT", Unregistered(seen: "2026-02-12", watched: "2026-01-05"));
        Assert.AreEqual((Severity.Note, Outcome.NotAssessable, "first-seen"), (finding.Severity, finding.Outcome, finding.Subject));
        Assert.AreEqual("自述2026-01-30公布，2026-02-12才首次收到：按首次发现逾期12天，按其自述未逾期，需人工核实实际报送时间。", finding.Message);
    }

    [TestMethod]
    [DataRow("2026-01-31", "2026-01-05", DisplayName = "seen on the last day")]
    [DataRow("2026-02-12", "2026-02-12", DisplayName = "nobody looked before the deadline")]
    public void First_sight_proves_nothing_else(string seen, string watched) => RuleExamples.None("LATE_SUBMIT", Unregistered(seen, watched));

    [TestMethod]
    public void A_registered_hand_in_outweighs_first_sight()
    {
        var draft = Unregistered("2026-02-12", "2026-01-05");
        draft.ReceivedAt = new ChinaMoment(new DateOnly(2026, 1, 30));
        RuleExamples.None("LATE_SUBMIT", draft);
    }

    private static ReportDraft Local(string received) => new() { Calendar = Calendars.Local(), ReceivedAt = new ChinaMoment(DateOnly.Parse(received, null)) };

    private static ReportDraft Unregistered(string seen, string watched) => new()
    {
        ReceivedAt = null,
        Published = new ChinaMoment(new DateOnly(2026, 1, 30)),
        FirstSeen = DateOnly.Parse(seen, null),
        WatchedSince = DateOnly.Parse(watched, null),
    };
}
