using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring.Measures;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

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
    /// <summary>Bonus and penalty that enter the score.</summary>
    public IReadOnlyList<AppliedMerit> Merits { get; init; } = [];

    /// <summary>Bonus less penalty, within the scheme's limits.</summary>
    public decimal Added { get; init; }

    /// <summary>The score with bonus and penalty.</summary>
    public decimal Total => Math.Max(0, Score.Score + Added);

    /// <summary>The least it could be.</summary>
    public decimal Low => Math.Max(0, Score.Low + Added);

    /// <summary>The most it could be.</summary>
    public decimal High => Math.Max(0, Score.High + Added);

    /// <summary>Whether it is one of those ranked apart for having had no request.</summary>
    public bool HasNoRequests { get; init; }

    /// <summary>Scores and grades a unit.</summary>
    public static Standing Of(ScoringScheme scheme, StandingInput from)
    {
        if (from.Submission is not { Report: { } report } submission)
        {
            return Without(scheme, from.Unit, from.Findings, from.Exemption, from.IsSentBack);
        }

        var facts = from.FactsOf(submission);
        IReadOnlyList<Finding> counted = [.. from.Findings.Where(f => !f.IsSetAside)];
        var input = new MeasureInput(submission, report, facts, from.Previous is null ? null : from.FactsOf(from.Previous), counted, from.Share) { SetAside = [.. from.Findings.Where(f => f.IsSetAside)], Reviewed = from.Reviewed };
        var score = UnitScore.Of(scheme, input);
        var (grade, caps) = Graded(scheme, Math.Max(0, score.Score + from.Merits.Added), input);
        var errors = counted.Count(f => f is { Outcome: Outcome.Fail, Severity: Severity.Error });
        return new Standing(from.Unit, StandingState.Reported, score, grade, caps, score.Gains(scheme, input), errors, submission.Filed.Published ?? submission.Filed.ReceivedAt)
        {
            Merits = from.Merits.Applied,
            Added = from.Merits.Added,
            HasNoRequests = facts.HasNoRequests,
        };
    }

    private static Standing Without(ScoringScheme scheme, Unit unit, IReadOnlyList<Finding> findings, Exemption? exemption, bool isSentBack)
    {
        var absent = findings.Where(f => f.Rule == CityRules.MissingReport.Id && f.Subject == MissingReports.Subject && !f.IsSetAside).ToList();
        var excused = findings.FirstOrDefault(f => f.Rule == CityRules.MissingReport.Id && f.IsSetAside)?.Ruling;
        var missing = absent.Select(f => f.Fingerprint).ToList();
        var why = absent.Any(f => f.Evidence.Count > 0) ? "报送的文件不能采用，视同未报送年度报告" : "未报送年度报告";
        var leaves = scheme.Leaves.Select((leaf, i) => missing.Count > 0
            ? new LeafScore(leaf.Code, leaf.Name, 0, leaf.Points, "scored", why + "，得0分。", i == 0 ? missing : [])
            : new LeafScore(leaf.Code, leaf.Name, null, leaf.Points, "na", "没有可评定的报告，尚未评定。", []))
            .Zip(scheme.Leaves, (score, leaf) => score with { Level = scheme.Above(leaf).Level, Item = scheme.Above(leaf).Item }).ToList();
        var score = new UnitScore(0, 0, 0, leaves);
        return missing.Count > 0
            ? new Standing(unit, StandingState.Missing, score, scheme.Grades[^1].Name, [why + "，得0分，等次为" + scheme.Grades[^1].Name + "。"], [], missing.Count, null)
            : new Standing(unit, StandingState.NotDue, score, Ranking.NotYetGraded, [WhyNotDue(exemption, excused, isSentBack)], [], 0, null);
    }

    private static string WhyNotDue(Exemption? exemption, FindingRuling? excused, bool isSentBack) => (exemption, excused) switch
    {
        ({ Until: null }, _) => $"经{exemption.Document}同意免报，不评定、不排名。",
        (_, { } ruling) => $"未报送一事已有处理意见（{ruling.Text.TrimEnd('。')}），不评定、不排名。",
        _ => isSentBack ? "报告已退回修改，修改件尚未采纳，暂不评定、不排名。" : "报送期限未到，暂不评定、不排名。",
    };

    // A late day is a fact of the file; copying and personal data need a person's word before they hold a grade down.
    private static (string Grade, IReadOnlyList<string> Caps) Graded(ScoringScheme scheme, decimal score, MeasureInput input)
    {
        var grade = scheme.GradeOf(score);
        var (held, caps) = (grade, new List<string>());
        var late = input.Failed("LATE_PUBLISH", "LATE_SUBMIT").Where(f => !f.Subject.EndsWith(Lateness.LocalSubject, StringComparison.Ordinal)).Max(f => f.Difference) ?? 0;
        if (scheme.LateCap is { } cap && late > cap.Days)
        {
            Hold(cap.Grade, string.Create(CultureInfo.InvariantCulture, $"逾期{late:0}天，超过{cap.Days}天，等次不高于{cap.Grade}。"));
        }

        foreach (var confirmed in scheme.ConfirmedCaps.Where(c => input.Confirmed(c.Rule).Count > 0))
        {
            Hold(confirmed.Grade, $"“{RuleCatalogue.Find(confirmed.Rule)?.Title ?? confirmed.Rule}”经人工确认属实，等次不高于{confirmed.Grade}。");
        }

        return (held.Name, caps);

        void Hold(string at, string reason)
        {
            var capped = scheme.Grades.First(g => g.Name == at);
            held = held.From > capped.From ? capped : held;
            caps.Add(reason);
        }
    }
}
