using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
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

        PublishedBeside.Arrange(submissions);
        Supersede(submissions, collected);
        DateByPage(submissions, collected);
        return submissions;
    }

    private static Submission Submission(Collected collected, CollectedFile file, ReadFile content, Report? report)
    {
        var index = file.IsOfInbox ? collected.Index.Find(file.File) : null;
        var placement = UnderItsName(StatedPlaces.Of(collected, file, report, content.Reports.Count <= 1), collected.Roster);
        var published = index?.PublishedAt ?? report?.Dates.StatedPublished;
        var (status, reason) = (report, placement) switch
        {
            (null, _) => (SubmissionStatus.Unreadable, content.Losses.Count > 0 ? content.Losses[0].Message : "文件无法读取。"),
            ({ IsAnnualReport: false }, _) => (SubmissionStatus.OffTopic, report.OffTopicReason ?? "不是政府信息公开工作年度报告。"),
            (_, { Unit: null } or { Year: null }) => (SubmissionStatus.Unplaced, placement.Reason),
            _ => (SubmissionStatus.Accepted, placement.Reason),
        };
        var order = status == SubmissionStatus.Accepted
            ? collected.Returns.LastOrDefault(r => r.Unit == placement.Unit && r.Year == placement.Year && r.Sha256 == file.Sha256)
            : null;
        var submission = new Submission(
            file.File, file.Sha256, content.Format, placement.Unit, placement.Year, order is null ? status : SubmissionStatus.Returned,
            order is null ? reason : $"{order.At.Date:yyyy-MM-dd}由{order.By}退回：{order.Reason.TrimEnd('。')}。", placement.PlacedBy, report,
            published, index?.ReceivedAt ?? file.HandedIn?.First, file.FirstSeen, index?.Url ?? file.Found?.Copy.Url, null, null, "", content.Losses)
        {
            // Not to have seen a page before says nothing where nobody knows since when it is looked at.
            WatchedSince = file.Found is null ? collected.WatchedSince : null,
            MayHaveComeOn = file.IsOfInbox ? collected.UnwatchedBefore(file.FirstSeen) : null,
            Copy = file.Found?.Copy,
            Returned = order,
        };
        return collected.Roster.Find(placement.Unit) is { } unit && placement.Year is { } year ? Timed(submission, collected.Calendar.DutyOf(unit, year)) : submission;
    }

    // A report that a renamed unit hands in under its former code or name is its report under the new one, or the new one would be missing.
    private static Placement UnderItsName(Placement placement, Roster roster) =>
        placement.Year is { } year && roster.Find(placement.Unit) is { } unit && roster.SuccessorOf(unit, year) is { } heir
            ? placement with { Unit = heir.Code, Reason = $"{placement.Reason}“{unit.Name}”已更名为“{heir.Name}”，按更名后的单位登记。" }
            : placement;

    private static Submission Timed(Submission submission, FilingDuty duty)
    {
        var lateness = Lateness.Judge(duty, submission.Filed);
        return submission with
        {
            Deadline = lateness.Deadline,
            DaysLate = lateness.DaysLate,
            LateBasis = lateness.Basis,
            LocalDeadline = lateness.LocalDeadline,
            LocalBasis = lateness.LocalBasis,
            LocalDaysLate = lateness.LocalDaysLate,
        };
    }

    // The newest that was not sent back stands; what was sent back stays so until a newer one is accepted in its place.
    private static void Supersede(List<Submission> submissions, Collected collected)
    {
        var (roster, calendar) = (collected.Roster, collected.Calendar);
        // A file handed in again after another one is meant to stand, though the first time proves when it came.
        var again = collected.Files.Where(file => file.HandedIn is not null).ToDictionary(file => file.File, file => file.HandedIn!, StringComparer.Ordinal);
        var rivals = submissions.Select((s, at) => (Submission: s, At: at)).Where(s => s.Submission.Status is SubmissionStatus.Accepted or SubmissionStatus.Returned)
            .GroupBy(s => (s.Submission.Unit, s.Submission.Year)).Where(g => g.Count() > 1);
        foreach (var group in rivals.ToList())
        {
            // The same bytes again are no other report: they bring the one that was there to the end of the order, and that is all they do.
            var repeats = SameBytes.Repetitions(group, again);
            foreach (var (place, first) in repeats)
            {
                submissions[place] = SameBytes.Listed(submissions[place], submissions[first]);
            }

            ChinaMoment Meant((Submission Submission, int At) one) => repeats.Where(pair => pair.Value == one.At).Select(pair => (ChinaMoment?)again[submissions[pair.Key].File].Last)
                .Append(again.TryGetValue(one.Submission.File, out var came) ? came.Last : Moment(one.Submission)).Max()!.Value;
            var inOrder = group.Where(s => !repeats.ContainsKey(s.At)).OrderBy(Meant).ThenBy(s => s.Submission.File, StringComparer.Ordinal).ToList();
            var (newest, at) = inOrder.LastOrDefault(s => s.Submission.Status == SubmissionStatus.Accepted);
            if (newest is null)
            {
                continue;
            }

            foreach (var (older, place) in inOrder.TakeWhile(s => s.At != at))
            {
                var was = older.Returned is null ? "" : older.Reason;
                submissions[place] = older with { Status = SubmissionStatus.Superseded, Reason = $"{was}同一单位同一年度另有较新的“{HandInPath.Shown(newest.File)}”，以其为准；本件保留备查。" };
            }

            // Whoever handed in once in time is not late for handing in a correction: the rules judge by the same dates. A report that
            // states another year was no hand-in for this one.
            var duty = calendar.DutyOf(roster.Find(newest.Unit)!, newest.Year!.Value);
            var valid = group.Where(s => s.At == at || s.Submission.Report?.Year is not { } stated || stated == newest.Year).ToList();
            var filed = valid.Select(s => SameBytes.Proof(s.Submission, repeats.ContainsKey(s.At), valid.Select(other => other.Submission), again, duty.Submit.LastDay));
            submissions[at] = Timed(newest with { Earliest = FilingDates.Earliest([.. filed]) }, duty);
        }
    }

    // When a report was published its page says, and a file that was handed in does not.
    private static void DateByPage(List<Submission> submissions, Collected collected)
    {
        var stated = PublishedBeside.Stated(submissions);
        for (var at = 0; at < submissions.Count && stated.Count > 0; at++)
        {
            var file = submissions[at];
            if (file is { Copy: null, Status: SubmissionStatus.Accepted, Published: null } && stated.TryGetValue((file.Unit!, file.Year!.Value), out var page) && collected.Roster.Find(file.Unit) is { } unit)
            {
                submissions[at] = Timed(file with { Earliest = file.Filed with { Published = file.Filed.Published is { } own && own.CompareTo(page) < 0 ? own : page } }, collected.Calendar.DutyOf(unit, file.Year.Value));
            }
        }
    }

    private static ChinaMoment Moment(Submission submission) =>
        submission.ReceivedAt ?? submission.Published ?? new ChinaMoment(submission.Report?.Dates.DocumentDate ?? submission.FirstSeen);
}
