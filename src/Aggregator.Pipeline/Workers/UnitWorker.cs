using System.Text.Json;
using Aggregator.Data;
using Aggregator.Data.Workers;
using Aggregator.Intake.Collecting;

namespace Aggregator.Pipeline.Workers;

/// <summary>Takes parts of stages and does them, as many at a time as it has callers. What it could not finish it gives back.</summary>
public sealed class UnitWorker(WorkerPresence presence, StageWorkStore work, LedgerStore ledger, FileVault vault, WorkerOptions options)
{
    // Few, so that at the end of a stage nobody sits on what another could do.
    private const int PartsAtOnce = 2;

    private readonly PartHand _hand = new(ledger, vault);

    /// <summary>Takes some parts and does them.</summary>
    /// <returns>Whether there were any.</returns>
    /// <exception cref="OperationCanceledException">The process stops or has lost its place.</exception>
    public async Task<bool> WorkAsync(CancellationToken stop)
    {
        if (presence.Current is not { } place)
        {
            return false;
        }

        var parts = await work.TakeAsync(place.Id, options.Ability, PartsAtOnce, stop);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, place.Lost);
        for (var i = 0; i < parts.Count; i++)
        {
            try
            {
                var faults = await _hand.DoAsync(parts[i], either.Token);
                await work.DoneAsync(place.Id, parts[i], faults.Count == 0 ? null : JsonSerializer.Serialize(faults, Payload.Options), either.Token);
            }
            catch
            {
                await GiveBackAsync(place, parts.Skip(i));
                throw;
            }
        }

        return parts.Count > 0;
    }

    // Whoever lost its place has nothing to give back; one that cannot reach the database is struck off in time.
    private async Task GiveBackAsync(Membership place, IEnumerable<TakenPart> parts)
    {
        try
        {
            foreach (var part in parts)
            {
                await work.GiveBackAsync(place.Id, part, CancellationToken.None);
            }
        }
        catch (Exception unreachable) when (unreachable is not OutOfMemoryException)
        {
            // See above: what is thrown is what stopped the work.
        }
    }
}
