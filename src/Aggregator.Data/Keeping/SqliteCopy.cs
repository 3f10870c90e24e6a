using Microsoft.Data.Sqlite;

namespace Aggregator.Data.Keeping;

/// <summary>A SQLite file copied while others read and write it, through SQLite's own online backup: what is copied is one moment of it.</summary>
public static class SqliteCopy
{
    /// <summary>Copies a database into one file of its own, readable by its owner alone and without a log beside it.</summary>
    /// <param name="connectionString">Of the source.</param>
    /// <param name="target">Full path; must not be there.</param>
    public static void Write(string connectionString, string target)
    {
        using (new FileStream(target, Private))
        {
            // SQLite keeps the rights of a file that is there.
        }

        using var from = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        using var to = Opened(target);
        from.Open();
        from.BackupDatabase(to);
        // The source's mode comes along; a backup is a single file.
        using var command = to.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE;";
        command.ExecuteNonQuery();
    }

    /// <summary>What SQLite finds wrong with a file; empty when nothing.</summary>
    public static IReadOnlyList<string> Problems(string file)
    {
        try
        {
            using var connection = Opened(file);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(20);";
            using var reader = command.ExecuteReader();
            var found = new List<string>();
            while (reader.Read())
            {
                found.Add(reader.GetString(0));
            }

            return found is ["ok"] ? [] : found;
        }
        catch (SqliteException broken)
        {
            return [broken.Message];
        }
    }

    private static FileStreamOptions Private => OperatingSystem.IsWindows()
        ? new() { Mode = FileMode.CreateNew, Access = FileAccess.Write }
        : new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };

    private static SqliteConnection Opened(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        connection.Open();
        return connection;
    }
}
