using Microsoft.Data.Sqlite;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>The scheduler's SQLite file, held by one process at a time. The hold ends with the process, however it ends.</summary>
internal sealed class SchedulerFile : IDisposable
{
    private readonly IDisposable _hold;

    private SchedulerFile(string connectionString, IDisposable hold) => (ConnectionString, _hold) = (connectionString, hold);

    public string ConnectionString { get; }

    /// <exception cref="SchedulerInUseException">Another process holds it.</exception>
    public static SchedulerFile Open(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = full, Mode = SqliteOpenMode.ReadWriteCreate }.ToString();
        var hold = SchedulerHold.Take(full);
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
}
