using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Core.RollingUp;

/// <summary>The city's totals of several years side by side, on the indicators the forms have in common.</summary>
/// <param name="Years">From the first year with an accepted report to the last, without a gap: a year nobody reported for is said.</param>
/// <param name="Rows">One for each of <see cref="YearMapping.Indicators"/>, in their order.</param>
public sealed record YearSeries(IReadOnlyList<YearColumn> Years, IReadOnlyList<YearRow> Rows)
{
    /// <summary>The first year of annual reports.</summary>
    public const int FirstYear = 2008;

    /// <summary>Adds up every year that has accepted reports; each unit once, by the rules of the roll-up.</summary>
    /// <param name="roster">The units.</param>
    /// <param name="submissions">What came, of all years.</param>
    /// <param name="calendar">What the office has set.</param>
    /// <param name="last">The night's year: later ones are not looked at.</param>
    /// <param name="lastCells">The night's own totals of that year, so that the series says what the roll-up says.</param>
    /// <param name="adjustments">The office's entries for the roll-up.</param>
    public static YearSeries Compute(Roster roster, IReadOnlyList<Submission> submissions, OfficeCalendar? calendar, int last, IReadOnlyList<CityCell> lastCells, IReadOnlyList<Adjustment>? adjustments = null)
    {
        var byYear = submissions.Where(s => s is { Status: SubmissionStatus.Accepted, Unit: not null, Report: not null, Year: >= FirstYear } && s.Year <= last).ToLookup(s => s.Year!.Value);
        if (byYear.Count == 0)
        {
            return new YearSeries([], []);
        }

        var (from, to) = (byYear.Min(year => year.Key), byYear.Max(year => year.Key));
        var years = Enumerable.Range(from, to - from + 1).Select(Of).ToList();
        return new YearSeries([.. years.Select(year => year.Column)], [.. YearMapping.Indicators.Select((indicator, i) => new YearRow(indicator, WithChanges(indicator, years, i)))]);

        (YearColumn Column, IReadOnlyList<YearValue> Values) Of(int year) => Reports.Forms.Of(FormEditions.InForce(year)) is { } form
            ? FormYear.Of(year, form.Code, year == last && lastCells.Count > 0 ? lastCells : CityRollUp.Compute(roster, year, [.. byYear[year]], calendar, adjustments))
            : EarlyYear.Of(year, roster, [.. byYear[year]], calendar);
    }

    private static List<YearValue> WithChanges(YearIndicator indicator, List<(YearColumn Column, IReadOnlyList<YearValue> Values)> years, int at)
    {
        var values = new List<YearValue>(years.Count);
        foreach (var (_, ofYear) in years)
        {
            var value = ofYear[at];
            values.Add(values.Count == 0 ? value : value with { Change = YearChange.Between(values[^1], value, indicator.Measure) });
        }

        return values;
    }
}
