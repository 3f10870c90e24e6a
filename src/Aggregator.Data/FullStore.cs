using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Aggregator.Data;

/// <summary>Tells a database whose disk is full from every other failure.</summary>
public static class FullStore
{
    /// <summary>Whether a failure, or one that is behind it, is one.</summary>
    public static bool Tells(Exception? failure) => failure switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode == 13 || sqlite.SqliteExtendedErrorCode is 778 or 4874, // full; a write, or the shared index, that found no room
        PostgresException server => server.SqlState is PostgresErrorCodes.DiskFull,
        SqlException server => server.Number is 1101 or 1105 or 9002, // data or log cannot grow
        AggregateException several => several.InnerExceptions.Any(Tells),
        _ => Tells(failure.InnerException),
    };
}
