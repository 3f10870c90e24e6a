using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>What a rule examines: a report with its unit, its year and its past. All judgement of dates is done before.</summary>
/// <param name="Unit">The unit; in a check without roster one made from the stated name.</param>
/// <param name="Year">Report year.</param>
/// <param name="Submission">How it came in.</param>
/// <param name="Report">The report.</param>
/// <param name="Previous">The unit's accepted report for the year before, or null.</param>
/// <param name="Roster">All units, to tell a foreign name; empty in a check without roster.</param>
public sealed record CheckedReport(Unit Unit, int Year, Submission Submission, Report Report, Report? Previous, Roster Roster)
{
    /// <summary>Everything the unit handed in for the year, this submission among them; empty where nothing else is known.</summary>
    public IReadOnlyList<Submission> HandIns { get; init; } = [];

    /// <summary>By when the report had to be handed in and published; the law's days alone when the office has set none.</summary>
    public FilingDuty Duty { get; init; } = OfficeCalendar.None.DutyOf(Unit, Year);
}
