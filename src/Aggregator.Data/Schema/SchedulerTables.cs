using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>The tables of the scheduler's library in a server's database. The library makes them and changes what is in them; what is said here is where they are.</summary>
public static class SchedulerTables
{
    private static readonly string[] Tables =
    [
        "blob_triggers", "calendars", "cron_triggers", "execution_history", "fired_triggers", "job_details", "job_status", "locks", "misfire_history",
        "paused_job_grps", "paused_trigger_grps", "scheduler_state", "simple_triggers", "simprop_triggers", "triggers",
    ];

    /// <summary>What the names begin with, in the case the library writes them.</summary>
    public static string PrefixFor(StoreProvider provider) => provider == StoreProvider.SqlServer ? "QRTZ_" : "qrtz_";

    /// <summary>All of them, in the case the library writes them; a test holds them against its script.</summary>
    public static IReadOnlyList<string> Names(StoreProvider provider) =>
        [.. Tables.Select(table => PrefixFor(provider) + (provider == StoreProvider.SqlServer ? table.ToUpperInvariant() : table))];

    /// <summary>Whether all are there.</summary>
    public static async Task<bool> AreThereAsync(Store store, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var context = store.Open();
        var names = string.Join(", ", Names(store.Options.Provider).Select(name => $"'{name}'"));
        // No part of this comes from outside.
        var found = await context.Database.SqlQueryRaw<string>(store.Options.Provider == StoreProvider.SqlServer
            ? $"SELECT TABLE_NAME AS Value FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA_NAME() AND TABLE_NAME IN ({names})"
            : $"SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name IN ({names})")
            .ToListAsync(stop).ConfigureAwait(false);
        return found.Count == Tables.Length;
    }

    /// <summary>Every process of the scheduler, with what its own clock said when it last showed that it lives, in ticks.</summary>
    public static async Task<IReadOnlyList<(string Process, long At)>> CheckInsAsync(Store store, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var context = store.Open();
        // No part of this comes from outside.
        var sql = $"SELECT INSTANCE_NAME AS \"Process\", LAST_CHECKIN_TIME AS \"At\" FROM {PrefixFor(store.Options.Provider)}SCHEDULER_STATE";
        var rows = await context.Database.SqlQueryRaw<CheckIn>(sql).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(row => (row.Process, row.At));
    }

    /// <summary>Makes a process look dead to the others, if it has not shown since that it lives; what it ran counts as fired by now at the latest.</summary>
    /// <returns>Whether it had not.</returns>
    public static Task<bool> GiveUpAsync(Store store, string process, long at, long now, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        var prefix = PrefixFor(store.Options.Provider);
        var state = $"UPDATE {prefix}SCHEDULER_STATE SET LAST_CHECKIN_TIME = 0 WHERE INSTANCE_NAME = {{0}} AND LAST_CHECKIN_TIME = {{1}}";
        var fired = $"UPDATE {prefix}FIRED_TRIGGERS SET FIRED_TIME = {{1}}, SCHED_TIME = {{1}} WHERE INSTANCE_NAME = {{0}} AND (FIRED_TIME > {{1}} OR SCHED_TIME > {{1}})";
        return store.WriteAsync(
            async (context, token) =>
            {
                if (await context.Database.ExecuteSqlRawAsync(state, [process, at], token).ConfigureAwait(false) == 0)
                {
                    return false;
                }

                await context.Database.ExecuteSqlRawAsync(fired, [process, now], token).ConfigureAwait(false);
                return true;
            },
            stop);
    }

    /// <summary>Runs the library's script, one worker at a time.</summary>
    /// <exception cref="SchemaRefusedException">The login may not make tables.</exception>
    public static async Task RunAsync(Store store, string script, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            await store.WriteAsync(
                async (context, token) =>
                {
                    foreach (var batch in SqlBatches.Of(script))
                    {
                        await context.Database.ExecuteSqlRawAsync(batch.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), token).ConfigureAwait(false);
                    }

                    return true;
                },
                stop,
                turn: ServerTurn.Migrate).ConfigureAwait(false);
        }
        catch (DbException denied) when (!denied.IsTransient)
        {
            throw new SchemaRefusedException($"数据库中没有调度用的表，当前登录又不能建表：{denied.Message} 请由表的所有者运行一次 aggregator migrate，再执行 grants.sql。", denied);
        }
    }

    private sealed class CheckIn
    {
        public string Process { get; set; } = "";

        public long At { get; set; }
    }
}
