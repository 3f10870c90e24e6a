using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Deadlines;

[TestClass]
public sealed class OfficeCalendarTests
{
    private static readonly Unit Bureau = UnitOf("B01", UnitKind.Bureau);

    [TestMethod]
    public void A_line_for_the_unit_goes_before_one_for_its_kind()
    {
        var calendar = new OfficeCalendar([Line([UnitKind.Bureau], [], 26), Line([], ["B01"], 20)], []);
        Assert.AreEqual(new DateOnly(2026, 1, 20), calendar.DutyOf(Bureau, 2025).Submit.LocalDay);
        Assert.AreEqual(new DateOnly(2026, 1, 26), calendar.DutyOf(UnitOf("B02", UnitKind.Bureau), 2025).Submit.LocalDay);
        Assert.IsNull(calendar.DutyOf(UnitOf("D01", UnitKind.District), 2025).Submit.LocalDay);
        Assert.IsNull(calendar.DutyOf(Bureau, 2024).Submit.LocalDay);
        Assert.IsNull(calendar.DutyOf(Bureau, 2025).Publish.LocalDay);
    }

    [TestMethod]
    [DataRow(2023, 29)]
    [DataRow(2024, 28)]
    [DataRow(2025, 28)]
    public void The_last_of_February_follows_the_year(int reportYear, int day) => Assert.AreEqual(
        new DateOnly(reportYear + 1, 2, day), new LocalDeadline([reportYear], [UnitKind.District], [], FilingAct.Submit, 2, 29, "x", "y").LastDayFor(reportYear));

    [TestMethod]
    public void A_day_granted_within_the_law_moves_the_offices_day_only()
    {
        var calendar = Calendars.Local() with { Exemptions = [new("B01", 2025, [FilingAct.Submit], new DateOnly(2026, 1, 29), "云政公开〔2026〕9号", "人员变动")] };
        var duty = calendar.DutyOf(Bureau, 2025).Submit;
        Assert.AreEqual((new DateOnly(2026, 1, 31), new DateOnly(2026, 1, 29), "云政公开〔2026〕9号"), (duty.LastDay, duty.LocalDay!.Value, duty.LocalBasis));
        Assert.IsNull(calendar.DutyOf(Bureau, 2025).Publish.Exemption);
    }

    [TestMethod]
    public void Both_days_are_told_with_their_bases()
    {
        Assert.AreEqual("2026年1月26日（云川市人民政府办公室云政办函〔2026〕1号），最迟不超过2026年1月31日（《中华人民共和国政府信息公开条例》第四十九条）", Calendars.Local().DutyOf(Bureau, 2025).Submit.Described);
        Assert.AreEqual("2026年1月31日（参照部门期限）", OfficeCalendar.None.DutyOf(UnitOf("T01", UnitKind.Township), 2025).Submit.Described);
    }

    private static LocalDeadline Line(IReadOnlyList<UnitKind> kinds, IReadOnlyList<string> units, int day) => new([2025], kinds, units, FilingAct.Submit, 1, day, "云政办函〔2026〕1号", "市政府办公室");

    private static Unit UnitOf(string code, UnitKind kind) => new(code, code + "名", [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
}
