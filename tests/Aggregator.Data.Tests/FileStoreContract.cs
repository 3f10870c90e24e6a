namespace Aggregator.Data.Tests;

/// <summary>What the store of files promises, on every database.</summary>
public abstract class FileStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    private static readonly string HashA = new('a', 64);
    private static readonly string HashB = new('b', 64);

    private FileStore Files => new(Store, Clock);

    private static async Task<DateOnly> SeenAsync(FileStore files, string path, string sha256, DateOnly today) =>
        (await files.SeenAsync([new SeenFile(path, sha256, 10)], today, CancellationToken.None))[(path, sha256)];

    [TestMethod]
    public async Task The_first_day_stands()
    {
        Assert.AreEqual(Today, await SeenAsync(Files, "教育局/年报.docx", HashA, Today));
        Assert.AreEqual(Today, await SeenAsync(Files, "教育局/年报.docx", HashA, Today.AddDays(9)));
    }

    [TestMethod]
    public async Task New_bytes_under_a_path_have_a_day_of_their_own()
    {
        await SeenAsync(Files, "x.txt", HashA, Today);
        Assert.AreEqual(Today.AddDays(1), await SeenAsync(Files, "x.txt", HashB, Today.AddDays(1)));
        Assert.AreEqual(Today, await SeenAsync(Files, "x.txt", HashA, Today.AddDays(2)));
    }

    [TestMethod]
    public async Task The_same_bytes_under_two_paths_are_kept_once_and_seen_twice()
    {
        var days = await Files.SeenAsync([new SeenFile("a.txt", HashA, 10), new SeenFile("b.txt", HashA, 10), new SeenFile("a.txt", HashA, 10)], Today, Stop);
        Assert.HasCount(2, days);
        await using var context = Store.Open();
        Assert.AreEqual((1, 2), (context.StoredFiles.Count(), context.SeenFiles.Count()));
    }

    [TestMethod]
    public async Task Paths_that_a_collation_would_take_for_one_are_different()
    {
        string[] paths = ["a.txt", "A.txt", "a.txt ", "ａ.txt", new string('长', 2000) + "1", new string('长', 2000) + "2"];
        for (var i = 0; i < paths.Length; i++)
        {
            await SeenAsync(Files, paths[i], HashA, Today.AddDays(i));
        }

        for (var i = 0; i < paths.Length; i++)
        {
            Assert.AreEqual(Today.AddDays(i), await SeenAsync(Files, paths[i], HashA, Today.AddDays(99)));
        }
    }

    [TestMethod]
    public async Task Thousands_of_files_go_in_one_call_and_again_change_nothing()
    {
        var files = Enumerable.Range(0, 2500).Select(i => new SeenFile($"f{i}.txt", i.ToString("x64", null), i)).ToList();
        await Files.SeenAsync(files, Today, Stop);
        var again = await Files.SeenAsync(files, Today.AddDays(1), Stop);
        Assert.HasCount(2500, again);
        Assert.IsTrue(again.Values.All(day => day == Today));
    }

    [TestMethod]
    public async Task Two_workers_that_see_one_file_agree_on_its_day()
    {
        using var other = Database.Another();
        var stores = new[] { Files, new FileStore(other, Clock) };
        var days = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => SeenAsync(stores[i % 2], "x.txt", HashA, Today.AddDays(i)))));
        Assert.HasCount(1, days.Distinct().ToList());
    }
}

[TestClass]
public sealed class FilesOnSqlite() : FileStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class FilesOnSqliteOneStatementAtATime() : FileStoreContract(StoreProvider.Sqlite, 1);

[TestClass]
public sealed class FilesOnSqlServer() : FileStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class FilesOnPostgres() : FileStoreContract(StoreProvider.Postgres);

[TestClass]
public sealed class FilesOnSqlServerOneStatementAtATime() : FileStoreContract(StoreProvider.SqlServer, 1);

[TestClass]
public sealed class FilesOnPostgresOneStatementAtATime() : FileStoreContract(StoreProvider.Postgres, 1);
