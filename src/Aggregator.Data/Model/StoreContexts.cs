using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Aggregator.Data.Model;

/// <summary>The only place that knows how a provider is set up.</summary>
internal static class StoreContexts
{
    /// <summary>SQL Server 2016: nothing newer is asked of a server.</summary>
    private const int OldestCompatibilityLevel = 130;

    private static readonly Version OldestPostgres = new(13, 0);

    public static DbContextOptions OptionsFor(StoreOptions options) => options.Provider switch
    {
        StoreProvider.Sqlite => Common(new DbContextOptionsBuilder<SqliteContext>())
            .UseSqlite(options.ConnectionString, file => Sqlite(file, options))
            .AddInterceptors(new SqlitePragmas(options.CommandTimeoutSeconds))
            .Options,
        StoreProvider.SqlServer => Common(new DbContextOptionsBuilder<SqlServerContext>())
            .UseSqlServer(options.ConnectionString, server => SqlServer(server, options))
            .Options,
        StoreProvider.Postgres => Common(new DbContextOptionsBuilder<PostgresContext>())
            .UseNpgsql(options.ConnectionString, server => Postgres(server, options))
            .Options,
        _ => throw new ArgumentOutOfRangeException(nameof(options)),
    };

    public static AggregatorContext Create(StoreProvider provider, DbContextOptions options)
    {
        AggregatorContext context = provider switch
        {
            StoreProvider.Sqlite => new SqliteContext((DbContextOptions<SqliteContext>)options),
            StoreProvider.SqlServer => new SqlServerContext((DbContextOptions<SqlServerContext>)options),
            StoreProvider.Postgres => new PostgresContext((DbContextOptions<PostgresContext>)options),
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        };
        // A failed write is done again as a whole, so a savepoint before each batch is a round trip for nothing.
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    private static DbContextOptionsBuilder<T> Common<T>(DbContextOptionsBuilder<T> builder)
        where T : DbContext => builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    private static void Sqlite(SqliteDbContextOptionsBuilder file, StoreOptions options)
    {
        file.CommandTimeout(options.CommandTimeoutSeconds);
        if (options.MaxBatchSize is { } most)
        {
            file.MaxBatchSize(most);
        }
    }

    private static void Postgres(NpgsqlDbContextOptionsBuilder server, StoreOptions options)
    {
        server.SetPostgresVersion(OldestPostgres);
        server.CommandTimeout(options.CommandTimeoutSeconds);
        if (options.MaxBatchSize is { } most)
        {
            server.MaxBatchSize(most);
        }

        if (options.RetryCount > 0)
        {
            server.EnableRetryOnFailure(options.RetryCount);
        }
    }

    internal static void SqlServer(SqlServerDbContextOptionsBuilder server, StoreOptions options)
    {
        server.UseCompatibilityLevel(OldestCompatibilityLevel);
        server.CommandTimeout(options.CommandTimeoutSeconds);
        if (options.MaxBatchSize is { } most)
        {
            server.MaxBatchSize(most);
        }

        if (options.RetryCount > 0)
        {
            server.EnableRetryOnFailure(options.RetryCount);
        }
    }
}
