using Aggregator.Data.Access;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>What the log promises, on every database: whatever is done to it behind our back is named.</summary>
public abstract class AuditStoreContract(StoreProvider provider) : StoreContract(provider), IDisposable
{
    private readonly TempFolder _folder = new();

    private AuditHead Head => AuditHead.In(_folder.Path);

    private AuditStore Audit => new(Store, Clock, Head);

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [TestMethod]
    public async Task An_empty_log_is_whole_and_so_is_one_of_three_entries()
    {
        Assert.IsTrue((await Audit.VerifyAsync(Stop)).IsWhole);
        await FillAsync(3);
        var verdict = await Audit.VerifyAsync(Stop);
        Assert.AreEqual((3L, (long?)null), (verdict.Entries, verdict.BrokenAt), verdict.Sentence);
        var newest = (await Audit.LatestAsync(1, Stop)).Single();
        Assert.AreEqual(new AuditNote("张三", "reviewer", "finding.decide", "第3条", "{\"n\":3}"), newest.Note);
        Assert.AreEqual(Clock.GetUtcNow(), newest.At);
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task Writers_at_once_make_one_chain()
    {
        using var another = Database.Another();
        var second = new AuditStore(another, Clock, Head);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => (i % 2 == 0 ? Audit : second).AppendAsync(new AuditNote("w" + i, "", "test", ""), Stop)));
        var verdict = await Audit.VerifyAsync(Stop);
        Assert.AreEqual((24L, (long?)null), (verdict.Entries, verdict.BrokenAt), verdict.Sentence);
        await AssertSoundAsync();
    }

    [TestMethod]
    [DataRow("UPDATE audit_entry SET who = '李四' WHERE seq = 3", 3)]
    [DataRow("UPDATE audit_entry SET role_code = 'viewer' WHERE seq = 3", 3)]
    [DataRow("UPDATE audit_entry SET action = 'finding.Decide' WHERE seq = 3", 3)]
    [DataRow("UPDATE audit_entry SET subject = '第3条 ' WHERE seq = 3", 3)]
    [DataRow("UPDATE audit_entry SET detail = '{}' WHERE seq = 3", 3)]
    [DataRow("UPDATE audit_entry SET occurred_at = '2026-04-09 02:30:15.123' WHERE seq = 3", 3)]
    [DataRow("UPDATE audit_entry SET entry_hash = previous_hash WHERE seq = 3", 3)]
    [DataRow("UPDATE audit_entry SET previous_hash = entry_hash WHERE seq = 3", 3)]
    [DataRow("UPDATE audit_entry SET seq = 9 WHERE seq = 3", 3)]
    [DataRow("DELETE FROM audit_entry WHERE seq = 1", 1)]
    [DataRow("DELETE FROM audit_entry WHERE seq = 4", 4)]
    [DataRow("DELETE FROM audit_entry WHERE seq > 3", 4)]
    [DataRow("DELETE FROM audit_entry", 1)]
    public async Task Tampering_is_named_by_the_first_broken_entry(string damage, int brokenAt)
    {
        await FillAsync(6);
        using var owner = Database.AsOwner();
        await using (var context = owner.Open())
        {
            await context.Database.ExecuteSqlRawAsync(damage.Replace("{}", "{{}}", StringComparison.Ordinal), Stop);
        }

        var verdict = await Audit.VerifyAsync(Stop);
        Assert.AreEqual(brokenAt, verdict.BrokenAt, verdict.Sentence);
    }

    [TestMethod]
    public async Task A_log_written_anew_from_the_beginning_differs_from_the_head_file()
    {
        await FillAsync(4);
        var kept = Head.Read();
        using var owner = Database.AsOwner();
        await using (var context = owner.Open())
        {
            await context.AuditEntries.ExecuteDeleteAsync(Stop);
        }

        await new AuditStore(Store, Clock, new AuditHead(Path.Combine(_folder.Path, "forger.txt"))).AppendAsync(new AuditNote("forger", "", "x", ""), Stop);
        for (var i = 0; i < 3; i++)
        {
            await new AuditStore(Store, Clock, new AuditHead(Path.Combine(_folder.Path, "forger.txt"))).AppendAsync(new AuditNote("forger", "", "x", ""), Stop);
        }

        Assert.AreEqual(kept, Head.Read());
        var verdict = await Audit.VerifyAsync(Stop);
        Assert.AreEqual(4, verdict.BrokenAt, verdict.Sentence);
        Assert.Contains("重写", verdict.Sentence);
    }

    [TestMethod]
    [DataRow("DELETE FROM audit_entry WHERE seq = 4", 1, "第4条记录与链头文件记下的校验值不符")]
    [DataRow("DELETE FROM audit_entry WHERE seq > 2", 1, "末尾被截去：链头文件记到第4条，库中只有3条")]
    [DataRow("DELETE FROM audit_entry WHERE seq > 2", 2, "第4条记录与链头文件记下的校验值不符")]
    [DataRow("DELETE FROM audit_entry WHERE seq > 2", 6, "第4条记录与链头文件记下的校验值不符")]
    [DataRow("DELETE FROM audit_entry", 9, "第4条记录与链头文件记下的校验值不符")]
    public async Task A_log_that_was_cut_does_not_heal_by_what_is_written_after(string damage, int more, string told)
    {
        await FillAsync(4);
        using var owner = Database.AsOwner();
        await using (var context = owner.Open())
        {
            await context.Database.ExecuteSqlRawAsync(damage, Stop);
        }

        var kept = Head.Read();
        for (var i = 0; i < more; i++)
        {
            await Audit.AppendAsync(new AuditNote("李四", "", "later", ""), Stop);
        }

        Assert.AreEqual(kept, Head.Read());
        var verdict = await Audit.VerifyAsync(Stop);
        Assert.IsFalse(verdict.IsWhole);
        Assert.Contains(told, verdict.Sentence);
    }

    [TestMethod]
    [DataRow(null, "不见了")]
    [DataRow("rubbish", "读不出来")]
    public async Task A_head_file_that_is_gone_or_unreadable_is_told(string? contents, string word)
    {
        await FillAsync(2);
        File.Delete(Head.File);
        if (contents is not null)
        {
            File.WriteAllText(Head.File, contents);
        }

        await FillAsync(1);

        var verdict = await Audit.VerifyAsync(Stop);
        Assert.IsFalse(verdict.IsWhole);
        Assert.Contains(word, verdict.Sentence);
    }

    [TestMethod]
    [DataRow("DELETE FROM audit_entry WHERE seq > 2", 0)]
    [DataRow("DELETE FROM audit_entry WHERE seq > 2", 3)]
    public async Task After_a_restore_the_end_is_taken_for_good_by_an_entry_that_says_so_for_ever(string restored, int more)
    {
        await FillAsync(4);
        using var owner = Database.AsOwner();
        await using (var context = owner.Open())
        {
            await context.Database.ExecuteSqlRawAsync(restored, Stop);
        }

        await FillAsync(more);
        var before = Head.Read();
        var (found, isDone) = await Audit.AdoptAsync((verdict, noted) => new AuditNote("root", "", AuditStore.Adopted, verdict.Sentence, FormattableString.Invariant($"{{\"noted\":{noted!.Value.Seq}}}")), Stop);
        Assert.IsTrue(isDone && !found.IsWhole);
        Assert.AreEqual(4, before!.Value.Seq);
        var verdict = await Audit.VerifyAsync(Stop);
        Assert.IsTrue(verdict.IsWhole, verdict.Sentence);
        Assert.Contains("重新认定链头1次", verdict.Sentence);
        Assert.AreEqual("{\"noted\":4}", (await Audit.LatestAsync(1, Stop))[0].Note.Detail);
        await FillAsync(1);
        Assert.IsTrue((await Audit.VerifyAsync(Stop)).IsWhole, "The head goes on from there.");
    }

    [TestMethod]
    [DataRow("UPDATE audit_entry SET who = '李四' WHERE seq = 3")]
    [DataRow("DELETE FROM audit_entry WHERE seq = 3")]
    [DataRow("UPDATE audit_entry SET seq = seq WHERE seq = 3")]
    public async Task What_is_broken_in_itself_or_not_at_all_is_not_taken_for_good(string damage)
    {
        await FillAsync(4);
        using var owner = Database.AsOwner();
        await using (var context = owner.Open())
        {
            await context.Database.ExecuteSqlRawAsync(damage, Stop);
        }

        var before = await Audit.VerifyAsync(Stop);
        Assert.IsFalse((await Audit.AdoptAsync((_, _) => new AuditNote("root", "", AuditStore.Adopted, ""), Stop)).IsDone);
        Assert.AreEqual(before, await Audit.VerifyAsync(Stop));
    }

    [TestMethod]
    public async Task A_detail_too_long_or_with_a_NUL_is_kept_as_it_can_be()
    {
        await Audit.AppendAsync(new AuditNote("a\0b", "", "x", new string('长', 500), new string('d', 9000)), Stop);
        var entry = (await Audit.LatestAsync(1, Stop)).Single();
        Assert.AreEqual(("a\ufffdb", "{\"cut\":true}"), (entry.Note.Who, entry.Note.Detail));
        Assert.IsTrue((await Audit.VerifyAsync(Stop)).IsWhole);
    }

    private async Task FillAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Audit.AppendAsync(new AuditNote("张三", "reviewer", "finding.decide", $"第{i}条", $"{{\"n\":{i}}}"), Stop);
        }
    }
}

[TestClass]
public sealed class AuditOnSqlite() : AuditStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class AuditOnSqlServer() : AuditStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class AuditOnPostgres() : AuditStoreContract(StoreProvider.Postgres);
