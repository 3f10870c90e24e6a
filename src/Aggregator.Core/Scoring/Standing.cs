using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Scoring.Leaves;

namespace Aggregator.Core.Scoring;

/// <summary>How a unit stands.</summary>
internal enum StandingState
{
    Reported,

    /// <summary>Past its deadline without a report.</summary>
    Missing,

    /// <summary>Its deadline is still to come, or its report was sent back and is awaited again.</summary>
    NotDue,
}

/// <summary>A unit scored and graded, not yet ranked.</summary>
internal sealed record Standing(
    Unit Unit,
    StandingState State,
    UnitScore Score,
    string Grade,
    IReadOnlyList<string> Caps,
    IReadOnlyList<Gain> Gains,
    int Errors,
    ChinaMoment? Published)
{
    public static Standing Of(ScoringScheme scheme, Unit unit, Submission? submission, Report? previous, IReadOnlyList<Finding> findings, ReuseShare? share, Exemption? exemption = null)
    {
        if (submission?.Report is not { } report)
        {
            return Without(scheme, unit, findings, exemption);
        }

        var input = new LeafInput(submission, report, previous, findings, share);
        var score = UnitScore.Of(scheme, input);
        var (grade, caps) = Graded(scheme, score.Score, input);
        var errors = findings.Count(f => f is { Outcome: Outcome.Fail, Severity: Severity.Error });
        return new Standing(unit, StandingState.Reported, score, grade, caps, UnitScore.Gains(scheme, input, score), errors, submission.Filed.Published ?? submission.Filed.ReceivedAt);
    }

    private static Standing Without(ScoringScheme scheme, Unit unit, IReadOnlyList<Finding> findings, Exemption? exemption)
    {
        var absent = findings.Where(f => f.Rule == CityRules.MissingReport.Id && f.Subject == MissingReports.Subject).ToList();
        var missing = absent.Select(f => f.Fingerprint).ToList();
        var why = absent.Any(f => f.Evidence.Count > 0) ? "报送的文件不能采用，视同未报送年度报告" : "未报送年度报告";
        var leaves = scheme.Leaves.Select((leaf, i) => missing.Count > 0
            ? new LeafScore(leaf.Code, leaf.Name, 0, leaf.Points, "scored", why + "，得0分。", i == 0 ? missing : [])
            : new LeafScore(leaf.Code, leaf.Name, null, leaf.Points, "na", "没有可评定的报告，尚未评定。", [])).ToList();
        var score = new UnitScore(0, 0, 0, leaves);
        return missing.Count > 0
            ? new Standing(unit, StandingState.Missing, score, scheme.Grades[^1].Name, [why + "，得0分，等次为" + scheme.Grades[^1].Name + "。"], [], missing.Count, null)
            : new Standing(unit, StandingState.NotDue, score, Ranking.NotYetGraded,
                [exemption is { Until: null } ? $"经{exemption.Document}同意免报，不评定、不排名。" : "报送期限未到，或已退回修改尚未重新报送，暂不评定、不排名。"], [], 0, null);
    }

    // A late day is a fact of the file; copying and personal data would need a person's word first, so they hold no grade down.
    private static (string Grade, IReadOnlyList<string> Caps) Graded(ScoringScheme scheme, decimal score, LeafInput input)
    {
        var grade = scheme.GradeOf(score);
        var late = input.Failed("LATE_PUBLISH", "LATE_SUBMIT").Where(f => !f.Subject.EndsWith(Lateness.LocalSubject, StringComparison.Ordinal)).Max(f => f.Difference) ?? 0;
        if (scheme.LateCap is not { } cap || late <= cap.Days)
        {
            return (grade.Name, []);
        }

        var capped = scheme.Grades.First(g => g.Name == cap.Grade);
        var reason = string.Create(CultureInfo.InvariantCulture, $"逾期{late:0}天，超过{cap.Days}天，等次不高于{cap.Grade}。");
        return (grade.From > capped.From ? capped.Name : grade.Name, [reason]);
    }
}
