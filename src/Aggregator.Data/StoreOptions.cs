using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Aggregator.Data;

/// <summary>Where the store is and how it is spoken to.</summary>
/// <param name="Provider">The kind of database.</param>
/// <param name="ConnectionString">As the provider understands it. It may hold a password: never log it.</param>
public sealed record StoreOptions(StoreProvider Provider, string ConnectionString)
{
    /// <summary>Most commands sent in one round trip; null leaves it to the provider. 1 keeps every statement apart.</summary>
    public int? MaxBatchSize { get; init; }

    /// <summary>Seconds a command may take, and seconds a SQLite writer waits for another.</summary>
    public int CommandTimeoutSeconds { get; init; } = 60;

    /// <summary>How often a transient fault of a server is tried again; 0 never. SQLite has none.</summary>
    public int RetryCount { get; init; } = 3;

    /// <summary>Where the database is, without the password, for a message or a log line.</summary>
    public string Place => Provider switch
    {
        StoreProvider.Sqlite => new SqliteConnectionStringBuilder(ConnectionString).DataSource,
        StoreProvider.SqlServer => new SqlConnectionStringBuilder(ConnectionString) is var server ? $"{server.DataSource}/{server.InitialCatalog}" : "",
        StoreProvider.Postgres => new NpgsqlConnectionStringBuilder(ConnectionString) is var server ? $"{server.Host}/{server.Database}" : "",
        _ => throw new ArgumentOutOfRangeException(nameof(Provider)),
    };

    /// <summary>Reads <c>--provider</c> and <c>--database</c>.</summary>
    /// <param name="provider"><c>sqlite</c>, <c>sqlserver</c> or <c>postgres</c>, any case; null or blank means sqlite.</param>
    /// <param name="database">
    /// For SQLite a file or a connection string, null meaning <c>aggregator.db</c> in <paramref name="dataFolder"/>; for a server a
    /// connection string.
    /// </param>
    /// <param name="dataFolder">The folder of the data.</param>
    /// <exception cref="ArgumentException">The message is a Chinese sentence for the clerk.</exception>
    public static StoreOptions Parse(string? provider, string? database, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(dataFolder);
        var name = string.IsNullOrWhiteSpace(provider) ? StoreProvider.Sqlite.Code() : provider.Trim();
        foreach (var known in StoreProviders.All)
        {
            if (string.Equals(name, known.Code(), StringComparison.OrdinalIgnoreCase))
            {
                return known switch
                {
                    StoreProvider.SqlServer => SqlServer(database),
                    StoreProvider.Postgres => Postgres(database),
                    _ => Sqlite(database, dataFolder),
                };
            }
        }

        throw Refusal($"不认识的数据库类型“{name}”：--provider 只能是 {string.Join(" 或 ", StoreProviders.All.Select(Code))}。");
    }

    private static string Code(StoreProvider provider) => provider.Code();

    private static StoreOptions Sqlite(string? database, string dataFolder)
    {
        var text = string.IsNullOrWhiteSpace(database) ? Path.Combine(dataFolder, "aggregator.db") : database.Trim();
        // A path may hold an equals sign, so only a text that names its data source is taken for a connection string.
        if (!text.Contains("Data Source=", StringComparison.OrdinalIgnoreCase) && !text.Contains("DataSource=", StringComparison.OrdinalIgnoreCase))
        {
            text = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(text) }.ToString();
        }

        return Checked(StoreProvider.Sqlite, text, () => new SqliteConnectionStringBuilder(text) { ForeignKeys = true });
    }

    private static StoreOptions SqlServer(string? database)
    {
        if (string.IsNullOrWhiteSpace(database))
        {
            throw Refusal("使用 sqlserver 时必须用 --database 给出连接字符串，例如 \"Server=主机;Database=aggregator;User Id=…;Password=…;TrustServerCertificate=true\"。");
        }

        return Checked(StoreProvider.SqlServer, database, () => new SqlConnectionStringBuilder(database));
    }

    private static StoreOptions Postgres(string? database)
    {
        if (string.IsNullOrWhiteSpace(database))
        {
            throw Refusal("使用 postgres 时必须用 --database 给出连接字符串，例如 \"Host=主机;Database=aggregator;Username=…;Password=…\"。");
        }

        return Checked(StoreProvider.Postgres, database, () => new NpgsqlConnectionStringBuilder(database));
    }

    private static StoreOptions Checked(StoreProvider provider, string text, Func<DbConnectionStringBuilder> read)
    {
        try
        {
            return new StoreOptions(provider, read().ConnectionString);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The text is not repeated: it may hold a password.
            throw Refusal($"--database 不是有效的 {provider.Code()} 连接字符串（共 {text.Length} 个字符），请检查分号、等号和关键字的拼写。");
        }
    }

    // Without a parameter name: .NET would add an English tail to the sentence.
    private static ArgumentException Refusal(string sentence) => new(sentence);
}
