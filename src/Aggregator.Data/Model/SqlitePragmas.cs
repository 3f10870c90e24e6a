using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Aggregator.Data.Model;

/// <summary>Sets each SQLite connection up as the store needs it; a pooled connection may have served somebody else.</summary>
internal sealed class SqlitePragmas(int busySeconds) : DbConnectionInterceptor
{
    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text();
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = Text();
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // In WAL mode NORMAL survives a killed process whole; only a power cut may cost the last transactions, which the next run repeats.
    private string Text() => FormattableString.Invariant($"PRAGMA busy_timeout = {busySeconds * 1000}; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;");
}
