using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking;

/// <summary>Calendars of an office, for tests.</summary>
internal static class Calendars
{
    /// <summary>One stricter day for bureaus and townships in 2025.</summary>
    public static OfficeCalendar Local(FilingAct act = FilingAct.Submit, int month = 1, int day = 26) =>
        new([new LocalDeadline([2025], [UnitKind.Bureau, UnitKind.Township], [], act, month, day, "云政办函〔2026〕1号", "云川市人民政府办公室")], []);
}
