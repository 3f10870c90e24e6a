using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>
/// Puts what web sites show beside what was handed in. A hand-in stands, whatever a site shows: nobody at the unit has said that the page is its report.
/// Only where nothing was handed in the page counts, so that the city is rolled up over what the unit has told the public.
/// </summary>
internal static class PublishedBeside
{
    private const string Alone = "没有收到报送的报告，按网站上公布的版本登记；请提醒单位报送。";

    /// <summary>Gives each copy its status, in place.</summary>
    public static void Arrange(List<Submission> submissions)
    {
        var reports = submissions.Select((file, at) => (File: file, At: at)).Where(one => one.File is { Unit: not null, Year: not null })
            .GroupBy(one => (one.File.Unit, one.File.Year)).Where(report => report.Any(one => one.File.Copy is not null)).ToList();
        foreach (var report in reports)
        {
            var copies = report.Where(one => one.File.Copy is not null).ToList();
            var handedIn = report.Where(one => one.File is { Copy: null, Status: SubmissionStatus.Accepted or SubmissionStatus.Returned }).Select(one => one.File).ToList();
            var shown = handedIn.Count > 0 ? null : ShownReports.Current(copies.Select(one => one.File)) ?? Last(copies.Select(one => one.File));
            foreach (var (copy, at) in copies)
            {
                submissions[at] = ReferenceEquals(copy, shown) ? copy with { Reason = copy.Status == SubmissionStatus.Accepted ? Alone + copy.Reason : copy.Reason }
                    : handedIn.Count == 0 && shown is null ? copy
                    : copy with { Status = SubmissionStatus.Superseded, Reason = ReasonOf(copy, handedIn, shown) };
            }
        }
    }

    /// <summary>The earliest day that sites state for the report of a unit and year; those for which they state none are not in it.</summary>
    public static IReadOnlyDictionary<(string Unit, int Year), ChinaMoment> Stated(IEnumerable<Submission> submissions) =>
        submissions.Where(file => file is { Copy: not null, Unit: not null, Year: not null, Published: not null, Report.IsAnnualReport: true })
            .GroupBy(file => (file.Unit!, file.Year!.Value)).ToDictionary(report => report.Key, report => report.Min(file => file.Published!.Value));

    // What was taken from the site by everybody's sight was published none the less.
    private static Submission? Last(IEnumerable<Submission> copies) =>
        copies.Where(file => file is { Report.IsAnnualReport: true, Status: SubmissionStatus.Accepted or SubmissionStatus.Returned }).MaxBy(file => (file.Copy!.Spans[^1].Until, file.File));

    private static string ReasonOf(Submission copy, List<Submission> handedIn, Submission? shown)
    {
        var was = copy.Returned is null ? "" : copy.Reason;
        if (handedIn.Count > 0)
        {
            return was + (handedIn.Any(file => file.Sha256 == copy.Sha256) ? "网站上公布的，与报送的文件相同；本件保留备查。" : "网站上公布的，单位另有报送，以报送的为准；本件保留，用于比对。");
        }

        return was + (copy.Copy!.Number != shown!.Copy!.Number ? $"单位另一网站“{shown.Copy.Site}”上的版本已登记；本件保留，用于比对。"
            : copy.Copy.Stands ? "网站上与年度报告放在一起的页面或附件，报告正文以已登记的一件为准；本件保留备查。"
            : "网站上此前公布的版本，后来已改换；本件保留，用于比对。");
    }
}
