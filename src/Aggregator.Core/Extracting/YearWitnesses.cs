using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>
/// What speaks for a report's year: title and period weigh 2, sign-off, prose, file name and folder 1 each. A title copied from last
/// year's report is thus overruled by a period and a sign-off, and a file saved under an old name by the report itself.
/// </summary>
/// <param name="Title">The year of the title, or null.</param>
/// <param name="Period">The one year of the stated period, or null.</param>
/// <param name="SignOff">The year before the one it was signed in (or, without a sign-off, published); null late in a year, when either may be meant.</param>
/// <param name="Prose">The year the prose names most often, or null.</param>
public sealed record YearWitnesses(int? Title, int? Period, int? SignOff, int? Prose)
{
    private const int LastMonthOfLateReports = 9;

    /// <summary>The witnesses a report holds itself.</summary>
    public static YearWitnesses Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var dates = report.Dates;
        return Of(report.Title, dates.PeriodStart is { } start && dates.PeriodEnd is { } end ? (start, end) : null, dates, report.Text, report.Body);
    }

    /// <summary>The witnesses of a report that is being read.</summary>
    internal static YearWitnesses Of(string? title, (DateOnly Start, DateOnly End)? period, ReportDates dates, string text, TextSpan body)
    {
        var named = YearReader.OfTitle(title);
        int? ofPeriod = period is { } stated && stated.Start.Year == stated.End.Year ? stated.Start.Year : null;
        var signed = dates.DocumentDate ?? dates.StatedPublished?.Date;
        int? before = signed is { } day && day.Month <= LastMonthOfLateReports ? day.Year - 1 : null;

        // The prose is asked only where the others disagree or say too little: most reports never need it.
        var isAgreed = named is not null && (ofPeriod ?? before) == named && (before ?? named) == named;
        return new YearWitnesses(named, ofPeriod, before, isAgreed ? null : MostNamed(text, body));
    }

    /// <summary>
    /// The year title or period (or a name outside the report) states and most of the weight speaks for; on a tie the one with more witnesses, then the title's. Null when
    /// none of them names a year: a sign-off alone proves none.
    /// </summary>
    /// <param name="names">Years in the names around the report: file, folder.</param>
    public int? Agreed(params IReadOnlyList<int?> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        (int Weight, int Count, int Year)? best = null;
        foreach (var candidate in names.Prepend(Period).Prepend(Title).OfType<int>().Distinct())
        {
            var light = new[] { SignOff, Prose }.Concat(names).Count(year => year == candidate);
            var heavy = new[] { Title, Period }.Count(year => year == candidate);
            var (weight, count) = (light + (2 * heavy), light + heavy);
            if (best is null || weight > best.Value.Weight || (weight == best.Value.Weight && count > best.Value.Count))
            {
                best = (weight, count, candidate);
            }
        }

        return best?.Year;
    }

    // Twice at least and more often than any other, quoted titles and document numbers left out.
    private static int? MostNamed(string text, TextSpan body)
    {
        var own = YearReader.WithoutQuotes(text.Substring(body.Offset, body.Length));
        var counts = new Dictionary<int, int>();
        for (var at = own.IndexOf('年', StringComparison.Ordinal); at >= 0; at = own.IndexOf('年', at + 1))
        {
            if (NarrativeTime.YearBefore(own, at > 0 && own[at - 1] == ' ' ? at - 1 : at) is { } year)
            {
                counts[year] = counts.GetValueOrDefault(year) + 1;
            }
        }

        var order = counts.OrderByDescending(count => count.Value).Take(2).ToList();
        return order.Count > 0 && order[0].Value >= 2 && (order.Count == 1 || order[0].Value > order[1].Value) ? order[0].Key : null;
    }
}
