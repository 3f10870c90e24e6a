using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Holds what web sites show against what was handed in, against what they showed before, and against each other.</summary>
public static class PublishedCopies
{
    // A site of several servers may show two versions in turns for ever.
    private const int MostChanges = 5;

    /// <summary>The findings PAGE_CHANGED, PAGE_DIFFERS and SITES_DIFFER of all years.</summary>
    /// <param name="roster">The units.</param>
    /// <param name="submissions">All files of the night, placed.</param>
    public static IReadOnlyList<Finding> Find(Roster roster, IReadOnlyList<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(submissions);
        var handedIn = submissions.Where(file => file is { Copy: null, Status: SubmissionStatus.Accepted, Report: not null }).DistinctBy(file => (file.Unit, file.Year)).ToDictionary(file => (file.Unit, file.Year));
        return
        [
            .. submissions.Where(file => file is { Copy: not null, Year: not null } && roster.Find(file.Unit) is not null)
                .GroupBy(file => (file.Unit, file.Year))
                .SelectMany(report => OfReport(roster, [.. report.GroupBy(file => file.Copy!.Number).OrderBy(site => site.Key)], handedIn.GetValueOrDefault(report.Key))),
        ];
    }

    private static IEnumerable<Finding> OfReport(Roster roster, IReadOnlyList<IGrouping<int, Submission>> sites, Submission? handedIn)
    {
        var current = sites.Select(ShownReports.Now).ToList();
        foreach (var finding in sites.SelectMany(site => Changes(roster, site)))
        {
            yield return finding;
        }

        foreach (var copy in current.OfType<Submission>().Where(_ => handedIn is not null))
        {
            if (Difference(roster, copy, handedIn!) is { } change)
            {
                yield return Checked(roster, copy).Fails(CityRules.PublishedOtherwise, $"{change.Subject}@{copy.Copy!.Number}",
                    $"{Place(copy)}公布的与报送的“{HandInPath.Shown(handedIn!.File)}”不一致（报送的在前，网上的在后）：{change.Text}。",
                    [change.Now, change.Then with { File = handedIn.File }], change.Before, change.After, change.Difference);
            }
        }

        // Where something was handed in each site has been held against that.
        if (handedIn is null && current.Find(copy => copy is not null) is { } first)
        {
            foreach (var other in current.OfType<Submission>().Where(copy => copy.Copy!.Number != first.Copy!.Number))
            {
                if (Difference(roster, other, first) is { } change)
                {
                    yield return Checked(roster, other).Fails(CityRules.SitesDiffer, $"{change.Subject}@{first.Copy!.Number}/{other.Copy!.Number}",
                        $"{Place(other)}公布的与{Place(first)}公布的不一致（{first.Copy.Site}的在前）：{change.Text}。",
                        [change.Now, change.Then with { File = first.File }], change.Before, change.After, change.Difference);
                }
            }
        }
    }

    private static IEnumerable<Finding> Changes(Roster roster, IEnumerable<Submission> site)
    {
        var told = new HashSet<(string, string)>();
        Submission? before = null;
        foreach (var shown in ShownReports.Of(site).Where(one => one.Copy is not null))
        {
            var (old, now) = (before, shown.Copy!);
            before = now;
            if (old is null || told.Count == MostChanges || old.Sha256 == now.Sha256
                || Difference(roster, now, old) is not { } change || ReportVersions.Correction(old.Report!, now.Report!) is not null
                || !told.Add(string.CompareOrdinal(old.Sha256, now.Sha256) < 0 ? (old.Sha256, now.Sha256) : (now.Sha256, old.Sha256)))
            {
                continue;
            }

            yield return Checked(roster, now).Fails(CityRules.PageChanged, $"{change.Subject}@{now.Copy!.Number}",
                $"{Place(now)}公布的报告在{ChinaTime.DayOf(shown.From).Text()}采集时与此前采集的不同，页面没有更正说明：{change.Text}。",
                [change.Now, change.Then with { File = old.File }], change.Before, change.After, change.Difference);
        }
    }

    private static ReportChange? Difference(Roster roster, Submission later, Submission earlier) =>
        later.Sha256 == earlier.Sha256 ? null : ReportChange.Of(Checked(roster, later), earlier.Report!);

    private static CheckedReport Checked(Roster roster, Submission file) => new(roster.Find(file.Unit)!, file.Year!.Value, file, file.Report!, null, roster);

    private static string Place(Submission copy) => $"网站“{copy.Copy!.Site}”";
}
