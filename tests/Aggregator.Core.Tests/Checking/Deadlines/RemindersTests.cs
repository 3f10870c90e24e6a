using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Deadlines;

[TestClass]
public sealed class RemindersTests
{
    [TestMethod]
    [DataRow("2026-01-23", null, 0)]
    [DataRow("2026-01-24", ReminderRung.SevenDays, 7)]
    [DataRow("2026-01-28", ReminderRung.ThreeDays, 3)]
    [DataRow("2026-01-30", ReminderRung.OneDay, 1)]
    [DataRow("2026-01-31", ReminderRung.Today, 0)]
    [DataRow("2026-02-01", ReminderRung.Overdue, -1)]
    [DataRow("2026-02-10", ReminderRung.Overdue, -10)]
    public void The_ladder_is_climbed_day_by_day(string asOf, ReminderRung? rung, int days)
    {
        var reminder = Of(OfficeCalendar.None, asOf).SingleOrDefault();
        Assert.AreEqual(rung, reminder?.Rung);
        Assert.AreEqual(days, reminder?.Days ?? 0);
    }

    [TestMethod]
    public void The_offices_day_comes_first_and_the_laws_day_after_it()
    {
        var before = Of(Calendars.Local(), "2026-01-25").Single();
        Assert.AreEqual((ReminderRung.OneDay, "距本级规定的期限还有1天。"), (before.Rung, before.Sentence));
        var between = Of(Calendars.Local(), "2026-01-28").Single();
        Assert.AreEqual((ReminderRung.Overdue, 3, 2), (between.Rung, between.Days, between.LocalOverdue));
        Assert.AreEqual("本级规定的期限已过2天，距最后期限还有3天。", between.Sentence);
        Assert.AreEqual("最后期限已过1天，仍未收到。", Of(Calendars.Local(), "2026-02-01").Single().Sentence);
    }

    [TestMethod]
    public void Whoever_handed_in_or_owes_nothing_is_left_in_peace()
    {
        Assert.IsEmpty(Of(OfficeCalendar.None, "2026-02-01", new ReportDraft().Submit()));
        var exempt = OfficeCalendar.None with { Exemptions = [new("B01", 2025, FilingActs.All, null, "云政公开〔2026〕9号", "新设")] };
        Assert.IsEmpty(Of(exempt, "2026-02-01"));
    }

    [TestMethod]
    public void What_was_registered_later_had_not_come_on_that_day() =>
        Assert.HasCount(1, Of(OfficeCalendar.None, "2026-01-28", new ReportDraft { ReceivedAt = new ChinaMoment(new DateOnly(2026, 1, 29)) }.Submit()));

    [TestMethod]
    public void An_unreadable_file_is_no_hand_in_and_is_named()
    {
        var reminder = Of(OfficeCalendar.None, "2026-01-31", new ReportDraft().Submit(SubmissionStatus.Unreadable, "B01/坏.pdf")).Single();
        Assert.AreEqual(("重新报送能够采用的2025年度报告", "B01/坏.pdf"), (reminder.Due, reminder.Unusable!.File));
    }

    [TestMethod]
    public void A_report_sent_back_is_reminded_of_its_answer_even_while_another_stands()
    {
        var order = new ReturnOrder("B01", 2025, new string('0', 64), "表二不平", "张三", new ChinaMoment(new DateOnly(2026, 3, 1)), new DateOnly(2026, 3, 16));
        var reminders = Of(OfficeCalendar.None, "2026-03-18", new ReportDraft().Submit(), new ReportDraft().Submit(SubmissionStatus.Returned, "B01/新.docx") with { Returned = order });
        Assert.AreEqual((ReminderRung.Overdue, -2, "答复期限已过2天，仍未收到。"), (reminders.Single().Rung, reminders.Single().Days, reminders.Single().Sentence));
    }

    private static IReadOnlyList<Reminder> Of(OfficeCalendar calendar, string asOf, params Submission[] submissions) => Reminders.Of(
        new Roster([new Unit("B01", "云川市教育局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, "市政府部门", null, null, null, null)]), 2025, calendar, submissions, DateOnly.Parse(asOf, null));
}
