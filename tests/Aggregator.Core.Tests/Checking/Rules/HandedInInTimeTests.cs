using Aggregator.Core.Checking;
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
}
