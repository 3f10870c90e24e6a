using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Aggregator.Data.Model;

/// <summary>The only place that knows how a provider is set up.</summary>
internal static class StoreContexts
{
    /// <summary>SQL Server 2016: nothing newer is asked of a server.</summary>
    private const int OldestCompatibilityLevel = 130;

    public static DbContextOptions OptionsFor(StoreOptions options) => options.Provider switch
    {
        StoreProvider.Sqlite => Common(new DbContextOptionsBuilder<SqliteContext>())
            .UseSqlite(options.ConnectionString, file => Sqlite(file, options))
            .AddInterceptors(new SqlitePragmas(options.CommandTimeoutSeconds))
            .Options,
        StoreProvider.SqlServer => Common(new DbContextOptionsBuilder<SqlServerContext>())
            .UseSqlServer(options.ConnectionString, server => SqlServer(server, options))
            .Options,
        _ => throw new ArgumentOutOfRangeException(nameof(options)),
    };

    public static AggregatorContext Create(StoreProvider provider, DbContextOptions options)
    {
        AggregatorContext context = provider == StoreProvider.Sqlite
            ? new SqliteContext((DbContextOptions<SqliteContext>)options)
            : new SqlServerContext((DbContextOptions<SqlServerContext>)options);
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
