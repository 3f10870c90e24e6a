using Aggregator.Data.Access;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aggregator.Data.Keeping;

/// <summary>
/// Drops the stored results of old nights that nothing rests on any more: what a night used, then every output that no night uses. The night's row with
/// its state, its faults and the hashes of what it published stays, and so does everything a person did or handed in. Safe to repeat: what was cut off
/// goes on where it stopped.
/// </summary>
/// <param name="store">The database, opened by the owner of its tables: the program's own login may not delete outputs.</param>
/// <param name="audit">The log.</param>
public sealed class NightRetention(Store store, AuditStore audit)
{
    /// <summary>The action of an entry that pins a night; its subject is the night's number.</summary>
    public const string Pinned = NightReasons.Pinned;

    /// <summary>The action of an entry that says evidence of a night was handed out; its subject is the night's number.</summary>
    public const string Evidence = NightReasons.Evidence;

    private const int AtOnce = 100;

    /// <summary>What would be kept and dropped.</summary>
    /// <param name="newest">How many of the newest finished nights stay in any case; at least 1.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<RetentionPlan> PlanAsync(int newest, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(newest, 1);
        await using var context = store.Open();
        var runs = await context.Runs.OrderBy(run => run.Id).ToListAsync(stop).ConfigureAwait(false);
        var stored = (await context.RunOutputs.Select(row => row.RunId).Distinct().ToListAsync(stop).ConfigureAwait(false)).ToHashSet();
        var reasons = await NightReasons.CollectAsync(context, runs, newest, stop).ConfigureAwait(false);
        List<PlannedNight> nights = [.. runs.Where(run => stored.Contains(run.Id)).Select(run => new PlannedNight(run.Id, run.Year, run.AsOf, run.State, reasons.Of(run.Id)))];
        var used = new HashSet<long>();
        foreach (var night in nights.Where(night => night.IsKept))
        {
            used.UnionWith(await context.RunOutputs.Where(row => row.RunId == night.RunId).Select(row => row.LedgerId).ToListAsync(stop).ConfigureAwait(false));
        }

        var (outputs, bytes) = (0L, 0L);
        await foreach (var one in context.StageLedger.Select(row => new { row.Id, row.Payload.Length }).AsAsyncEnumerable().WithCancellation(stop).ConfigureAwait(false))
        {
            if (!used.Contains(one.Id))
            {
                (outputs, bytes) = (outputs + 1, bytes + one.Length);
            }
        }

        return new RetentionPlan(nights, outputs, bytes);
    }

    /// <summary>Whether a night is at work or waits to be: its outputs are not to be touched.</summary>
    public async Task<bool> IsBusyAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.RunRequests.AnyAsync(row => row.FinishedAt == null, stop).ConfigureAwait(false);
    }

    /// <summary>Drops what the plan names.</summary>
    /// <param name="plan">As it was shown.</param>
    /// <param name="note">What to note in the log, in one transaction with the nights.</param>
    /// <param name="said">What the night's row says from then on.</param>
    /// <param name="stop">Cancels between two steps.</param>
    /// <returns>How many outputs were dropped.</returns>
    /// <exception cref="UnauthorizedAccessException">The login may not; nothing was changed.</exception>
    public async Task<long> ApplyAsync(RetentionPlan plan, AuditNote note, string said, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            await audit.WriteAsync<bool>(
                async (context, _, token) =>
                {
                    // Asked first, so that a login without the right leaves everything as it is.
                    await context.StageLedger.Where(row => row.Id < 0).ExecuteDeleteAsync(token).ConfigureAwait(false);
                    foreach (var night in plan.Dropped)
                    {
                        await context.RunOutputs.Where(row => row.RunId == night.RunId).ExecuteDeleteAsync(token).ConfigureAwait(false);
                        var run = await context.Runs.AsTracking().SingleAsync(row => row.Id == night.RunId, token).ConfigureAwait(false);
                        run.Message = run.Message.Length == 0 ? said : run.Message + "\n" + said;
                    }

                    return (true, note);
                },
                stop).ConfigureAwait(false);
        }
        catch (Exception denied) when (IsDenied(denied))
        {
            throw new UnauthorizedAccessException("The login may not delete outputs.", denied);
        }

        return await SweepAsync(stop).ConfigureAwait(false);
    }

    // A few at a time, so that a night or a hand-in beside it does not wait; what a night has just taken up is kept by its own row.
    private async Task<long> SweepAsync(CancellationToken stop)
    {
        var (swept, last) = (0L, 0L);
        while (true)
        {
            var after = last;
            var ids = await store.WriteAsync(
                async (context, token) =>
                {
                    var some = await context.StageLedger.Where(row => row.Id > after && !context.RunOutputs.Any(used => used.LedgerId == row.Id)).OrderBy(row => row.Id).Select(row => row.Id).Take(AtOnce).ToListAsync(token).ConfigureAwait(false);
                    foreach (var id in some)
                    {
                        await context.StageLedger.Where(row => row.Id == id && !context.RunOutputs.Any(used => used.LedgerId == id)).ExecuteDeleteAsync(token).ConfigureAwait(false);
                    }

                    return some;
                },
                stop).ConfigureAwait(false);
            if (ids.Count == 0)
            {
                return swept;
            }

            (swept, last) = (swept + ids.Count, ids[^1]);
        }
    }

    private static bool IsDenied(Exception? fault) => fault switch
    {
        PostgresException server => server.SqlState == PostgresErrorCodes.InsufficientPrivilege,
        SqlException server => server.Number == 229,
        null => false,
        _ => IsDenied(fault.InnerException),
    };
}
