using Aggregator.Data;
using Quartz;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>Makes the scheduler's tables in a server's database, for a login that may; and says how a DBA does.</summary>
public static class QuartzTables
{
    /// <summary>The library's own script under our prefix. It makes what is missing and changes nothing; it may be run again.</summary>
    /// <exception cref="NotSupportedException">The library no longer brings it.</exception>
    public static string Script(StoreProvider provider)
    {
        var name = $"Quartz.Impl.AdoJobStore.Schema.create_{(provider == StoreProvider.Postgres ? "postgres" : "sqlServer")}.sql";
        using var stream = typeof(IScheduler).Assembly.GetManifestResourceStream(name) ?? throw new NotSupportedException($"Quartz brings no {name}.");
        using var reader = new StreamReader(stream);
        var prefix = SchedulerTables.PrefixFor(provider);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{0}", prefix, StringComparison.Ordinal).Replace("{1}", prefix, StringComparison.Ordinal)
            .Replace("\n--;;\n", provider == StoreProvider.SqlServer ? "\nGO\n" : "\n", StringComparison.Ordinal);
    }

    /// <summary>Makes the tables unless they are there. SQLite's scheduler has a file of its own and makes them itself.</summary>
    public static async Task<bool> MakeAsync(Store store, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.Options.Provider == StoreProvider.Sqlite || await SchedulerTables.AreThereAsync(store, stop).ConfigureAwait(false))
        {
            return false;
        }

        await SchedulerTables.RunAsync(store, Script(store.Options.Provider), stop).ConfigureAwait(false);
        return true;
    }
}
