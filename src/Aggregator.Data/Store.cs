using System.Data;
using Aggregator.Data.Model;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Aggregator.Data;

/// <summary>The database of one installation. Thread-safe; one instance serves the process.</summary>
/// <param name="options">Where it is.</param>
public sealed class Store(StoreOptions options) : IDisposable
{
    private const int CollisionAttempts = 10;

    private readonly DbContextOptions _contextOptions = StoreContexts.OptionsFor(options);

    // SQLite has one writer; waiting here costs nothing, waiting in the database costs a poll.
    private readonly SemaphoreSlim? _writer = options.Provider == StoreProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>A store whose contexts are set up by a test.</summary>
    internal Store(StoreOptions options, DbContextOptions contextOptions)
        : this(options) => _contextOptions = contextOptions;

    /// <summary>Where it is.</summary>
    public StoreOptions Options => options;

    /// <summary>A context of its own for one unit of work. It does not track what it reads.</summary>
    public AggregatorContext Open() => StoreContexts.Create(options.Provider, _contextOptions);

    /// <summary>Closes the pooled connections, so that a SQLite file can be moved or deleted and a server has them back.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        if (options.Provider == StoreProvider.Sqlite)
        {
            using var pooled = new SqliteConnection(options.ConnectionString);
            SqliteConnection.ClearPool(pooled);
        }
        else if (options.Provider == StoreProvider.Postgres)
        {
            using var pooled = new NpgsqlConnection(options.ConnectionString);
            NpgsqlConnection.ClearPool(pooled);
        }
    }

    /// <summary>
    /// Does a piece of work in one transaction. It is done again from the start, with a new context, when a server's connection
    /// breaks or when another writer inserted the same key first or changed what the work had read: the work must look before it inserts.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="stop">Cancels.</param>
    /// <param name="isSerial">Whether what the work has read must stand until it is written, rows that were not there included.</param>
    /// <param name="turn">What is done by one at a time, on whichever machine; null for work that may be done beside other.</param>
    internal async Task<T> WriteAsync<T>(Func<AggregatorContext, CancellationToken, Task<T>> work, CancellationToken stop, bool isSerial = false, ServerTurn? turn = null)
    {
        await (_writer?.WaitAsync(stop) ?? Task.CompletedTask).ConfigureAwait(false);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await InTransactionAsync(work, isSerial, turn, stop).ConfigureAwait(false);
                }
                catch (Exception collision) when (attempt < CollisionAttempts && IsCollision(collision))
                {
                    // The other writer's row is there now; the next attempt finds it.
                }
            }
        }
        finally
        {
            _writer?.Release();
        }
    }

    /// <summary>The same for work without a result.</summary>
    internal Task WriteAsync(Func<AggregatorContext, CancellationToken, Task> work, CancellationToken stop) => WriteAsync(
        async (context, token) =>
        {
            await work(context, token).ConfigureAwait(false);
            return true;
        },
        stop);

    private async Task<T> InTransactionAsync<T>(Func<AggregatorContext, CancellationToken, Task<T>> work, bool isSerial, ServerTurn? turn, CancellationToken stop)
    {
        await using var strategist = Open();
        return await strategist.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var context = Open();
                await using var transaction = await context.Database.BeginTransactionAsync(isSerial ? IsolationLevel.Serializable : IsolationLevel.Unspecified, token).ConfigureAwait(false);
                if (turn is { } mine)
                {
                    await ServerLock.TakeAsync(context, mine, token).ConfigureAwait(false);
                }

                var result = await work(context, token).ConfigureAwait(false);
                await transaction.CommitAsync(token).ConfigureAwait(false);
                return result;
            },
            stop).ConfigureAwait(false);
    }

    // Whoever reads, writes or commits may be the one who hears of it; EF Core and its retrying wrap it.
    private static bool IsCollision(Exception? fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067, // primary key, unique
        SqlException server => server.Number is 2601 or 2627 or 1205, // unique index, unique constraint, chosen as the victim of a deadlock
        PostgresException server => server.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        DbUpdateException or RetryLimitExceededException or InvalidOperationException => IsCollision(fault.InnerException),
        _ => false,
    };
}
