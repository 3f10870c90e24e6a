using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>Adds up the city's three tables from the units' reports.</summary>
public static class CityRollUp
{
    /// <summary>
    /// The cells of the form in force for <paramref name="year"/>, in its order; none before 2019. Only accepted submissions count, one a
    /// unit. Total cells are summed from the units' own total cells, never from the parts, so what a unit's table breaks the city's shows.
    /// A unit that by a document owes no report and has none stands in the ledger and is not expected. A report of the government that holds
    /// the whole city is never added to its parts: it stands in the ledger as <c>published</c>, and where nobody hands in the
    /// government's own figures, as expected and missing.
    /// </summary>
    /// <param name="roster">The units.</param>
    /// <param name="year">Report year.</param>
    /// <param name="submissions">What came.</param>
    /// <param name="calendar">What the office has set; nobody is exempted when null.</param>
    /// <param name="adjustments">The office's entries, of any year; none when null.</param>
    public static IReadOnlyList<CityCell> Compute(Roster roster, int year, IReadOnlyList<Submission> submissions, OfficeCalendar? calendar = null, IReadOnlyList<Adjustment>? adjustments = null) =>
        CityLedger.Of(roster, year, submissions, calendar, adjustments).Cells;
}
