using System.Collections.Concurrent;
using System.Globalization;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>Who runs where nothing else may: a record in Hangfire's store, read and written under a distributed lock. It counts for as long as its server lives.</summary>
/// <remarks>
/// Holding the distributed lock itself for a whole night would be less code, but each store has its own idea of a lock's life: SQL Server's ends with a
/// connection, PostgreSQL's with a time.
/// </remarks>
internal sealed class Lanes(JobStorage storage, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan LockWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private const int ReleaseTries = 10;

    private readonly ConcurrentDictionary<string, string> _ours = new(StringComparer.Ordinal);

    /// <summary>How long to wait before looking again, null when the lane is free for a run on this server. Short work is waited for in short steps, a night in long ones.</summary>
    public TimeSpan? WaitFor(IStorageConnection connection, string lane, string server)
    {
        if (connection.GetAllEntriesFromHash(KeyOf(lane)) is not { } held)
        {
            return null;
        }

        var isHeld = held["server"] == server ? _ours.ContainsKey(lane) : IsAlive(storage, held["server"]);
        if (!isHeld)
        {
            return null;
        }

        var since = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(held["since"], CultureInfo.InvariantCulture));
        var wait = (clock.GetUtcNow() - since) / 4;
        return wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
    }

    /// <summary>Takes the lane for a run.</summary>
    /// <exception cref="LaneTakenException">Another run has it.</exception>
    public void Take(string lane, string run, string server)
    {
        using var connection = storage.GetConnection();
        using var turn = connection.AcquireDistributedLock(LockOf(lane), LockWait);
        if (WaitFor(connection, lane, server) is { } wait)
        {
            throw new LaneTakenException(wait);
        }

        connection.SetRangeInHash(KeyOf(lane), new Dictionary<string, string>
        {
            ["run"] = run,
            ["server"] = server,
            ["since"] = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        });
        _ours[lane] = run;
    }

    /// <summary>Gives it back. A store that is away is waited for a while; after that the record ends with this process.</summary>
    public async Task ReleaseAsync(string lane, string run, string server)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                Release(lane, run, server);
                return;
            }
            catch (Exception error) when (tries < ReleaseTries && error is not OutOfMemoryException)
            {
                log.LogWarning(error, "The lane {Lane} could not be given back; it is tried again", lane);
                await Task.Delay(TimeSpan.FromSeconds(tries), clock, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                log.LogCritical(error, "The lane {Lane} could not be given back; this process goes on, others wait until it ends", lane);
                _ours.TryRemove(lane, out _);
                return;
            }
        }
    }

    /// <summary>Whether a server is there: Hangfire takes it off the list when it stops, and when it has been silent for too long.</summary>
    public static bool IsAlive(JobStorage storage, string server) => storage.GetMonitoringApi().Servers().Any(one => one.Name == server);

    private void Release(string lane, string run, string server)
    {
        using var connection = storage.GetConnection();
        using var turn = connection.AcquireDistributedLock(LockOf(lane), LockWait);
        if (connection.GetAllEntriesFromHash(KeyOf(lane)) is { } held && held["run"] == run && held["server"] == server)
        {
            using var transaction = connection.CreateWriteTransaction();
            transaction.RemoveHash(KeyOf(lane));
            transaction.Commit();
        }

        _ours.TryRemove(lane, out _);
    }

    private static string KeyOf(string lane) => "aggregator:lane:" + lane;

    private static string LockOf(string lane) => "aggregator:turn:" + lane;
}
