using System.CommandLine;
using Aggregator.Data;
using Aggregator.Intake;

namespace Aggregator.Server.Commands;

/// <summary>Opens a store that is there already, brought up to this program's schema; a verb that looks back makes no empty one.</summary>
internal static class StoreInPlace
{
    /// <summary>The store.</summary>
    /// <exception cref="RefusedInputException">There is none at that place.</exception>
    public static async Task<Store> OpenAsync(StoreArguments arguments, ParseResult parsed, CancellationToken stop)
    {
        var options = arguments.Store(parsed);
        var store = new Store(options);
        try
        {
            var migrator = new Migrator(store, TimeProvider.System);
            if ((await migrator.MigrateAsync(dryRun: true, stop)).Present.Count == 0)
            {
                throw new RefusedInputException([$"“{options.Place}”还没有数据，请核对 --data，或先用 aggregator run 处理一次。"]);
            }

            await migrator.MigrateAsync(dryRun: false, stop);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}
