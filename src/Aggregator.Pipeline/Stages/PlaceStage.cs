using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Pipeline.Stages;

/// <summary>Reports to units and years. Every file ends as a submission; nothing is dropped.</summary>
internal static class PlaceStage
{
    /// <summary>The submissions, ordered by file; among several hand-ins of one unit and year the newest stands.</summary>
    /// <param name="collected">What lay in the inbox.</param>
    /// <param name="read">What was read, by file.</param>
    /// <param name="faults">Takes a crash of ours: the file and the trace. Its submission is listed as not placed.</param>
    public static IReadOnlyList<Submission> Place(Collected collected, IReadOnlyDictionary<string, ReadFile> read, ICollection<(string File, string Detail)> faults)
    {
        var submissions = new List<Submission>();
        foreach (var file in collected.Files)
        {
            var content = read[file.File];
            foreach (var report in content.Reports.DefaultIfEmpty())
            {
                try
                {
                    submissions.Add(Submission(collected, file, content, report));
                }
                catch (Exception broken) when (broken is not OperationCanceledException)
                {
                    faults.Add((file.File, broken.ToString()));
                    submissions.Add(new Submission(
                        file.File, file.Sha256, content.Format, null, null, SubmissionStatus.Unplaced, "程序判断归属时出错；请把运行页上的信息交给系统管理员。", "", report,
                        null, null, file.FirstSeen, null, null, null, "", content.Losses));
                }
            }
        }

        Supersede(submissions, collected.Roster);
        return submissions;
    }

    private static Submission Submission(Collected collected, CollectedFile file, ReadFile content, Report? report)
    {
        var index = collected.Index.Find(file.File);
        var placement = Placer.Place(file.File, index, report, collected.Roster);
        var published = index?.PublishedAt ?? report?.Dates.StatedPublished;
        var (status, reason) = (report, placement) switch
        {
            (null, _) => (SubmissionStatus.Unreadable, content.Losses.Count > 0 ? content.Losses[0].Message : "文件无法读取。"),
            ({ IsAnnualReport: false }, _) => (SubmissionStatus.OffTopic, report.OffTopicReason ?? "不是政府信息公开工作年度报告。"),
            (_, { Unit: null } or { Year: null }) => (SubmissionStatus.Unplaced, placement.Reason),
            _ => (SubmissionStatus.Accepted, placement.Reason),
        };
        var unit = collected.Roster.Find(placement.Unit);
        var lateness = unit is not null && placement.Year is { } year
            ? Lateness.Judge(unit.Kind, year, index?.ReceivedAt, published, report?.Dates.DocumentDate)
            : null;
        return new Submission(
            file.File, file.Sha256, content.Format, placement.Unit, placement.Year, status, reason, placement.PlacedBy, report,
            published, index?.ReceivedAt, file.FirstSeen, index?.Url, lateness?.Deadline, lateness?.DaysLate, lateness?.Basis ?? "", content.Losses);
    }

    private static void Supersede(List<Submission> submissions, Roster roster)
    {
        var rivals = submissions.Select((s, at) => (Submission: s, At: at)).Where(s => s.Submission.Status == SubmissionStatus.Accepted)
            .GroupBy(s => (s.Submission.Unit, s.Submission.Year)).Where(g => g.Count() > 1);
        foreach (var group in rivals.ToList())
        {
            var inOrder = group.OrderBy(s => Moment(s.Submission)).ThenBy(s => s.Submission.File, StringComparer.Ordinal).ToList();
            var (newest, at) = inOrder[^1];
            foreach (var (older, place) in inOrder[..^1])
            {
                submissions[place] = older with { Status = SubmissionStatus.Superseded, Reason = $"同一单位同一年度另有较新的“{newest.File}”，以其为准；本件保留备查。" };
            }

            // Whoever handed in once in time is not late for handing in a correction: the rules judge by the same dates.
            var earliest = FilingDates.Earliest([.. inOrder.Select(s => s.Submission.Filed)]);
            var lateness = Lateness.Judge(roster.Find(newest.Unit)!.Kind, newest.Year!.Value, earliest.ReceivedAt, earliest.Published, earliest.DocumentDate);
            submissions[at] = newest with { Earliest = earliest, DaysLate = lateness.DaysLate, LateBasis = lateness.Basis };
        }
    }

    private static ChinaMoment Moment(Submission submission) =>
        submission.ReceivedAt ?? submission.Published ?? new ChinaMoment(submission.Report?.Dates.DocumentDate ?? submission.FirstSeen);
}
