using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>What the roster says of a unit's past: a unit that took in another has more on its books than its own report of last year shows.</summary>
internal static class Lineage
{
    /// <summary>
    /// A Chinese sentence when, by the roster, the unit was formed in the report year or took in a unit that ended within it (or on the last
    /// day before): the ended one's name or code stands among this one's aliases or its figures are counted in this one's. Null otherwise.
    /// </summary>
    public static string? Explains(CheckedReport report)
    {
        var (unit, year) = (report.Unit, report.Year);
        var ended = report.Roster.Units.Where(other => other.Code != unit.Code && EndedIn(other, year) && (other.IncludedIn == unit.Code || unit.Aliases.Contains(other.Name))).Select(other => other.Name).ToList();
        if (ended.Count > 0)
        {
            return $"已说明：名册显示{Places.Listing(ended, 3)}已并入本单位，请人工确认差额来自并入单位。";
        }

        return unit.ValidFrom is { } from && from.Year == year && from.DayOfYear > 1 ? $"已说明：名册显示本单位{from.Text()}起设立，请人工确认差额来自原单位。" : null;
    }

    private static bool EndedIn(Unit unit, int year) => unit.ValidTo is { } to && to >= new DateOnly(Math.Clamp(year - 1, 1, 9998), 12, 31) && to.Year <= year;
}
