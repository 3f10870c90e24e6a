using Aggregator.Core.Checking;
using Aggregator.Core.Reuse;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Output;

namespace Aggregator.Publishing.OpenData;

/// <summary>The arrays of <c>data/</c>, each in the snapshot's own order.</summary>
internal static class DataFiles
{
    public const string Manifest = "data/manifest.json";

    public static void AddTo(OutputFolder output, CitySnapshot snapshot)
    {
        var rules = ById(snapshot.Rules);
        var roster = snapshot.Roster;
        output.Add("data/submissions.json", s => JsonLines.WriteArray(s, snapshot.Submissions, (json, e) => SubmissionJson.Write(json, e, roster, snapshot.AsOf)));
        output.Add("data/figures.json", s => JsonLines.WriteArray(s, FigureJson.Of(snapshot.Submissions), FigureJson.Write));
        output.Add("data/findings.json", s => JsonLines.WriteArray(s, snapshot.Findings, (json, e) => FindingJson.Write(json, e, roster, rules, snapshot.RuleSet)));
        output.Add("data/reminders.json", s => JsonLines.WriteArray(s, snapshot.Reminders, ReminderJson.Write));
        var dates = ReuseDates.Of(snapshot.Submissions);
        output.Add("data/reuse.json", s => JsonLines.WriteArray(s, snapshot.Reuse, (json, e) => ReuseJson.Write(json, e, dates)));
        output.Add("data/reuse-shares.json", s => JsonLines.WriteArray(s, ReuseShares.OfAllYears(snapshot.Reuse, snapshot.Year, snapshot.Submissions), (json, e) => ReuseShareJson.Write(json, e, roster)));
        output.Add("data/reuse-clusters.json", s => JsonLines.WriteArray(s, ReuseClusters.Of(snapshot.Reuse, snapshot.Submissions), ReuseClusterJson.Write));
        output.Add("data/rollup.json", s => JsonLines.WriteArray(s, snapshot.RollUp, RollUpJson.Write));
        output.Add("data/rollup-breaks.json", s => JsonLines.WriteArray(s, snapshot.RollUpBreaks, (json, e) => RollUpBreakJson.Write(json, e, roster, snapshot.Year)));
        output.Add("data/rollup-published.json", s => JsonLines.WriteArray(s, PublishedCellJson.Of(snapshot), (json, e) => PublishedCellJson.Write(json, e, roster)));
        output.Add("data/rollup-adjustments.json", s => JsonLines.WriteArray(s, snapshot.AdjustmentEffects, AdjustmentJson.Write));
        output.Add("data/rollup-years.json", s => JsonLines.WriteArray(s, YearJson.Of(snapshot.Years()), YearJson.Write));
        output.Add("data/ranking.json", s => JsonLines.WriteArray(s, snapshot.Ranking, (json, e) => RankingJson.Write(json, e, roster)));
        output.Add("data/reviews.json", s => JsonLines.WriteArray(s, snapshot.Reviews, (json, e) => ReviewJson.Write(json, e, roster)));
        output.Add("data/ranking-groups.json", s => JsonLines.WriteArray(s, snapshot.Groups, GroupJson.Write));
        output.Add("data/ranking-movement.json", s => JsonLines.WriteArray(s, snapshot.Movements, (json, e) => MovementJson.Write(json, e, roster)));
    }

    /// <summary>Findings by fingerprint; of two with one the first.</summary>
    public static IReadOnlyDictionary<string, Finding> ByFingerprint(IReadOnlyList<Finding> findings) =>
        findings.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Rules by id; of two with one id the first.</summary>
    public static IReadOnlyDictionary<string, RuleInfo> ById(IReadOnlyList<RuleInfo> rules) =>
        rules.GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
