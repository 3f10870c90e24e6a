using Aggregator.Data.Workers;

namespace Aggregator.Data.Tests;

/// <summary>What the bytes in the database promise, on every database.</summary>
public abstract class FileBytesStoreContract(StoreProvider provider) : StoreContract(provider)
{
    private FileBytesStore Bytes => new(Store);

    [TestMethod]
    public async Task Files_come_back_byte_for_byte_long_and_empty_ones_too()
    {
        var (one, two, none) = (Hash('a'), Hash('b'), Hash('c'));
        var longer = new byte[(2 * FileBytesStore.PieceLength) + 5];
        new Random(7).NextBytes(longer);
        await Bytes.AddAsync([(one, longer), (two, ReadOnlyMemory<byte>.Empty)], Stop);
        CollectionAssert.AreEqual(longer, Bytes.Read(one));
        Assert.IsEmpty(Bytes.Read(two)!);
        Assert.IsNull(Bytes.Read(none));
        Assert.IsTrue(Bytes.Has(two));
        Assert.IsFalse(Bytes.Has(none));
        CollectionAssert.AreEqual(new[] { none }, (await Bytes.MissingAsync([one, none, two, none], Stop)).ToArray());
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_file_brought_by_many_at_once_is_there_once()
    {
        var bytes = new byte[300_000];
        new Random(8).NextBytes(bytes);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Bytes.AddAsync([(Hash('a'), bytes), (Hash('a'), bytes)], Stop))));
        CollectionAssert.AreEqual(bytes, Bytes.Read(Hash('a')));
    }

    private static string Hash(char digit) => new(digit, 64);
}

[TestClass]
public sealed class FileBytesOnSqlite() : FileBytesStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class FileBytesOnSqlServer() : FileBytesStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class FileBytesOnPostgres() : FileBytesStoreContract(StoreProvider.Postgres);
