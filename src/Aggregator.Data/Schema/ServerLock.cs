using System.Data.Common;
using Aggregator.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Aggregator.Data;

/// <summary>
/// Locks of our own that transactions on a server hold to their end, so that of many workers one at a time does what must follow one another. SQLite needs
/// none: a transaction there is alone.
/// </summary>
internal static class ServerLock
{
    private const int WaitSeconds = 120;

    /// <summary>Waits two minutes at most.</summary>
    /// <param name="context">Has a transaction.</param>
    /// <param name="turn">What is done by one at a time.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="TimeoutException">Somebody else has held it all the time.</exception>
    public static async Task TakeAsync(AggregatorContext context, ServerTurn turn, CancellationToken stop)
    {
        if (TextOf(context.Database.GetDbConnection(), turn) is not { } text)
        {
            return;
        }

        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = text;
        command.CommandTimeout = WaitSeconds + 30;
        try
        {
            if (await command.ExecuteScalarAsync(stop).ConfigureAwait(false) is int and < 0)
            {
                throw new TimeoutException($"The lock {turn} was held for {WaitSeconds} seconds.");
            }
        }
        catch (PostgresException late) when (late.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new TimeoutException($"The lock {turn} was held for {WaitSeconds} seconds.", late);
        }
    }

    // PostgreSQL names locks by numbers: the first is "aggr" in ASCII, which other programs in the database are not likely to use.
    private static string? TextOf(DbConnection connection, ServerTurn turn) => connection switch
    {
        Microsoft.Data.Sqlite.SqliteConnection => null,
        NpgsqlConnection => FormattableString.Invariant($"""
            SET LOCAL lock_timeout = '{WaitSeconds}s';
            SELECT pg_advisory_xact_lock(1634166642, {(int)turn});
            SET LOCAL lock_timeout = DEFAULT;
            """),
        _ => FormattableString.Invariant($"""
            DECLARE @outcome int;
            EXEC @outcome = sp_getapplock @Resource = N'aggregator-{turn}', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = {WaitSeconds * 1000};
            SELECT @outcome;
            """),
    };
}
