using Aggregator.Core.Reports;

namespace Aggregator.Data.Tests;

/// <summary>What the store of visits to web sites promises, on every database.</summary>
public abstract class PortalStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    private static readonly string Site = Hash('1');

    private PortalStore Portals => new(Store, Clock);

    [TestMethod]
    public async Task A_visit_comes_back_as_it_was_written()
    {
        var looks = new[] { Look(PortalParts.Column, "http://a.example/") with { Year = null, Title = "年\u0000报" }, Look(PortalParts.Page, "http://a.example/1") with { Sha256 = Hash('b'), ServedSha256 = Hash('c'), IsChange = false } };
        var round = Round() with { Wish = 7, Note = "采集到新的内容。", Failures = 2 };
        var id = await Portals.AddAsync(round, looks, Stop);
        Assert.AreEqual(round with { Id = id }, Assert.ContainsSingle(await Portals.LatestAsync(Stop)));
        var back = await Portals.OfRoundAsync(id, Stop);
        CollectionAssert.AreEqual(new[] { looks[0] with { Id = back[0].Id, Title = "年\ufffd报" }, looks[1] with { Id = back[1].Id } }, back.ToList());
        Assert.Contains(Hash('a'), await new FileStore(Store, Clock).ListedAsync([Hash('a'), Hash('b')], Stop), "Bytes that were kept are listed as kept.");
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_visit_written_twice_is_there_once()
    {
        var id = await Portals.AddAsync(Round(), [Look(PortalParts.Page, "http://a.example/1")], Stop);
        Assert.AreEqual(id, await Portals.AddAsync(Round(), [Look(PortalParts.Page, "http://a.example/1")], Stop));
        Assert.HasCount(1, await Portals.OfRoundAsync(id, Stop));
        Assert.AreNotEqual(id, await Portals.AddAsync(Round() with { Began = Clock.GetUtcNow().AddHours(1) }, [Look(PortalParts.Page, "http://a.example/1")], Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task What_is_known_of_an_address_is_the_newest_look_that_told_what_stands_there()
    {
        await Portals.AddAsync(Round(), [Look(PortalParts.Page, "http://a.example/1"), Look(PortalParts.Attachment, "http://a.example/1.pdf")], Stop);
        await Portals.AddAsync(Round(1), [Look(PortalParts.Page, "http://a.example/1") with { Sha256 = Hash('d'), ServedSha256 = Hash('d') }], Stop);
        await Portals.AddAsync(Round(2), [Look(PortalParts.Page, "http://a.example/1") with { Sha256 = null, IsChange = false, Outcome = "slow" }], Stop);
        await Portals.AddAsync(Round(3), [Look(PortalParts.Attachment, "http://a.example/1.pdf") with { Sha256 = null, Outcome = "gone" }], Stop);
        await Portals.AddAsync(Round(3) with { Site = Hash('2') }, [Look(PortalParts.Page, "http://a.example/1") with { Site = Hash('2') }], Stop);
        var known = await Portals.KnownAsync(Site, Stop);
        Assert.AreEqual($"attachment null, page {Hash('d')}", string.Join(", ", known.Select(look => $"{look.Part} {look.Sha256 ?? "null"}")));
    }

    [TestMethod]
    public async Task A_night_reads_the_changes_before_its_end_and_no_column()
    {
        var midnight = new DateTimeOffset(2026, 4, 10, 16, 0, 0, TimeSpan.Zero);
        await Portals.AddAsync(Round(), [
            Look(PortalParts.Column, "http://a.example/") with { At = midnight.AddHours(-2) },
            Look(PortalParts.Page, "http://a.example/1") with { At = midnight.AddSeconds(-1) },
            Look(PortalParts.Page, "http://a.example/1") with { At = midnight.AddHours(-1), IsChange = false },
            Look(PortalParts.Page, "http://a.example/1") with { At = midnight }], Stop);
        Assert.AreEqual(midnight.AddSeconds(-1), Assert.ContainsSingle(await Portals.ChangesBeforeAsync(midnight, Stop)).At);
    }

    [TestMethod]
    public async Task Wishes_are_kept_and_visits_say_which_they_granted()
    {
        var id = await Portals.WishAsync("B01", "张三（zhang）", Clock.GetUtcNow(), Stop);
        var other = await Portals.WishAsync("B01", "李四", Clock.GetUtcNow().AddMinutes(1), Stop);
        Assert.AreEqual(new PortalWish(id, "B01", "张三（zhang）", Clock.GetUtcNow()), await Portals.WishAsync(id, Stop));
        Assert.IsNull(await Portals.WishAsync(999, Stop));
        Assert.AreEqual(other, Assert.ContainsSingle(await Portals.WishesAsync(Stop)).Id);
        await Portals.AddAsync(Round() with { Wish = id }, [], Stop);
        Assert.Contains(Site, await Portals.VisitedForAsync(id, Stop));
        Assert.IsEmpty(await Portals.VisitedForAsync(other, Stop));
    }

    private static string Hash(char digit) => new(digit, 64);

    private PortalRound Round(int day = 0) =>
        new(0, Site, "B01", "http://a.example/", null, Clock.GetUtcNow().AddDays(day), Clock.GetUtcNow().AddDays(day).AddSeconds(9), "seen", "", 0, Clock.GetUtcNow().AddDays(day + 1));

    private PortalSighting Look(string part, string url) => new(
        0, Site, "B01", part, 2025, 0, url, url + "?f", "2025年年报", Clock.GetUtcNow(), 200, "seen", Hash('a'), Hash('a'), 120, Hash('e'), true, "\"x\"", "Mon, 05 Jan 2026 01:02:03 GMT", "text/html", "");
}

[TestClass]
public sealed class PortalsOnSqlite() : PortalStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class PortalsOnSqlServer() : PortalStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class PortalsOnPostgres() : PortalStoreContract(StoreProvider.Postgres);
