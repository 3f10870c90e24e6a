using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Measures for each report how much of its own wording stands in others' reports, in its own past and in known templates.</summary>
/// <remarks>
/// Only copied passages count. What stands in a template is the template's. A passage counts for the side that may have copied it: not for the
/// one that was likely there first, nor for one whose name the other has left standing, nor for one that only carries on what it wrote before
/// the other. Where nothing tells, it counts for both.
/// </remarks>
public static class ReuseShares
{
    /// <summary>One share for each accepted report of <paramref name="year"/>, by unit code.</summary>
    public static IReadOnlyDictionary<string, ReuseShare> Of(IReadOnlyList<ReusePassage> passages, int year, IReadOnlyList<Submission> submissions) =>
        Measured(passages, submissions, y => y == year).ToDictionary(share => share.Unit, StringComparer.Ordinal);

    /// <summary>One share for each accepted report of every year up to <paramref name="lastYear"/>, in the order of the submissions.</summary>
    public static IReadOnlyList<ReuseShare> OfAllYears(IReadOnlyList<ReusePassage> passages, int lastYear, IReadOnlyList<Submission> submissions) =>
        [.. Measured(passages, submissions, year => year <= lastYear)];

    private static IEnumerable<ReuseShare> Measured(IReadOnlyList<ReusePassage> passages, IReadOnlyList<Submission> submissions, Func<int, bool> isWanted)
    {
        var dates = ReuseDates.Of(submissions);
        var orders = ReuseOrders.Of(passages, dates);
        var byReport = new Dictionary<(string, int), List<SharedPlace>>();
        foreach (var passage in passages.Where(p => p.Verdict == "copied"))
        {
            Note(SharedPlace.FromA(passage));
            if (passage.Kind == "peer")
            {
                Note(SharedPlace.FromB(passage));
            }
        }

        return AcceptedReports.Of(submissions).Where(report => isWanted(report.Key.Year))
            .Select(report => ReportShare.Of(report.Key.Unit, report.Key.Year, report.Value, byReport.GetValueOrDefault(report.Key) ?? [], dates, orders));

        void Note(SharedPlace place)
        {
            if (!isWanted(place.Mine.Year) || place.Other.Year > place.Mine.Year)
            {
                return;
            }

            var report = (place.Mine.Unit, place.Mine.Year);
            if (!byReport.TryGetValue(report, out var list))
            {
                byReport[report] = list = [];
            }

            list.Add(place);
        }
    }
}
