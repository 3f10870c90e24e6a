using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Intake;

namespace Aggregator.Pipeline.Trials;

/// <summary>Tries a scoring scheme on what is on file before it counts: who would move, by how much and why. Nothing is written.</summary>
public sealed class SchemeTrial(RunStore runs, SnapshotLoader loader)
{
    /// <summary>Ranks a year by the scheme of the run and by another, over the same findings and figures.</summary>
    /// <param name="runId">The run whose store of reports is used; the newest finished one when null.</param>
    /// <param name="year">The report year; the one before the run's where there are reports of it, else the run's own, when null.</param>
    /// <param name="tried">The scheme to try.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RefusedInputException">There is no such run, no report of that year, or the run's own scheme is not known any more.</exception>
    public async Task<SchemeTrialOutcome> RunAsync(long? runId, int? year, ScoringScheme tried, CancellationToken stop)
    {
        var (id, snapshot) = await StoredRuns.LoadAsync(runs, loader, runId, stop);
        return Compare(id, snapshot, year ?? (HasReports(snapshot, snapshot.Year - 1) ? snapshot.Year - 1 : snapshot.Year), tried);
    }

    /// <summary>The same over a night that is in memory already.</summary>
    /// <exception cref="RefusedInputException">No report of that year, or the night's own scheme is not known any more.</exception>
    public static SchemeTrialOutcome Compare(long runId, CitySnapshot snapshot, int year, ScoringScheme tried)
    {
        if (!HasReports(snapshot, year))
        {
            throw new RefusedInputException([$"第{runId}次运行没有{year}年度已采纳的报告，请用 --year 指定有报告的年度。"]);
        }

        var current = StoredSchemes.Of(snapshot);
        var findings = year == snapshot.Year ? snapshot.Findings : StoredSchemes.FindingsOf(snapshot, year);
        var facts = ReportFacts.OfAll(snapshot.Submissions, year - 1, year);
        var before = Rank(current);
        var after = Rank(tried);
        return new SchemeTrialOutcome(runId, year, current.Name, tried.Name, before, after, RankMovements.Of(after, before))
        {
            Names = snapshot.Roster.Units.DistinctBy(unit => unit.Code).ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal),
        };

        IReadOnlyList<RankedUnit> Rank(ScoringScheme scheme) =>
            Ranking.Compute(scheme, StoredSchemes.InputOf(snapshot, year, findings) with { Facts = facts });
    }

    private static bool HasReports(CitySnapshot snapshot, int year) => snapshot.Submissions.Any(s => s.Status == SubmissionStatus.Accepted && s.Year == year);
}
