using Aggregator.Data;
using Microsoft.Data.SqlClient;
using Npgsql;
using Quartz;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>Quartz's store in a server's database: every process with the database is a node of one scheduler.</summary>
internal static class QuartzCluster
{
    /// <summary>Of the runs that need the office's folders; a process without them leaves these to others.</summary>
    public const string OfficeGroup = "office";

    public static void Use(IQuartzBuilder quartz, JobCluster cluster)
    {
        if (!cluster.IsOffice)
        {
            quartz.RefuseExecutionGroups(OfficeGroup);
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
