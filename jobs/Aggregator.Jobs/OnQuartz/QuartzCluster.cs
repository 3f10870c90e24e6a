using Aggregator.Data;
using Microsoft.Data.SqlClient;
using Npgsql;
using Quartz;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>Quartz's store in a server's database: every process with the database is a node of one scheduler.</summary>
internal static class QuartzCluster
{
    public static void Use(IQuartzBuilder quartz, JobCluster cluster, JobCatalogue catalogue)
    {
        if (catalogue.All.Where(job => !cluster.Takes(job)).Select(job => job.Group).OfType<string>().ToArray() is { Length: > 0 } left)
        {
            quartz.RefuseExecutionGroups(left);
        }

        quartz.UsePersistentStore(store =>
        {
            var options = cluster.Database;
            _ = options.Provider == StoreProvider.Postgres
                ? store.UsePostgres(NpgsqlFactory.Instance, options.ConnectionString)
                : store.UseSqlServer(SqlClientFactory.Instance, options.ConnectionString);
            store.UseClustering(nodes =>
            {
                nodes.CheckinInterval = cluster.BeatEvery;
                nodes.CheckinMisfireThreshold = cluster.DeadAfter;
            });
        });
    }
}
