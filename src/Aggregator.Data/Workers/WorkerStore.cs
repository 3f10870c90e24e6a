using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Workers;

/// <summary>Who works on this database, and what only one of them may do. Whoever is struck off has no leases from that moment.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For people to read.</param>
public sealed class WorkerStore(Store store, TimeProvider clock)
{
    /// <summary>Adds a worker.</summary>
    /// <returns>Its id.</returns>
    public Task<long> JoinAsync(string name, string ability, bool leads, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var row = new WorkerRow { Name = StoredText.Fit(name, Lengths.Name), Ability = StoredText.Fit(ability, Lengths.Name), Leads = leads, JoinedAt = clock.GetUtcNow().UtcDateTime };
            context.Add(row);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return row.Id;
        },
        stop);

    /// <summary>Shows that a worker lives.</summary>
    /// <returns>False when it has been struck off: what it holds is no longer its own.</returns>
    public Task<bool> BeatAsync(long id, CancellationToken stop) => store.WriteAsync(
        async (context, token) => await context.Workers.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Beat, row => row.Beat + 1), token).ConfigureAwait(false) > 0,
        stop);

    /// <summary>Everybody who is there, oldest first.</summary>
    public async Task<IReadOnlyList<WorkerSeen>> AllAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Workers.OrderBy(row => row.Id).Select(row => new WorkerSeen(row.Id, row.Name, row.Leads, row.JoinedAt, row.Beat)).ToListAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Takes oneself off.</summary>
    public Task LeaveAsync(long id, CancellationToken stop) =>
        store.WriteAsync((context, token) => context.Workers.Where(row => row.Id == id).ExecuteDeleteAsync(token), stop);

    /// <summary>Strikes a worker off whose heart has not beaten since it was seen.</summary>
    /// <returns>False when it has beaten after all, or somebody else struck it off.</returns>
    public Task<bool> StrikeOffAsync(WorkerSeen dead, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dead);
        return store.WriteAsync(
            async (context, token) => await context.Workers.Where(row => row.Id == dead.Id && row.Beat == dead.Beat).ExecuteDeleteAsync(token).ConfigureAwait(false) > 0,
            stop);
    }

    /// <summary>Takes a lease; one that the worker has already is its own still.</summary>
    /// <returns>False when another worker has it, or this one was struck off.</returns>
    public Task<bool> TakeAsync(string lease, long worker, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            if (!await context.Workers.AnyAsync(row => row.Id == worker, token).ConfigureAwait(false))
            {
                return false;
            }

            var taken = await context.Leases.Where(row => row.Name == lease && (row.WorkerId == null || row.WorkerId == worker))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.WorkerId, worker), token).ConfigureAwait(false);
            if (taken == 0 && !await context.Leases.AnyAsync(row => row.Name == lease, token).ConfigureAwait(false))
            {
                context.Add(new LeaseRow { Name = lease, WorkerId = worker });
                taken = await context.SaveChangesAsync(token).ConfigureAwait(false);
            }

            return taken > 0;
        },
        stop);

    /// <summary>Gives a lease back, if the worker has it.</summary>
    public Task GiveBackAsync(string lease, long worker, CancellationToken stop) => store.WriteAsync(
        (context, token) => context.Leases.Where(row => row.Name == lease && row.WorkerId == worker)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.WorkerId, (long?)null), token),
        stop);

    /// <summary>Who has a lease; null when it is free.</summary>
    public async Task<long?> HolderAsync(string lease, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Leases.Where(row => row.Name == lease).Select(row => row.WorkerId).SingleOrDefaultAsync(stop).ConfigureAwait(false);
    }
}
