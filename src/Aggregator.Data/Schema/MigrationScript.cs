using System.Globalization;
using System.Text;

namespace Aggregator.Data;

/// <summary>Pending migrations as one script for a DBA, who applies by hand what the program's login may not.</summary>
internal static class MigrationScript
{
    /// <summary>All or nothing, journal included: afterwards the program finds the database up to date.</summary>
    public static string Of(StoreProvider provider, IReadOnlyList<(string Name, string Text)> pending)
    {
        var (begin, end, now) = provider switch
        {
            StoreProvider.SqlServer => ("SET XACT_ABORT ON;\nBEGIN TRANSACTION;\nGO\n", "COMMIT;\nGO\n", "SYSUTCDATETIME()"),
            StoreProvider.Postgres => ("BEGIN;\n", "COMMIT;\n", "now()"),
            _ => ("BEGIN IMMEDIATE;\n", "COMMIT;\n", "strftime('%Y-%m-%d %H:%M:%f', 'now')"),
        };
        var text = new StringBuilder("-- Stop the program, run this as the owner of the tables, then grants.sql again.\n").Append(begin);
        foreach (var (name, script) in pending)
        {
            // The journal's own table is made by the first script. Names and hashes are ours: letters, digits and underscores.
            text.Append(SqlScripts.Normalize(script))
                .Append(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (id, name, sha256, applied_at) VALUES ({MigrationHistory.NumberOf(name)}, '{name}', '{SqlScripts.HashOf(script)}', {now});\n")
                .Append(provider == StoreProvider.SqlServer ? "GO\n" : "");
        }

        return text.Append(end).ToString();
    }
}
