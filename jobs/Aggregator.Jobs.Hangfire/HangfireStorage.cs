using Aggregator.Data;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>Hangfire's stores: in SQL Server and PostgreSQL, in a schema of its own beside our tables; in memory over SQLite, for which Hangfire has none.</summary>
public static class HangfireStorage
{
    private const string SqlServerSchema = "HangFire";
    private const string PostgresSchema = "hangfire";

    /// <summary>The store an engine's options ask for. In a server's database the tables must be there.</summary>
    public static JobStorage Open(JobEngineOptions options)
    {
        if (options.Cluster is not { } cluster)
        {
            return new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(3) });
        }

        var poll = HangfirePace.PollOf(cluster);
        return cluster.Database.Provider == StoreProvider.Postgres ? Postgres(cluster, poll) : SqlServer(cluster, poll);
    }

    /// <summary>Makes the tables or brings them up to date, by the library's own script; it may be run again.</summary>
    /// <exception cref="SchemaRefusedException">The login may not make tables.</exception>
    public static async Task MakeTablesAsync(StoreOptions database, CancellationToken stop)
    {
        try
        {
            if (database.Provider == StoreProvider.Postgres)
            {
                await using var connection = new NpgsqlConnection(database.ConnectionString);
                await connection.OpenAsync(stop).ConfigureAwait(false);
                PostgreSqlObjectsInstaller.Install(connection, PostgresSchemaOf(database));
            }
            else if (database.Provider == StoreProvider.SqlServer)
            {
                await using var connection = new SqlConnection(database.ConnectionString);
                await connection.OpenAsync(stop).ConfigureAwait(false);
                SqlServerObjectsInstaller.Install(connection, SqlServerSchema, enableHeavyMigrations: true);
            }
        }
        catch (System.Data.Common.DbException denied) when (!denied.IsTransient)
        {
            throw new SchemaRefusedException($"数据库中没有 Hangfire 用的表，当前登录又不能建表：{denied.Message} 请由表的所有者按同样的设置运行一次 aggregator migrate，再按 jobs/README.md 授权。", denied);
        }
    }

    /// <summary>Two cities in two schemas of one database must not run each other's nights.</summary>
    public static string PostgresSchemaOf(StoreOptions database)
    {
        var first = new NpgsqlConnectionStringBuilder(database.ConnectionString).SearchPath?.Split(',')[0].Trim().Trim('"');
        return string.IsNullOrEmpty(first) || first == "public" ? PostgresSchema : $"{first}_{PostgresSchema}";
    }

    private static SqlServerStorage SqlServer(JobCluster cluster, TimeSpan poll) => new(cluster.Database.ConnectionString, new SqlServerStorageOptions
    {
        SchemaName = SqlServerSchema,
        PrepareSchemaIfNecessary = false,
        SqlClientFactory = SqlClientFactory.Instance,
        QueuePollInterval = poll,
        SlidingInvisibilityTimeout = cluster.DeadAfter,
        DisableGlobalLocks = true,
    });

    private static PostgreSqlStorage Postgres(JobCluster cluster, TimeSpan poll)
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = PostgresSchemaOf(cluster.Database),
            PrepareSchemaIfNecessary = false,
            QueuePollInterval = poll,
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = cluster.DeadAfter,
            // A lock of a process that died holds the others up for so long; ours are held for moments.
            DistributedLockTimeout = cluster.DeadAfter,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(cluster.Database.ConnectionString, options), options);
    }
}
