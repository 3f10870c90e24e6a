using System.Data.Common;
using System.Globalization;
using Aggregator.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Keeping;

/// <summary>What can be told of a database by looking at it. Reads only.</summary>
/// <param name="store">The database.</param>
public sealed class StoreHealth(Store store)
{
    private const int OldestPostgres = 130000;

    private const int OldestSqlServer = 13;

    private const int OldestCompatibility = 130;

    /// <summary>The server's own clock; null for SQLite, whose clock is ours.</summary>
    public async Task<DateTimeOffset?> ClockAsync(CancellationToken stop) => store.Options.Provider switch
    {
        StoreProvider.Postgres => UtcTime.Of((await RowAsync("SELECT clock_timestamp() AT TIME ZONE 'UTC'", stop).ConfigureAwait(false))[0] is DateTime at ? at : default),
        StoreProvider.SqlServer => UtcTime.Of((await RowAsync("SELECT SYSUTCDATETIME()", stop).ConfigureAwait(false))[0] is DateTime at ? at : default),
        _ => null,
    };

    /// <summary>The settings of the server that matter.</summary>
    public async Task<IReadOnlyList<ServerSetting>> SettingsAsync(CancellationToken stop)
    {
        switch (store.Options.Provider)
        {
            case StoreProvider.Postgres:
                var postgres = await RowAsync("SELECT current_setting('server_version_num')::int, pg_encoding_to_char(encoding), datcollate, current_setting('TimeZone'), current_setting('server_version') FROM pg_database WHERE datname = current_database()", stop).ConfigureAwait(false);
                return Postgres(Number(postgres[0]), Text(postgres[1]), Text(postgres[2]), Text(postgres[3]), Text(postgres[4]));
            case StoreProvider.SqlServer:
                var server = await RowAsync("SELECT CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(40)), CAST(d.compatibility_level AS int), CAST(d.is_read_committed_snapshot_on AS int), d.collation_name FROM sys.databases d WHERE d.name = DB_NAME()", stop).ConfigureAwait(false);
                return SqlServer(Text(server[0]), Number(server[1]), Number(server[2]) == 1, Text(server[3]));
            default:
                var file = await RowAsync("SELECT sqlite_version(), (SELECT journal_mode FROM pragma_journal_mode)", stop).ConfigureAwait(false);
                return [new ServerSetting($"SQLite {Text(file[0])}，日志方式 {Text(file[1])}")];
        }
    }

    /// <summary>The latest moment any row speaks of: a clock before it was set back. Null for an empty store.</summary>
    public async Task<DateTimeOffset?> NewestAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        DateTime?[] moments =
        [
            await context.Runs.MaxAsync(row => (DateTime?)row.HeartbeatAt, stop).ConfigureAwait(false),
            await context.StoredFiles.MaxAsync(row => (DateTime?)row.KeptAt, stop).ConfigureAwait(false),
            await context.AuditEntries.OrderByDescending(row => row.Seq).Select(row => (DateTime?)row.OccurredAt).FirstOrDefaultAsync(stop).ConfigureAwait(false),
        ];
        return moments.Max() is { } newest ? UtcTime.Of(newest) : null;
    }

    /// <summary>When an action was last noted in the log; null for never.</summary>
    public async Task<DateTimeOffset?> LastAsync(string action, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.AuditEntries.Where(row => row.Action == action).OrderByDescending(row => row.Seq).Select(row => (DateTime?)row.OccurredAt).FirstOrDefaultAsync(stop).ConfigureAwait(false) is { } at
            ? UtcTime.Of(at) : null;
    }

    internal static IReadOnlyList<ServerSetting> Postgres(int version, string encoding, string collation, string zone, string shown) =>
    [
        version >= OldestPostgres ? new($"PostgreSQL {shown}") : new($"PostgreSQL {shown}", "版本太旧，须是13或更新的版本。", IsFatal: true),
        encoding == "UTF8" ? new("编码 UTF8") : new($"编码 {encoding}", "数据库须以 UTF8 编码建立（CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0），请新建一个并迁移数据。", IsFatal: true),
        new($"排序规则 {collation}，时区 {zone}（本程序自定排序，时间一律按世界时存取，二者都不影响结果）"),
    ];

    internal static IReadOnlyList<ServerSetting> SqlServer(string version, int compatibility, bool isSnapshot, string collation) =>
    [
        int.TryParse(version.AsSpan(0, Math.Max(0, version.IndexOf('.', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= OldestSqlServer
            ? new($"SQL Server {version}") : new($"SQL Server {version}", "版本太旧，须是2016（13.0）或更新的版本。", IsFatal: true),
        compatibility >= OldestCompatibility ? new($"兼容级别 {compatibility}") : new($"兼容级别 {compatibility}", "须是130或更高：ALTER DATABASE [数据库名] SET COMPATIBILITY_LEVEL = 130。", IsFatal: true),
        isSnapshot ? new("READ_COMMITTED_SNAPSHOT 已开启") : new("READ_COMMITTED_SNAPSHOT 没有开启", "处理时网页会等待写入；请在没有连接时执行 ALTER DATABASE [数据库名] SET READ_COMMITTED_SNAPSHOT ON。"),
        new($"排序规则 {collation}（要比较的列自带排序规则，不受它影响）"),
    ];

    private async Task<object?[]> RowAsync(string text, CancellationToken stop)
    {
        await using var context = store.Open();
        await context.Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = store.Options.CommandTimeoutSeconds;
        await using var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        var values = new object?[reader.FieldCount];
        if (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            reader.GetValues(values!);
        }

        return values;
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static int Number(object? value) => value is null or DBNull ? 0 : Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
