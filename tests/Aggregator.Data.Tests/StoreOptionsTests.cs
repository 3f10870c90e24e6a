using Aggregator.Testing;

namespace Aggregator.Data.Tests;

[TestClass]
public sealed class StoreOptionsTests
{
    private const string Server = "Server=db1;Database=agg;User Id=u;Password=geheim;TrustServerCertificate=true";

    [TestMethod]
    public void Without_arguments_it_is_SQLite_in_the_data_folder()
    {
        var options = StoreOptions.Parse(null, null, "/srv/data");
        Assert.AreEqual(StoreProvider.Sqlite, options.Provider);
        Assert.AreEqual(Path.GetFullPath("/srv/data/aggregator.db"), options.Place);
    }

    [TestMethod]
    [DataRow("x=y;z.db")]
    [DataRow("名录 库.db")]
    [DataRow("it's.db")]
    public async Task A_database_may_be_any_path(string name)
    {
        using var folder = new TempFolder();
        using var store = new Store(StoreOptions.Parse("SQLite", Path.Combine(folder.Path, "new", name), "ignored"));
        await new Migrator(store, TimeProvider.System).MigrateAsync(false, CancellationToken.None);
        Assert.IsTrue(File.Exists(Path.Combine(folder.Path, "new", name)));
    }

    [TestMethod]
    public void A_database_may_be_a_connection_string()
    {
        Assert.AreEqual("a.db", StoreOptions.Parse("sqlite", "Data Source=a.db;Cache=Private", "d").Place);
        Assert.AreEqual("db1/agg", StoreOptions.Parse(" SqlServer ", Server, "d").Place);
    }

    [TestMethod]
    [DataRow("oracle", null, "不认识的数据库类型“oracle”：--provider 只能是 sqlite 或 sqlserver 或 postgres。")]
    [DataRow("sqlserver", null, "使用 sqlserver 时必须用 --database 给出连接字符串")]
    [DataRow("sqlserver", "Serwer=x;Password=geheim", "不是有效的 sqlserver 连接字符串")]
    [DataRow("sqlserver", "geheim", "不是有效的 sqlserver 连接字符串")]
    [DataRow("sqlserver", "Server=x;Connect Timeout=geheim", "不是有效的 sqlserver 连接字符串")]
    [DataRow("sqlite", "Data Source=x;Passwort=geheim", "不是有效的 sqlite 连接字符串")]
    public void What_cannot_be_used_is_refused_with_a_sentence_and_without_the_password(string provider, string? database, string sentence)
    {
        var refused = Assert.ThrowsExactly<ArgumentException>(() => StoreOptions.Parse(provider, database, "d"));
        StringAssert.Contains(refused.Message, sentence);
        Assert.DoesNotContain("geheim", refused.Message);
        Assert.DoesNotContain("Parameter", refused.Message);
    }

    [TestMethod]
    public async Task A_closed_store_leaves_a_file_that_can_be_deleted()
    {
        using var folder = new TempFolder();
        using (var store = new Store(StoreOptions.Parse(null, null, folder.Path)))
        {
            await new Migrator(store, TimeProvider.System).MigrateAsync(false, CancellationToken.None);
        }

        // The last connection folds the write-ahead log in and takes its files away.
        CollectionAssert.AreEqual(new[] { "aggregator.db" }, Directory.GetFiles(folder.Path).Select(Path.GetFileName).ToList());
    }

    [TestMethod]
    public async Task A_dry_run_makes_no_file_and_no_folder()
    {
        using var folder = new TempFolder();
        using var store = new Store(StoreOptions.Parse(null, null, Path.Combine(folder.Path, "data")));
        var told = await new Migrator(store, TimeProvider.System).MigrateAsync(true, CancellationToken.None);
        Assert.IsNotEmpty(told.Applied);
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public async Task Every_connection_waits_for_writers_and_holds_foreign_keys()
    {
        using var folder = new TempFolder();
        using var store = new Store(StoreOptions.Parse(null, null, folder.Path));
        await new Migrator(store, TimeProvider.System).MigrateAsync(false, CancellationToken.None);
        await using var context = store.Open();
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database);
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(context.Database);
        foreach (var (pragma, value) in new[] { ("journal_mode", "wal"), ("foreign_keys", "1"), ("busy_timeout", "60000"), ("synchronous", "1") })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA " + pragma;
            Assert.AreEqual(value, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture), pragma);
        }
    }
}
