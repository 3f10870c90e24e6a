using Aggregator.Data;
using Aggregator.Jobs.Tests.Contract;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.OnHangfire.Tests;

/// <summary>The engine over a server's database, with short times.</summary>
internal static class HangfireCluster
{
    public static void Add(IServiceCollection services, StoreOptions database, bool isOffice = true, params string[] leaves) => services.AddAggregatorJobsOnHangfire(Options(database, isOffice, leaves));

    public static JobEngineOptions Options(StoreOptions database, bool isOffice = true, params string[] leaves) => new()
    {
        Catalogue = ScriptedJobs.Catalogue,
        Cluster = new JobCluster { Database = database, IsOffice = isOffice, Leaves = leaves, BeatEvery = TimeSpan.FromMilliseconds(300), DeadAfter = TimeSpan.FromSeconds(2) },
        Grace = TimeSpan.FromMilliseconds(300),
        Schedule = [],
    };

    /// <summary>Hangfire goes by the machine's clock: what it has put off is brought forward instead.</summary>
    public static TimeProvider? LetTwoHoursPass(StoreOptions database)
    {
        var storage = HangfireStorage.Open(Options(database));
        using var connection = (JobStorageConnection)storage.GetConnection();
        using var transaction = connection.CreateWriteTransaction();
        foreach (var background in connection.GetAllItemsFromSet("schedule"))
        {
            transaction.AddToSet("schedule", background, 1);
        }

        transaction.Commit();
        return null;
    }

    /// <summary>Waits until the next full minute is near enough for the contract's patience.</summary>
    public static async Task<TimeProvider?> NearAMinuteAsync()
    {
        while (TimeProvider.System.GetUtcNow().Second is < 35 or > 55)
        {
            await Task.Delay(200);
        }

        return null;
    }
}
