using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Data;
using Aggregator.Intake.Collecting;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Tests.Web;

/// <summary>Nobody fills the disk by handing in: neither with what is taken nor with what is not.</summary>
[TestClass]
public sealed class UploadQuotaTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 1, 31);

    [TestMethod]
    [DataRow("Site:Uploads:PersonFiles", "3", "一个账户一天最多报送3个文件")]
    [DataRow("Site:Uploads:UnitFiles", "3", "为一个单位一天最多报送3个文件")]
    public async Task Files_beyond_the_days_number_are_refused_until_the_next_day_and_leave_nothing(string key, string value, string told)
    {
        await using var site = await FilingSite.StartAsync(Noon, settings: [(key, value)]);
        await site.NightAsync(Day);
        using (var two = await site.HandInAsync([File("a"), File("b")], ("unit", "B01")))
        {
            Assert.AreEqual(HttpStatusCode.Redirect, two.StatusCode);
        }

        var package = Zip("c", "d");
        using (var three = await site.HandInAsync([("p.zip", package)], ("unit", "B01")))
        {
            Assert.AreEqual(HttpStatusCode.TooManyRequests, three.StatusCode);
            StringAssert.Contains(await three.Content.ReadAsStringAsync(), told);
        }

        foreach (var bytes in new[] { package, File("c").Bytes, File("d").Bytes })
        {
            Assert.IsFalse(site.Get<FileVault>().Has(Sha(bytes)), "What was refused is not kept, nor what was unpacked of it.");
        }

        Assert.HasCount(2, await site.Get<HandInStore>().RecentAsync(null, 100, CancellationToken.None));
        site.Host.Clock.Advance(TimeSpan.FromHours(12));
        using var tomorrow = await site.HandInAsync([("p.zip", package)], ("unit", "B01"));
        Assert.AreEqual(HttpStatusCode.Redirect, tomorrow.StatusCode, "It is the next day in China.");
        Assert.IsTrue(site.Get<FileVault>().Has(Sha(File("c").Bytes)));
    }

    [TestMethod]
    public async Task Bytes_beyond_the_days_number_are_refused()
    {
        await using var site = await FilingSite.StartAsync(Noon, settings: [("Site:Uploads:PersonMegabytes", "1")]);
        using var answer = await site.HandInAsync([("a.html", new byte[(1 << 20) + 1])]);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "一个账户一天最多报送1 MB");
    }

    [TestMethod]
    public async Task Below_the_floor_of_free_space_nothing_is_taken()
    {
        await using var site = await FilingSite.StartAsync(Noon, settings: [("Site:Uploads:FreeMegabytes", "10000000")]);
        using var answer = await site.HandInAsync([File("a")]);
        Assert.AreEqual(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "剩余磁盘空间不足");
        Assert.IsFalse(site.Get<FileVault>().Has(Sha(File("a").Bytes)));
    }

    [TestMethod]
    public async Task A_refused_upload_takes_nothing_away_that_anybody_else_has_handed_in()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using (var taken = await site.HandInAsync([File("a")], ("unit", "B01")))
        {
            Assert.AreEqual(HttpStatusCode.Redirect, taken.StatusCode);
        }

        // The same bytes, twice, and new ones, in an upload for a unit that is not there.
        using (var refused = await site.HandInAsync([File("a"), File("a"), File("b"), File("b")], ("unit", "没有的单位")))
        {
            Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        Assert.AreEqual((true, false), (site.Get<FileVault>().Has(Sha(File("a").Bytes)), site.Get<FileVault>().Has(Sha(File("b").Bytes))));
    }

    [TestMethod]
    public async Task Of_two_uploads_of_the_same_bytes_one_that_is_refused_leaves_them_to_the_other()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        var desk = site.Get<IHandInDesk>();
        var bytes = File("a").Bytes;
        var (one, other) = (new UploadKeeping(desk), new UploadKeeping(desk));
        await one.KeepAsync(new MemoryStream(bytes), CancellationToken.None);
        await other.KeepAsync(new MemoryStream(bytes), CancellationToken.None);
        await one.DisposeAsync();
        Assert.IsTrue(site.Get<FileVault>().Has(Sha(bytes)));
        await other.DisposeAsync();
        Assert.IsFalse(site.Get<FileVault>().Has(Sha(bytes)), "Now nobody has them.");

        var late = new UploadKeeping(desk);
        await late.KeepAsync(new MemoryStream(bytes), CancellationToken.None);
        await site.Get<FileVault>().KeepAsync(bytes, CancellationToken.None);
        await late.DisposeAsync();
        Assert.IsTrue(site.Get<FileVault>().Has(Sha(bytes)), "A night had kept them meanwhile.");
    }

    [TestMethod]
    [DataRow("PersonFiles", 0)]
    [DataRow("UnitMegabytes", 0)]
    [DataRow("FreeMegabytes", -1)]
    public void What_is_set_beyond_its_bounds_is_refused_at_the_start(string key, int value)
    {
        var settings = new UploadSettings();
        typeof(UploadSettings).GetProperty(key)!.SetValue(settings, value);
        StringAssert.Contains(Assert.ContainsSingle(settings.Problems()), "Site:Uploads:" + key);
    }

    private static (string Name, byte[] Bytes) File(string name) => (name + ".html", Encoding.UTF8.GetBytes($"<p>{name}</p>"));

    private static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name + ".html").Open();
                entry.Write(File(name).Bytes);
            }
        }

        return bytes.ToArray();
    }
}
