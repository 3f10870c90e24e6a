using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Pipeline.Stages;

namespace Aggregator.Pipeline;

/// <summary>Brings back what a finished night knew, from the outputs it used: writing it again gives the same bytes.</summary>
public sealed class SnapshotLoader(RunStore runs, LedgerStore ledger)
{
    /// <summary>The city's name as a run's titles have it; null when the run is not there or got no further than collecting.</summary>
    public async Task<string?> CityNameAsync(long runId, CancellationToken stop) =>
        await runs.GetAsync(runId, stop) is { } run && await ledger.PayloadAsync(runId, StageNames.Place, $"city/{run.Year}", stop) is { } placed
            ? Placing.CityName(new Roster(Payload.Unpack<Placing>(placed).Units))
            : null;

    /// <summary>The snapshot of a run, or null when the run is not there or was refused.</summary>
    public async Task<CitySnapshot?> LoadAsync(long runId, CancellationToken stop)
    {
        var run = await runs.GetAsync(runId, stop);
        if (run is null)
        {
            return null;
        }

        var subject = $"city/{run.Year}";
        var placed = await ledger.PayloadAsync(runId, StageNames.Place, subject, stop);
        var compared = await ledger.PayloadAsync(runId, StageNames.Compare, subject, stop);
        var rolledUp = await ledger.PayloadAsync(runId, StageNames.RollUp, subject, stop);
        var scored = await ledger.PayloadAsync(runId, StageNames.Score, subject, stop);
        if (placed is null || compared is null || rolledUp is null || scored is null)
        {
            return null;
        }

        var placing = Payload.Unpack<Placing>(placed);
        var files = (await ledger.PayloadsAsync(runId, StageNames.Read, stop)).ToDictionary(f => f.Subject, f => Payload.Unpack<ReadFile>(f.Payload), StringComparer.Ordinal);
        var submissions = Enumerable.Range(0, placing.Submissions.Count).Select(i => placing.WithReport(i, files)).ToList();
        var roster = new Roster(placing.Units);
        var score = Payload.Unpack<Scored>(scored);
        return new CitySnapshot(
            Placing.CityName(roster), run.Year, run.AsOf, roster, submissions, score.Findings,
            Payload.Unpack<List<ReusePassage>>(compared), Payload.Unpack<List<CityCell>>(rolledUp), score.Ranking,
            run.CodeVersion, score.RuleSet, score.Scheme)
        {
            Calendar = placing.Calendar ?? OfficeCalendar.None,
            Adjustments = placing.Adjustments ?? [],
            ReturnedFindings = score.Returned,
            Templates = score.Templates,
            LastYear = score.LastYear,
            SchemeText = score.SchemeText,
            Merits = score.Merits,
            Reviews = score.Reviews,
            MadeUpOn = placing.MadeUpOn,
            UnrunNights = placing.UnrunNights ?? [],
        };
    }
}
