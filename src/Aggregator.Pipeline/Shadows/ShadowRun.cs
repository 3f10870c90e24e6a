using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Pipeline.Trials;

namespace Aggregator.Pipeline.Shadows;

/// <summary>Judges everything on file by other rules before they count: what would be found, what no more, and who would move. Writes nothing to the store.</summary>
public sealed class ShadowRun(RunStore runs, SnapshotLoader loader, DecisionStore decisions)
{
    /// <summary>What stands in <c>from</c> for the verdicts as a past program stored them.</summary>
    public const string Stored = "stored";

    /// <summary>Compares two sets over every accepted report of every year of a run.</summary>
    /// <param name="runId">The run; the newest finished one when null.</param>
    /// <param name="from">A rule set, or <see cref="Stored"/>.</param>
    /// <param name="to">A rule set.</param>
    /// <param name="drafts">Whether the catalogue's drafts judge as well in <paramref name="to"/>.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RefusedInputException">There is no such run or rule set.</exception>
    public async Task<ShadowReport> RunAsync(long? runId, string from, string to, bool drafts, CancellationToken stop)
    {
        var target = SetOf(to);
        var source = from == Stored ? null : SetOf(from);
        var (id, snapshot) = await StoredRuns.LoadAsync(runs, loader, runId, stop);
        return Compare(id, snapshot, source, drafts ? RuleSets.WithDrafts(target, RuleCatalogue.Drafts) : target, await decisions.AllAsync(stop));
    }

    /// <summary>The same on a snapshot; <paramref name="from"/> is null for the verdicts as stored.</summary>
    internal static ShadowReport Compare(long runId, CitySnapshot snapshot, RuleSet? from, RuleSet to, IReadOnlyList<FindingDecision> decided)
    {
        var (after, faults) = RejudgedCity.Of(snapshot, to);
        var before = from is null ? snapshot.Findings : RejudgedCity.Of(snapshot, from).Findings;
        before = FindingDecisions.Apply(before, decided);
        after = FindingDecisions.Apply(after, decided);
        var changes = Changes(snapshot.Roster, before, after);
        var accepted = snapshot.Submissions.Where(s => s.Status == SubmissionStatus.Accepted).ToList();
        var years = accepted.Select(s => s.Year!.Value).Distinct().Order().ToList();
        return new ShadowReport(
            runId, snapshot.City, from?.Name ?? $"{snapshot.RuleSet}（库中结论，程序{snapshot.CodeVersion}）", to.Name, accepted.Count, years,
            Rules(before, after, changes, to), changes,
            [.. years.AsEnumerable().Reverse().Where(year => changes.Any(c => c.Finding.Year == year)).SelectMany(year => Moves(snapshot, year, before, after, changes))],
            faults);
    }

    private static RuleSet SetOf(string name) => RuleSets.Find(name) ?? throw new RefusedInputException([RuleSets.WhyNot(name)]);

    private static IReadOnlyList<ShadowChange> Changes(Roster roster, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var old = before.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var now = after.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. Judgement.InOrder(roster, now.Values.Concat(old.Values.Where(f => !now.ContainsKey(f.Fingerprint))))
            .Select(f => new ShadowChange(old.GetValueOrDefault(f.Fingerprint), now.GetValueOrDefault(f.Fingerprint)))
            .Where(c => c.Before?.Outcome != c.After?.Outcome || c.Before?.Severity != c.After?.Severity)];
    }

    private static IReadOnlyList<ShadowRule> Rules(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, IReadOnlyList<ShadowChange> changes, RuleSet to)
    {
        var titles = to.Rules.Select(rule => rule.Info).Concat(CityRules.All).GroupBy(info => info.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Title, StringComparer.Ordinal);
        return [.. before.Concat(after).Select(f => f.Rule).Distinct(StringComparer.Ordinal)
            .Select(id => new ShadowRule(id, titles.GetValueOrDefault(id) ?? RuleCatalogue.Find(id)?.Title ?? id,
                before.Count(f => f.Rule == id && f.Outcome == Outcome.Fail), after.Count(f => f.Rule == id && f.Outcome == Outcome.Fail),
                before.Count(f => f.Rule == id && f.Outcome == Outcome.NotAssessable), after.Count(f => f.Rule == id && f.Outcome == Outcome.NotAssessable),
                Count(id, "appears"), Count(id, "disappears"), Count(id, "changes")))
            .OrderByDescending(r => r.Appears + r.Disappears + r.Changes).ThenBy(r => r.Rule, StringComparer.Ordinal)];

        int Count(string id, string kind) => changes.Count(c => c.Finding.Rule == id && c.Kind == kind);
    }

    // Both sides are scored by today's scheme and the same shared passages, so that a move is the rules' doing.
    private static IEnumerable<ShadowMove> Moves(CitySnapshot snapshot, int year, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, IReadOnlyList<ShadowChange> changes)
    {
        var old = Rank(before).ToDictionary(r => r.Unit, StringComparer.Ordinal);
        var own = changes.Where(c => c.Finding.Year == year).ToLookup(c => c.Finding.Unit, StringComparer.Ordinal);
        return Rank(after)
            .Select(now => (Old: old[now.Unit], Now: now))
            .Where(pair => pair.Old.Score != pair.Now.Score || pair.Old.Rank != pair.Now.Rank || pair.Old.Grade != pair.Now.Grade)
            .Select(pair => new ShadowMove(year, pair.Now.Group, pair.Now.Unit, snapshot.Roster.Find(pair.Now.Unit)?.Name ?? pair.Now.Unit,
                pair.Old.Score, pair.Now.Score, pair.Old.Rank, pair.Now.Rank, pair.Old.Grade, pair.Now.Grade, [.. own[pair.Now.Unit]]))
            .OrderBy(move => move.Group, StringComparer.Ordinal).ThenBy(move => move.OldRank ?? int.MaxValue).ThenBy(move => snapshot.Roster.OrderOf(move.Unit));

        IReadOnlyList<RankedUnit> Rank(IReadOnlyList<Finding> findings) =>
            Ranking.Compute(ScoringScheme.Default, StoredSchemes.InputOf(snapshot, year, findings));
    }
}
