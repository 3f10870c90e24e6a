using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public class LegalCalendarTests
{
    [TestMethod]
    [DataRow(UnitKind.Bureau, 2025, "2026-01-31")]
    [DataRow(UnitKind.Township, 2019, "2020-01-31")]
    [DataRow(UnitKind.District, 2023, "2024-03-31")]
    [DataRow(UnitKind.CityGovernment, 2019, "2020-03-31")]
    [DataRow(UnitKind.Bureau, 2018, "2019-03-31")]
    [DataRow(UnitKind.Vertical, 2008, "2009-03-31")]
    [DataRow(UnitKind.Bureau, 1999, "2000-03-31")]
    public void The_deadline_is_the_laws(UnitKind kind, int year, string day) =>
        Assert.AreEqual(DateOnly.Parse(day, null), LegalCalendar.DeadlineFor(kind, year));

    [TestMethod]
    [DataRow(int.MaxValue)]
    [DataRow(int.MinValue)]
    [DataRow(0)]
    public void A_year_from_a_damaged_text_does_not_crash(int year) => LegalCalendar.DeadlineFor(UnitKind.Bureau, year);

    [TestMethod]
    public void Received_goes_before_published_and_published_before_the_document_date()
    {
        var (received, published, signed) = (new ChinaMoment(new DateOnly(2026, 2, 3)), new ChinaMoment(new DateOnly(2026, 2, 5)), new DateOnly(2026, 2, 7));
        Assert.AreEqual((3, "received"), Of(received, published, signed));
        Assert.AreEqual((5, "published"), Of(null, published, signed));
        Assert.AreEqual((7, "document-date"), Of(null, null, signed));
        Assert.AreEqual((null, ""), Of(null, null, null));
        Assert.AreEqual((0, "received"), Of(new ChinaMoment(new DateOnly(2026, 1, 31), new TimeOnly(23, 59, 59)), null, null));

        static (int?, string) Of(ChinaMoment? received, ChinaMoment? published, DateOnly? signed)
        {
            var late = Lateness.Judge(UnitKind.Bureau, 2025, received, published, signed);
            return (late.DaysLate, late.Basis);
        }
    }

    [TestMethod]
    public void Nobody_is_missing_on_the_last_day_and_all_who_owe_are_the_day_after()
    {
        var roster = Roster();
        Assert.IsEmpty(MissingReports.Find(roster, 2025, [], new DateOnly(2026, 1, 31)));
        CollectionAssert.AreEqual(new[] { "B01", "B02", "V01" }, Codes(MissingReports.Find(roster, 2025, [], new DateOnly(2026, 2, 1))));
        CollectionAssert.AreEqual(new[] { "D01", "B01", "B02", "V01" }, Codes(MissingReports.Find(roster, 2025, [], new DateOnly(2026, 4, 1))));
    }

    [TestMethod]
    public void A_unit_merged_away_within_the_year_is_not_missing()
    {
        var gone = UnitOf("B09", UnitKind.Bureau) with { ValidTo = new DateOnly(2025, 6, 30) };
        Assert.IsEmpty(MissingReports.Find(new Roster([gone]), 2025, [], new DateOnly(2026, 5, 1)));
    }

    [TestMethod]
    public void A_unit_with_only_an_unusable_file_is_told_so()
    {
        var bad = new ReportDraft().Submit(SubmissionStatus.Unreadable, "B01/报告.pdf") with { Reason = "文件已加密，请去掉密码后重新报送。" };
        var finding = MissingReports.Find(Roster(), 2025, [bad], new DateOnly(2026, 2, 1))[0];
        StringAssert.Contains(finding.Message, "“B01/报告.pdf”（无法读取），文件已加密");
        Assert.AreEqual("MISSING_REPORT", finding.Rule);
    }

    [TestMethod]
    public void An_unplaced_file_that_names_the_unit_is_told_of()
    {
        var lost = new ReportDraft { UnitName = "B02名" }.Submit(SubmissionStatus.Unplaced, "x.txt") with { Unit = null, Year = null, Reason = "年度不明" };
        StringAssert.Contains(MissingReports.Find(Roster(), 2025, [lost], new DateOnly(2026, 2, 1))[1].Message, "“x.txt”（待归属），年度不明");
    }

    [TestMethod]
    public void The_finding_keeps_its_fingerprint_from_night_to_night() => Assert.AreEqual(
        MissingReports.Find(Roster(), 2025, [], new DateOnly(2026, 2, 1))[0].Fingerprint,
        MissingReports.Find(Roster(), 2025, [], new DateOnly(2026, 3, 1))[0].Fingerprint);

    [TestMethod]
    public void The_offices_day_past_and_the_laws_not_is_a_warning_of_its_own()
    {
        var roster = new Roster([UnitOf("B01", UnitKind.Bureau)]);
        Assert.IsEmpty(MissingReports.Find(roster, 2025, [], new DateOnly(2026, 1, 26), Calendars.Local()));
        var local = MissingReports.Find(roster, 2025, [], new DateOnly(2026, 1, 27), Calendars.Local()).Single();
        Assert.AreEqual((Severity.Warning, "report/local", "云川市人民政府办公室云政办函〔2026〕1号"), (local.Severity, local.Subject, local.Basis));
        var both = MissingReports.Find(roster, 2025, [], new DateOnly(2026, 2, 1), Calendars.Local()).Single();
        Assert.AreEqual((Severity.Error, "report"), (both.Severity, both.Subject));
        StringAssert.Contains(both.Message, "云政办函〔2026〕1号规定的2026-01-26也已过");
    }

    [TestMethod]
    public void An_exempted_unit_is_not_missing_and_one_with_more_time_not_before_its_day()
    {
        var roster = new Roster([UnitOf("B01", UnitKind.Bureau), UnitOf("B02", UnitKind.Bureau)]);
        var calendar = new OfficeCalendar([], [new("B01", 2025, FilingActs.All, null, "云政公开〔2026〕9号", "新设"), new("B02", 2025, FilingActs.All, new DateOnly(2026, 3, 15), "云政公开〔2026〕10号", "受灾")]);
        Assert.IsEmpty(MissingReports.Find(roster, 2025, [], new DateOnly(2026, 3, 15), calendar));
        CollectionAssert.AreEqual(new[] { "B02" }, Codes(MissingReports.Find(roster, 2025, [], new DateOnly(2026, 3, 16), calendar)));
    }

    [TestMethod]
    public void The_roster_is_that_of_the_year()
    {
        var roster = new Roster(
        [
            UnitOf("OLD", UnitKind.Bureau) with { ValidTo = new DateOnly(2025, 3, 20) },
            UnitOf("NEW", UnitKind.Bureau) with { ValidFrom = new DateOnly(2025, 3, 21) },
            UnitOf("DEC", UnitKind.Bureau) with { ValidFrom = new DateOnly(2025, 12, 31) },
            UnitOf("JAN", UnitKind.Bureau) with { ValidFrom = new DateOnly(2026, 1, 1) },
            UnitOf("SHUT", UnitKind.Bureau) with { ValidTo = new DateOnly(2026, 1, 10) },
        ]);
        var missing = MissingReports.Find(roster, 2025, [], new DateOnly(2026, 5, 1));
        CollectionAssert.AreEqual(new[] { "NEW", "DEC", "SHUT" }, Codes(missing));
        StringAssert.Contains(missing[2].Message, "该单位已于2026-01-10撤并，请由承继其职责的单位报送。");
        CollectionAssert.AreEqual(new[] { "OLD", "SHUT" }, Codes(MissingReports.Find(roster, 2024, [], new DateOnly(2025, 5, 1))));
    }

    [TestMethod]
    public void The_deadline_of_a_leap_year_is_no_other() =>
        Assert.AreEqual((new DateOnly(2024, 1, 31), new DateOnly(2028, 3, 31)), (LegalCalendar.DeadlineFor(UnitKind.Bureau, 2023), LegalCalendar.DeadlineFor(UnitKind.District, 2027)));

    private static Roster Roster() => new(
    [
        UnitOf("D01", UnitKind.District), UnitOf("B01", UnitKind.Bureau) with { IncludedIn = "D01" }, UnitOf("B02", UnitKind.Bureau), UnitOf("V01", UnitKind.Vertical),
    ]);

    private static string[] Codes(IEnumerable<Finding> findings) => [.. findings.Select(f => f.Unit)];

    private static Unit UnitOf(string code, UnitKind kind) => new(code, code + "名", [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
}
