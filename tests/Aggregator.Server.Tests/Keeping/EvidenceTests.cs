using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline;
using Aggregator.Server.Accounts;
using Aggregator.Server.Hosting;
using Aggregator.Server.Keeping;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Server.Tests.Keeping;

[TestClass]
public sealed class EvidenceTests
{
    private static KeptCity _city = null!;
    private static TempFolder _folder = null!;
    private static string _data = null!;
    private static string _zip = null!;

    [ClassInitialize]
    public static async Task BundleOneNight(TestContext context)
    {
        (_city, _folder) = (await KeptCity.MakeAsync(), new TempFolder());
        (_data, _zip) = (_city.Copy(_folder), Path.Combine(_folder.Path, "e.zip"));
        using (var store = new Store(StoreOptions.Parse(null, null, _data)))
        {
            var audit = new AuditStore(store, new FakeClock(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)), AuditHead.In(_data));
            await audit.AppendAsync(new AuditNote("张三", "reviewer", "post /units/{**code}#Decide", "/units/B01", "{}"), CancellationToken.None);
            await audit.AppendAsync(new AuditNote("李四", "viewer", "signin.success", "李四", "{}"), CancellationToken.None);
        }

        (await RunningVerb.RunAsync("evidence", "--year", "2025", "--out", _zip, "--data", _data)).AssertDone();
    }

    [ClassCleanup]
    public static void Remove()
    {
        _city.Dispose();
        _folder.Dispose();
    }

    [TestMethod]
    public async Task The_bundle_of_the_page_is_that_of_the_verb_is_made_once_and_noted_each_time()
    {
        using var store = new Store(StoreOptions.Parse(null, null, _data));
        var clock = TimeProvider.System;
        var (runs, audit) = (new RunStore(store, clock), new AuditStore(store, clock, AuditHead.In(_data)));
        using var files = new EvidenceFiles(store, runs, new SnapshotLoader(runs, new LedgerStore(store, clock)), new FileVault(_data), new AuditLog(audit), _data);
        var latest = (await runs.LatestFinishedAsync(CancellationToken.None))!;
        using var folder = new TempFolder();
        (await RunningVerb.RunAsync("evidence", "--run", latest.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), "--out", folder.File("verb.zip"), "--data", _data)).AssertDone();
        var by = new Person("王复核", "王复核", Role.Reviewer);
        for (var time = 1; time <= 2; time++)
        {
            var (bytes, name, manifest) = (await files.OpenAsync(by, CancellationToken.None))!.Value;
            await using (bytes)
            {
                Assert.AreEqual(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.File("verb.zip")))), Convert.ToHexString(await SHA256.HashDataAsync(bytes)));
            }

            StringAssert.Contains(name, $"{latest.Year}年度证据包-第{latest.Id}次运行.zip");
            var noted = (await audit.LatestAsync(1, CancellationToken.None)).Single().Note;
            Assert.AreEqual((Aggregator.Data.Keeping.NightRetention.Evidence, "王复核"), (noted.Action, noted.Who));
            StringAssert.Contains(noted.Detail, manifest);
        }

        var made = Directory.GetFiles(Path.Combine(_data, "bundles"), "*evidence*");
        Assert.HasCount(1, made);
        if (!OperatingSystem.IsWindows())
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made[0]));
        }
    }

    [TestMethod]
    public async Task A_bundle_is_whole_signed_and_the_same_to_the_byte_each_time()
    {
        using var folder = new TempFolder();
        var again = Path.Combine(folder.Path, "again.zip");
        (await RunningVerb.RunAsync("evidence", "--run", "1", "--out", again, "--data", _data)).AssertDone();
        Assert.AreEqual(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_zip))), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(again))), "Its own entry in the log is behind the night's end.");
        var end = await RunningVerb.RunAsync("evidence", "verify", _zip);
        end.AssertDone();
        Assert.Contains("核对通过：签名有效", end.Out);
        (await RunningVerb.RunAsync("evidence", "--run", "1", "--out", again, "--data", _data)).AssertRefused("已经存在");
        (await RunningVerb.RunAsync("evidence", "--run", "7", "--out", again + "2", "--data", _data)).AssertRefused("没有完成的第7次运行");
    }

    [TestMethod]
    public async Task A_night_with_peoples_words_is_done_again_from_its_bundle_to_the_byte()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        using (var store = new Store(StoreOptions.Parse(null, null, data)))
        {
            // Before the night's own day, or it would know nothing of them.
            var (clock, stop) = (new FakeClock(new DateTimeOffset(2026, 4, 9, 2, 0, 0, TimeSpan.Zero)), CancellationToken.None);
            var (runs, vault) = (new RunStore(store, clock), new FileVault(data));
            var night = (await new SnapshotLoader(runs, new LedgerStore(store, clock)).LoadAsync(1, stop))!;
            Assert.IsTrue(await new DecisionStore(store).AppendAsync(FindingDecision.On(night.Findings[0], DecisionKind.Dismissed, "已核实", "张三", clock.GetUtcNow()), stop));
            var sent = night.Submissions.First(one => one is { Status: SubmissionStatus.Accepted, Year: 2025 });
            Assert.IsTrue(await new ReturnStore(store, clock).AddAsync(new ReturnOrder(sent.Unit!, 2025, sent.Sha256, "请补正", "李四", new ChinaMoment(new DateOnly(2026, 4, 9)), new DateOnly(2026, 4, 30)), stop));
            byte[] bytes = [.. vault.Read(sent.Sha256), (byte)10];
            var kept = await vault.KeepAsync(bytes.AsMemory(), stop);
            await new HandInStore(store, clock).AddAsync([new HandIn(0, "b1", 1, kept.Sha256, kept.Length, "补正.html", "补正.html", null, null, clock.GetUtcNow(), "office", "王五", "", HandInState.Kept, "", null)], null, stop);
            Assert.IsNull(await new PlacementStore(store).AppendAsync(new FilePlacement(kept.Sha256, 1, sent.Unit, 2025, "电话核实", "王五", clock.GetUtcNow()), stop));
        }

        (await RunningVerb.RunAsync(["run", .. _city.Run("data", "out")[1..^2], "--data", data])).AssertDone();
        var zip = Path.Combine(folder.Path, "e.zip");
        (await RunningVerb.RunAsync("evidence", "--out", zip, "--data", data)).AssertDone();
        Assert.Contains("王五", Text(zip, "words/placements.json"));
        Directory.Delete(data, recursive: true);
        var end = await RunningVerb.RunAsync("evidence", "verify", zip, "--rerun");
        end.AssertDone();
        Assert.Contains("重新计算的结果与包里的逐字节相同", end.Out);
    }

    [TestMethod]
    public async Task Results_that_do_not_follow_from_the_originals_are_found_by_doing_the_night_again()
    {
        using var folder = new TempFolder();
        var changed = Path.Combine(folder.Path, "c.zip");
        File.Copy(_zip, changed);
        Edit(changed, "data/ranking.json", text => text.Replace("\"score\":", "\"score\":1", StringComparison.Ordinal));
        Resign(changed);
        (await RunningVerb.RunAsync("evidence", "verify", changed)).AssertDone();
        var end = await RunningVerb.RunAsync("evidence", "verify", changed, "--rerun");
        Assert.AreEqual(1, end.Code, end.Out + end.Error);
        Assert.Contains("“data/ranking.json”与重新计算的不同：第2行被改动", end.Out);
        var expected = await FingerprintAsync();
        var told = await RunningVerb.RunAsync("evidence", "verify", changed, "--fingerprint", expected);
        Assert.AreEqual(1, told.Code);
        Assert.Contains("不是那个部门签的", told.Out);
        (await RunningVerb.RunAsync("evidence", "verify", _zip, "--fingerprint", expected)).AssertDone();
    }

    [TestMethod]
    public async Task One_changed_row_is_named_with_everything_else_that_is_not_as_it_was_signed()
    {
        using var folder = new TempFolder();
        var changed = Path.Combine(folder.Path, "c.zip");
        File.Copy(_zip, changed);
        Edit(changed, "data/findings.json", text => Lines(text, lines => lines[2] = lines[2].Replace("\"year\":2025", "\"year\":2024", StringComparison.Ordinal)));
        Edit(changed, "data/submissions.json", text => Lines(text, lines => lines.RemoveAt(3)));
        Edit(changed, "audit.jsonl", text => text.Replace("张三", "张王", StringComparison.Ordinal));
        string original;
        using (var zip = ZipFile.Open(changed, ZipArchiveMode.Update))
        {
            original = zip.Entries.First(entry => entry.FullName.StartsWith("originals/", StringComparison.Ordinal)).FullName;
            zip.GetEntry(original)!.Delete();
            zip.CreateEntry("data/extra.json");
        }

        var end = await RunningVerb.RunAsync("evidence", "verify", changed);
        Assert.AreEqual(1, end.Code);
        foreach (var line in new[] { "“data/findings.json”被改动：第3行被改动", "“data/submissions.json”被改动：第4行起少了1行", "“audit.jsonl”被改动：第1行被改动", "操作记录第1条的内容与它的校验值不符", $"“{original}”缺失", "“data/extra.json”不在清单里" })
        {
            Assert.Contains(line, end.Out);
        }

        var list = Path.Combine(folder.Path, "l.zip");
        File.Copy(_zip, list);
        Edit(list, "manifest.json", text => text.Replace("\"run\": 1", "\"run\": 2", StringComparison.Ordinal));
        Assert.Contains("manifest.json 与签名不符", (await RunningVerb.RunAsync("evidence", "verify", list)).Out);
    }

    [TestMethod]
    public async Task What_was_changed_in_the_store_after_publishing_is_told()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        using (var store = new Store(StoreOptions.Parse(null, null, data)))
        {
            await using var context = store.Open();
            await context.Database.ExecuteSqlRawAsync("UPDATE published_file SET sha256 = '00' WHERE file_path = 'data/ranking.json'");
        }

        var zip = Path.Combine(folder.Path, "e.zip");
        Assert.Contains("注意：data/ranking.json 与当时发布的文件不同", (await RunningVerb.RunAsync("evidence", "--out", zip, "--data", data)).Out);
        Assert.Contains("“data/ranking.json”在出具时就与当时发布的文件不同", (await RunningVerb.RunAsync("evidence", "verify", zip)).Out);
    }

    [TestMethod]
    public async Task An_original_that_is_gone_keeps_a_bundle_from_being_made()
    {
        using var folder = new TempFolder();
        var data = _city.Copy(folder);
        var file = Directory.GetFiles(Path.Combine(data, "files"), "*", SearchOption.AllDirectories)[0];
        File.AppendAllText(file, "x");
        var zip = Path.Combine(folder.Path, "out", "e.zip");
        (await RunningVerb.RunAsync("evidence", "--out", zip, "--data", data)).AssertRefused(Path.GetFileName(file));
        Assert.IsEmpty(Directory.GetFileSystemEntries(Path.Combine(folder.Path, "out")));
    }

    [TestMethod]
    public async Task The_bundle_of_one_unit_names_no_other_and_shows_nobody_elses_entries()
    {
        using var folder = new TempFolder();
        using var store = new Store(StoreOptions.Parse(null, null, _data));
        var night = (await new SnapshotLoader(new RunStore(store, TimeProvider.System), new LedgerStore(store, TimeProvider.System)).LoadAsync(1, CancellationToken.None))!;
        var own = night.Roster.Units.First(unit => unit.Kind == UnitKind.Bureau && night.Submissions.Any(one => one.Unit == unit.Code));
        var zip = Path.Combine(folder.Path, "u.zip");
        (await RunningVerb.RunAsync("evidence", "--unit", own.Code, "--out", zip, "--data", _data)).AssertDone();
        (await RunningVerb.RunAsync("evidence", "verify", zip)).AssertDone();
        (await RunningVerb.RunAsync("evidence", "verify", zip, "--rerun")).AssertRefused("本包只含一个单位");
        using var archive = ZipFile.OpenRead(zip);
        var originals = archive.Entries.Where(entry => entry.FullName.StartsWith("originals/", StringComparison.Ordinal)).Select(entry => entry.Name).ToList();
        CollectionAssert.IsSubsetOf(originals, night.Submissions.Where(one => one.Unit == own.Code).Select(one => one.Sha256).ToList());
        foreach (var entry in archive.Entries.Where(entry => !originals.Contains(entry.Name)))
        {
            var text = Text(zip, entry.FullName);
            foreach (var other in night.Roster.Units.Where(unit => unit.Code != own.Code && unit.Kind != UnitKind.CityGovernment))
            {
                Assert.IsFalse(text.Contains(other.Name, StringComparison.Ordinal) || text.Contains($"\"{other.Code}\"", StringComparison.Ordinal), $"{entry.FullName} names {other.Name}.");
            }

            Assert.DoesNotContain("张三", text, entry.FullName);
        }

        Assert.DoesNotContain("李四", Text(_zip, "audit.jsonl"), "Who signed in is nobody else's business.");
        Assert.Contains("张三", Text(_zip, "audit.jsonl"));
    }

    [TestMethod]
    [DataRow("../../escaped")]
    [DataRow("/etc/passwd")]
    [DataRow("originals/../x")]
    [DataRow("rows/manifest.json.txt")]
    public async Task A_name_no_bundle_has_is_named_and_nothing_is_written(string name)
    {
        using var folder = new TempFolder();
        var changed = Path.Combine(folder.Path, "c.zip");
        File.Copy(_zip, changed);
        using (var zip = ZipFile.Open(changed, ZipArchiveMode.Update))
        {
            zip.CreateEntry(name);
        }

        var end = await RunningVerb.RunAsync("evidence", "verify", changed, "--rerun");
        Assert.AreEqual(1, end.Code);
        Assert.Contains($"“{name}”不在清单里", end.Out);
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public async Task An_input_that_leads_out_of_the_folder_is_not_laid_there()
    {
        using var folder = new TempFolder();
        var changed = Path.Combine(folder.Path, "c.zip");
        File.Copy(_zip, changed);
        Edit(changed, "inputs.json", text => Lines(text, lines => lines[^3] = lines[^3].Replace("\"file\":\"", "\"file\":\"../../../", StringComparison.Ordinal)));
        Resign(changed);
        (await RunningVerb.RunAsync("evidence", "verify", changed, "--rerun")).AssertRefused("不能使用的文件名");
    }

    [TestMethod]
    public async Task What_is_no_bundle_is_refused()
    {
        using var folder = new TempFolder();
        var file = folder.File("x.zip");
        (await RunningVerb.RunAsync("evidence", "verify", file)).AssertRefused("找不到");
        File.WriteAllBytes(file, [1, 2, 3]);
        (await RunningVerb.RunAsync("evidence", "verify", file)).AssertRefused("不是完整的 zip 文件");
        File.Delete(file);
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme.txt");
        }

        (await RunningVerb.RunAsync("evidence", "verify", file)).AssertRefused("没有可用的 manifest.json");
    }

    private static async Task<string> FingerprintAsync()
    {
        using var archive = new EvidenceArchive(_zip);
        return (await new EvidenceCheck(archive).RunAsync(null, CancellationToken.None)).Fingerprint;
    }

    private static string Lines(string text, Action<List<string>> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines);
        return string.Join('\n', lines);
    }

    private static string Text(string zip, string name)
    {
        using var archive = ZipFile.OpenRead(zip);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static void Edit(string file, string name, Func<string, string> change)
    {
        var before = Text(file, name);
        var after = change(before);
        Assert.AreNotEqual(before, after);
        Put(file, name, Encoding.UTF8.GetBytes(after));
    }

    private static void Put(string file, string name, byte[] bytes)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        zip.GetEntry(name)?.Delete();
        using var to = zip.CreateEntry(name).Open();
        to.Write(bytes);
    }

    // What somebody does who makes a bundle of his own: a list that fits, and another key.
    private static void Resign(string file)
    {
        var manifest = EvidenceManifest.Read(Encoding.UTF8.GetBytes(Text(file, "manifest.json")));
        var entries = new List<EvidenceEntry>();
        foreach (var entry in manifest.Entries)
        {
            using var zip = ZipFile.OpenRead(file);
            using var bytes = new MemoryStream();
            using (var from = zip.GetEntry(entry.Name)!.Open())
            {
                from.CopyTo(bytes);
            }

            entries.Add(entry with { Bytes = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())) });
        }

        using var folder = new TempFolder();
        using var key = EvidenceKey.In(folder.Path);
        var list = (manifest with { Entries = entries }).ToBytes();
        Put(file, "manifest.json", list);
        Put(file, "manifest.sig", Encoding.ASCII.GetBytes(key.Sign(list)));
        Put(file, "public-key.pem", Encoding.ASCII.GetBytes(key.PublicPem));
    }
}
