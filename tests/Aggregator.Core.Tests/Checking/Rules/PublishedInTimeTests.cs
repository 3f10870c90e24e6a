using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class PublishedInTimeTests
{
    [TestMethod]
    public void A_district_has_until_the_end_of_March() => RuleExamples.None("LATE_PUBLISH", new ReportDraft { Kind = UnitKind.District, Published = new ChinaMoment(new DateOnly(2026, 3, 31)) });

    [TestMethod]
    public void A_later_publication_fails() => Assert.AreEqual(12m, RuleExamples.One("LATE_PUBLISH", new ReportDraft { Published = new ChinaMoment(new DateOnly(2026, 2, 12)) }).Difference);

    [TestMethod]
    public void Without_any_other_date_a_late_document_date_proves_it() => Assert.AreEqual("document-date", RuleExamples.One("LATE_PUBLISH", new ReportDraft
    {
        Published = null,
        ReceivedAt = null,
        Dates = new ReportDates(null, new DateOnly(2026, 3, 2), null, null),
    }).Subject);

    [TestMethod]
    public void A_date_years_behind_is_doubted() =>
        Assert.AreEqual(Outcome.NotAssessable, RuleExamples.One("LATE_PUBLISH", new ReportDraft { Published = new ChinaMoment(new DateOnly(2031, 7, 27)) }).Outcome);

    [TestMethod]
    public void A_local_day_for_publishing_binds_publishing_alone()
    {
        var draft = new ReportDraft { Calendar = Calendars.Local(FilingAct.Publish, 1, 28), Published = new ChinaMoment(new DateOnly(2026, 1, 29)), ReceivedAt = new ChinaMoment(new DateOnly(2026, 1, 29)) };
        RuleExamples.None("LATE_SUBMIT", draft);
        var finding = RuleExamples.One("LATE_PUBLISH", draft);
        Assert.AreEqual((Severity.Warning, "published/local"), (finding.Severity, finding.Subject));
    }

    [TestMethod]
    public void Publishing_is_judged_to_the_second_in_China()
    {
        RuleExamples.None("LATE_PUBLISH", new ReportDraft { Published = new ChinaMoment(new DateOnly(2026, 1, 31), new TimeOnly(23, 59, 59)) });
        Assert.AreEqual(1m, RuleExamples.One("LATE_PUBLISH", new ReportDraft { Published = new ChinaMoment(new DateOnly(2026, 2, 1), new TimeOnly(0, 0, 0)) }).Difference);
    }
}
