using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// Tells which of the files a site holds for a unit and year is its report, one time after the other: a page may only lead to the file that holds the
/// report, and a page that holds it may have the same as a file beside it.
/// </summary>
public static class ShownReports
{
    /// <summary>What one site showed, in order of time; the same bytes twice in a row are one. Empty when nothing of it is a report.</summary>
    /// <param name="copies">The files of one site for one unit and year; those without <see cref="Submission.Copy"/> are passed over.</param>
    public static IReadOnlyList<ShownReport> Of(IEnumerable<Submission> copies)
    {
        var files = copies.Where(file => file.Copy is not null).ToList();
        var moments = files.SelectMany(file => file.Copy!.Spans).SelectMany(span => span.Until is { } until ? [span.From, until] : new[] { span.From }).Distinct().Order();
        var shown = new List<ShownReport>();
        foreach (var moment in moments)
        {
            var now = Best(files.Where(file => file.Copy!.Spans.Any(span => span.From <= moment && (span.Until is null || span.Until > moment))));
            if (shown.Count == 0 ? now is not null : now?.Sha256 != shown[^1].Copy?.Sha256)
            {
                shown.Add(new ShownReport(now, moment));
            }
        }

        return shown;
    }

    /// <summary>What a unit's sites show now as its report for a year: of its first site that shows one; null when none does.</summary>
    public static Submission? Current(IEnumerable<Submission> copies) =>
        copies.Where(file => file.Copy is not null).GroupBy(file => file.Copy!.Number).OrderBy(site => site.Key).Select(Now).FirstOrDefault(copy => copy is not null);

    /// <summary>What one site shows now; null when it shows no report.</summary>
    public static Submission? Now(IEnumerable<Submission> copies) => Best(copies.Where(file => file.Copy is { Stands: true }));

    // The one with more of the form's tables: a picture of a table on the page is no table. Among equals the page before its attachments.
    private static Submission? Best(IEnumerable<Submission> files) =>
        files.Where(file => file.Report is { IsAnnualReport: true }).OrderByDescending(file => file.Report!.TablesFound.Count)
            .ThenBy(file => file.Copy!.Part).ThenBy(file => file.File, StringComparer.Ordinal).FirstOrDefault();
}
