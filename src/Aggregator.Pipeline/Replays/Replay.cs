using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Intake;

namespace Aggregator.Pipeline.Replays;

/// <summary>Judges the stored inputs of a past run again, by the rule set of its day, and compares with the stored verdicts byte by byte.</summary>
public sealed class Replay(RunStore runs, SnapshotLoader loader)
{
    /// <summary>The whole run, or the one verdict of a fingerprint. Nothing is written.</summary>
    /// <param name="runId">The run; the newest finished one when null.</param>
    /// <param name="fingerprint">Only this finding; all when null.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RefusedInputException">There is no such run or finding, or the program of its rule set is no longer here.</exception>
    public async Task<ReplayOutcome> RunAsync(long? runId, string? fingerprint, CancellationToken stop)
    {
        var snapshot = await StoredRuns.LoadAsync(runs, loader, runId, stop);
        if (fingerprint is not null && snapshot.Snapshot.Findings.All(f => f.Fingerprint != fingerprint))
        {
            throw new RefusedInputException([$"第{snapshot.RunId}次运行没有编号为“{fingerprint}”的问题，请核对问题编号，或用 --run 指定运行。"]);
        }

        return Compare(snapshot.RunId, snapshot.Snapshot, fingerprint);
    }

    internal static ReplayOutcome Compare(long runId, CitySnapshot snapshot, string? fingerprint)
    {
        var set = RuleSets.Find(snapshot.RuleSet) ?? throw new RefusedInputException([RuleSets.WhyNot(snapshot.RuleSet)]);
        var (judged, faults) = RejudgedCity.Of(snapshot, set);
        var stored = Only(FindingDecisions.Apply(snapshot.Findings, []), fingerprint);
        var again = Only(judged, fingerprint);
        var before = stored.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var now = again.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var differences = Judgement.InOrder(snapshot.Roster, before.Values.Concat(now.Values.Where(f => !before.ContainsKey(f.Fingerprint))))
            .Select(f => new ReplayDifference(before.GetValueOrDefault(f.Fingerprint), now.GetValueOrDefault(f.Fingerprint)))
            .Where(pair => pair.Stored is null || pair.Again is null || Bytes(pair.Stored) != Bytes(pair.Again))
            .ToList();
        return new ReplayOutcome(runId, set.Name, snapshot.CodeVersion, CodeVersion.Current, stored.Count, Bytes(stored) == Bytes(again), differences, faults) { Ranking = fingerprint is null ? RankingReplay.Of(snapshot) : null };
    }

    private static IReadOnlyList<Finding> Only(IReadOnlyList<Finding> findings, string? fingerprint) =>
        fingerprint is null ? findings : [.. findings.Where(f => f.Fingerprint == fingerprint)];

    private static string Bytes<T>(T value) => JsonSerializer.Serialize(value, Payload.Options);
}
