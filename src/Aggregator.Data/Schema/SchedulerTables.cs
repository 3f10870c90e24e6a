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
}
