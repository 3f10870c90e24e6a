using Microsoft.Data.Sqlite;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>The scheduler's SQLite file, held by one process at a time. The hold ends with the process, however it ends.</summary>
internal sealed class SchedulerFile : IDisposable
{
    private readonly FileStream _hold;

    private SchedulerFile(string connectionString, FileStream hold) => (ConnectionString, _hold) = (connectionString, hold);

    public string ConnectionString { get; }

    /// <exception cref="SchedulerInUseException">Another process holds it.</exception>
    public static SchedulerFile Open(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = full, Mode = SqliteOpenMode.ReadWriteCreate }.ToString();
        var hold = Hold(full);
        try
        {
            // Kept in the file from then on: readers such as a backup no longer hold up the scheduler.
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL";
            command.ExecuteNonQuery();
            return new SchedulerFile(connectionString, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _hold.Dispose();
    }

    /// <summary>A lock file beside the store: SQLite's own locks last for a statement, not for a process. The file stays, only its lock counts.</summary>
    private static FileStream Hold(string path)
    {
        var lockFile = path + ".lock";
        try
        {
            return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (File.Exists(lockFile))
        {
            throw new SchedulerInUseException(path, error);
        }
    }
}
