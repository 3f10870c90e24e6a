using Aggregator.Data.Workers;

namespace Aggregator.Pipeline.Workers;

/// <summary>
/// This process among the workers: its heart beats in the database, and it watches that those of the others do. Whose has not moved for long enough, by this
/// process's own stopwatch, is struck off, and what it held is free. No wall clock is asked: one that is set back moves nothing.
/// </summary>
public sealed class WorkerPresence(WorkerStore workers, WorkerOptions options, TimeProvider clock) : IAsyncDisposable
{
    private readonly Dictionary<long, (long Beat, long Since)> _seen = [];
    private readonly SemaphoreSlim _one = new(1, 1);
    private Membership? _current;
    private long _lastBeat;

    /// <summary>The place; null before the first beat and while the database cannot be reached.</summary>
    public Membership? Current => Volatile.Read(ref _current);

    /// <summary>One beat: shows that this process lives, joins where it has no place, and strikes off who is dead. To be called every <see cref="WorkerOptions.BeatEvery"/>.</summary>
    /// <exception cref="Exception">The database cannot be reached. After half of <see cref="WorkerOptions.DeadAfter"/> the place is given up, before the others take it.</exception>
    public async Task BeatAsync(CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            if (_current is null || !await workers.BeatAsync(_current.Id, stop))
            {
                GiveUp();
                Volatile.Write(ref _current, new Membership(await workers.JoinAsync(options.Name, options.Ability, options.Leads, stop)));
            }

            _lastBeat = clock.GetTimestamp();
            await StrikeOffAsync(stop);
        }
        catch
        {
            // What was seen before a gap says nothing of who lived through it.
            _seen.Clear();
            if (_current is not null && clock.GetElapsedTime(_lastBeat) > options.DeadAfter / 2)
            {
                GiveUp();
            }

            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Waits for a lease that one worker at a time has.</summary>
    /// <returns>What gives it back.</returns>
    public async Task<LeaseHold> TakeAsync(string lease, CancellationToken stop)
    {
        while (true)
        {
            if (await TryTakeAsync(lease, stop) is { } hold)
            {
                return hold;
            }

            await Task.Delay(options.IdleWait, clock, stop);
        }
    }

    /// <summary>Takes a lease that one worker at a time has, if nobody else has it now.</summary>
    /// <returns>What gives it back; null when it is another's.</returns>
    public async Task<LeaseHold?> TryTakeAsync(string lease, CancellationToken stop) =>
        Current is { } place && await workers.TakeAsync(lease, place.Id, stop) ? new LeaseHold(workers, lease, place) : null;

    /// <summary>Leaves, so that the others need not wait to find out.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_current is { } place)
        {
            GiveUp();
            try
            {
                using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
                await workers.LeaveAsync(place.Id, soon.Token);
            }
            catch (Exception unreachable) when (unreachable is not OutOfMemoryException)
            {
                // They will find out.
            }
        }

        _one.Dispose();
    }

    private void GiveUp()
    {
        _current?.Lose();
        Volatile.Write(ref _current, null);
    }

    private async Task StrikeOffAsync(CancellationToken stop)
    {
        var others = (await workers.AllAsync(stop)).Where(one => one.Id != _current!.Id).ToList();
        foreach (var gone in _seen.Keys.Except(others.Select(one => one.Id)).ToList())
        {
            _seen.Remove(gone);
        }

        foreach (var other in others)
        {
            if (!_seen.TryGetValue(other.Id, out var before) || before.Beat != other.Beat)
            {
                _seen[other.Id] = (other.Beat, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(before.Since) > options.DeadAfter)
            {
                await workers.StrikeOffAsync(other, stop);
            }
        }
    }
}
