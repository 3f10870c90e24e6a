using System.Security.Cryptography;
using Aggregator.Intake.Collecting;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Collecting;

[TestClass]
public sealed class FileVaultTests
{
    [TestMethod]
    public async Task Bytes_are_kept_under_their_hash_once()
    {
        using var folder = new TempFolder();
        var vault = new FileVault(folder.File("data"));
        await File.WriteAllTextAsync(folder.File("a.txt"), "年报");
        var kept = await vault.KeepAsync(folder.File("a.txt"), CancellationToken.None);
        var place = Path.Combine(folder.Path, "data", "files", kept.Sha256[..2], kept.Sha256);
        Assert.AreEqual(new KeptFile(Convert.ToHexStringLower(SHA256.HashData("年报"u8)), 6), kept);
        CollectionAssert.AreEqual("年报"u8.ToArray(), vault.Read(kept.Sha256));
        using (var stream = vault.Open(kept.Sha256))
        {
            Assert.AreEqual(6, stream.Length);
        }

        // Young bytes are marked as kept anew; what has lain for long keeps its time.
        File.SetLastWriteTimeUtc(place, File.GetLastWriteTimeUtc(place).AddHours(-3));
        var written = File.GetLastWriteTimeUtc(place);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => vault.KeepAsync(folder.File("a.txt"), CancellationToken.None)));
        Assert.AreEqual(kept, await vault.KeepAsync("年报"u8.ToArray(), CancellationToken.None));
        Assert.AreEqual(written, File.GetLastWriteTimeUtc(place));
        Assert.IsTrue(vault.Has(kept.Sha256));
        CollectionAssert.AreEqual(new[] { place }, Directory.GetFiles(folder.File("data"), "*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public async Task What_an_upload_brought_is_forgotten_unless_somebody_has_kept_it_since()
    {
        using var folder = new TempFolder();
        var vault = new FileVault(folder.Path);
        var kept = (await vault.KeepAsync(new MemoryStream("年报"u8.ToArray()), 100, CancellationToken.None))!;
        Assert.IsNull(kept.Mark!.Before, "It is new.");
        await vault.KeepAsync("年报"u8.ToArray(), CancellationToken.None);
        Assert.IsFalse(vault.Forget(kept.Sha256, kept.Mark));
        var again = (await vault.KeepAsync(new MemoryStream("年报"u8.ToArray()), 100, CancellationToken.None))!;
        Assert.IsNotNull(again.Mark!.Before);
        Assert.IsTrue(vault.Forget(again.Sha256, again.Mark), "The mark is the last one.");
        Assert.IsFalse(vault.Has(kept.Sha256));
        Assert.IsFalse(vault.Forget(again.Sha256, again.Mark));
    }

    [TestMethod]
    public async Task A_large_file_does_not_go_through_memory()
    {
        using var folder = new TempFolder();
        const long length = 300L << 20;
        await using (var sparse = new FileStream(folder.File("大.pdf"), FileMode.CreateNew))
        {
            sparse.SetLength(length);
        }

        var vault = new FileVault(folder.File("data"));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var kept = await vault.KeepAsync(folder.File("大.pdf"), CancellationToken.None);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.AreEqual(length, kept.Length);
        Assert.IsTrue(allocated < 16 << 20, $"{allocated} bytes allocated for a file of {length}.");
    }

    [TestMethod]
    public async Task A_cancelled_copy_leaves_nothing()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("a.txt"), "年报");
        var vault = new FileVault(folder.File("data"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => vault.KeepAsync(folder.File("a.txt"), new CancellationToken(canceled: true)));
        Assert.IsEmpty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "a.txt").ToList());
    }

    [TestMethod]
    public async Task Bytes_that_are_known_are_read_and_not_written_again()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("a.txt"), "年报");
        var vault = new FileVault(folder.File("data"));
        await vault.KeepAsync(folder.File("a.txt"), CancellationToken.None);
        var arriving = Directory.GetDirectories(folder.File("data"), "arriving", SearchOption.AllDirectories).Single();
        Directory.Delete(arriving);
        await vault.KeepAsync(folder.File("a.txt"), CancellationToken.None);
        Assert.IsFalse(Directory.Exists(arriving));
    }

    [TestMethod]
    public async Task A_file_that_is_gone_is_told_apart_from_a_vault_that_fails()
    {
        using var folder = new TempFolder();
        var gone = await Assert.ThrowsExactlyAsync<SourceUnreadableException>(() => new FileVault(folder.File("data")).KeepAsync(folder.File("没有.txt"), CancellationToken.None));
        StringAssert.Contains(gone.Message, "打不开");
        await File.WriteAllTextAsync(folder.File("a.txt"), "年报");
        var failed = await Assert.ThrowsAsync<IOException>(() => new FileVault(folder.File("a.txt")).KeepAsync(folder.File("a.txt"), CancellationToken.None));
        Assert.IsNotInstanceOfType<SourceUnreadableException>(failed);
    }

    [TestMethod]
    [DataRow("../../../../etc/passwd")]
    [DataRow("")]
    [DataRow("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public void A_name_that_is_no_hash_opens_nothing(string name)
    {
        using var folder = new TempFolder();
        Assert.ThrowsExactly<ArgumentException>(() => new FileVault(folder.Path).Read(name));
    }

    [TestMethod]
    public async Task A_stream_is_kept_whole_or_not_at_all()
    {
        using var folder = new TempFolder();
        var vault = new FileVault(folder.Path);
        var bytes = new byte[200_000];
        new Random(3).NextBytes(bytes);
        var kept = await vault.KeepAsync(new MemoryStream(bytes), bytes.Length, CancellationToken.None);
        CollectionAssert.AreEqual(bytes, vault.Read(kept!.Sha256));
        Assert.AreEqual(kept!.Sha256, (await vault.KeepAsync(new MemoryStream(bytes), bytes.Length, CancellationToken.None))!.Sha256, "The same bytes again.");
        Assert.IsNull(await vault.KeepAsync(new MemoryStream(bytes), bytes.Length - 1, CancellationToken.None));
        await Assert.ThrowsExactlyAsync<InvalidDataException>(() => vault.KeepAsync(new BrokenStream(), 1000, CancellationToken.None));
        Assert.IsEmpty(Directory.GetFiles(Path.Combine(folder.Path, "files", "arriving")));
        Assert.HasCount(1, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public async Task A_vault_that_cannot_be_written_says_so_as_its_own_fault()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("files"), "in the way");
        await Assert.ThrowsExactlyAsync<VaultUnwritableException>(() => new FileVault(folder.Path).KeepAsync(new MemoryStream([1]), 10, CancellationToken.None));
    }

    private sealed class BrokenStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ == 0 ? ValueTask.FromResult(10) : throw new InvalidDataException("broken off");
    }
}
