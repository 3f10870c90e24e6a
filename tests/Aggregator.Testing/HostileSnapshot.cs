using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;

namespace Aggregator.Testing;

/// <summary>The sample night with one hostile text wherever a text can stand.</summary>
public static class HostileSnapshot
{
    /// <summary>The night with this text in names, places, messages, files, losses, scores and rules.</summary>
    public static CitySnapshot Create(string text)
    {
        var sample = SampleSnapshot.Create();
        var units = sample.Roster.Units.Select(u => u with { Name = text + u.Code, Group = text }).ToList();
        var evidence = new Evidence(text, text, new TextSpan(0, 1), text);
        var findings = sample.Findings.Select(f => new Finding(text, f.Severity, f.Outcome, f.Unit, f.Year, text, text, text, f.Difference, [evidence], text)).ToList();
        var reports = sample.Submissions.Select(s => s with { File = text, Reason = text, PlacedBy = text, LateBasis = text, Url = text, Losses = [new Loss(text, text, text)] }).ToList();
        var stray = reports[0] with { Unit = text, Status = SubmissionStatus.Unplaced, Report = reports[0].Report! with { Title = text } };
        var leaf = new LeafScore(text, text, 1, 2, text, text, [text]);
        var ranking = sample.Ranking.Select(r => r with { Group = text, Grade = text, Caps = [text], Leaves = [leaf, leaf with { Code = text + "2", Points = null }], Gains = [new Gain(text, 1)] }).ToList();
        var cell = sample.RollUp[0] with { Missing = [text], Contributions = [new Contribution(text, 1, text)] };
        var shared = sample.Reuse[0] with { A = sample.Reuse[0].A with { Snippet = text, Id = text }, ForeignNames = [new ForeignName("a", new TextSpan(0, 1), text)] };
        var model = shared with { Kind = "template", A = sample.Reuse[0].A with { Snippet = text }, B = new ReuseSide(text, "", 0, text, new TextSpan(0, 1), text) };
        return new CitySnapshot(text, 2025, sample.AsOf, new Roster(units), [.. reports, stray], findings, [shared, model], [cell], ranking, text, text, text)
        {
            Rules = [new RuleInfo(text, text, Severity.Error, text, 2019, null, text, text) { Family = RuleFamily.Tables, GoodExample = text, BadExample = text }],
            Reviews = ReviewBook.Of(findings.SelectMany(f => ReviewFields.OfFindings.Select(field => new ReviewEntry(ReviewBook.CellOf(field, f), text, text, DateTimeOffset.UnixEpoch)))).Entries,
        };
    }
}
