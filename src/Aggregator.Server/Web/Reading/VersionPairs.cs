using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Reading;

/// <summary>Which reports of one unit and year are versions of each other.</summary>
public static class VersionPairs
{
    /// <summary>The one that stands, or else the last that came, beside each of the others of its year; the newest year first.</summary>
    public static IReadOnlyList<(Submission Now, Submission Before)> Of(IEnumerable<Submission> submissions)
    {
        var pairs = new List<(Submission, Submission)>();
        foreach (var year in submissions.Where(one => one is { Report: not null, Year: not null }).GroupBy(one => one.Year).OrderByDescending(year => year.Key))
        {
            var files = year.OrderBy(one => one.Status != SubmissionStatus.Accepted).ThenByDescending(one => one.ReceivedAt).ThenByDescending(one => one.FirstSeen).ThenBy(one => one.File, StringComparer.Ordinal).ToList();
            pairs.AddRange(files.Skip(1).Select(before => (files[0], before)));
        }

        return pairs;
    }

    /// <summary>The address of the page that lays two of them side by side.</summary>
    public static string AddressOf(string unit, Submission now, Submission before) =>
        string.Create(CultureInfo.InvariantCulture, $"/versions?unit={Uri.EscapeDataString(unit)}&year={now.Year}&now={KeyOf(now)}&before={KeyOf(before)}");

    /// <summary>What tells a report of a file from others: the file's hash and where the report begins.</summary>
    public static string KeyOf(Submission submission) => string.Create(CultureInfo.InvariantCulture, $"{submission.Sha256}.{submission.Report?.Body.Offset ?? 0}");
}
