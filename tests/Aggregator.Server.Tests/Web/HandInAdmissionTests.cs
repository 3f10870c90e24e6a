using System.Text;
using Aggregator.Data;
using Aggregator.Intake.Collecting;
using Aggregator.Server.Api;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Tests.Web;

/// <summary>The desk's own gate, which the interface for programs passes as the page does.</summary>
[TestClass]
public sealed class HandInAdmissionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 30, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 1, 30);

    [TestMethod]
    [DataRow(Role.Viewer, null, "B01", null, 403, "只能查看")]
    [DataRow(Role.Viewer, null, null, null, 403, "只能查看")]
    [DataRow(Role.Unit, "B01", "B02", null, 403, "只能为本单位报送")]
    [DataRow(Role.Unit, "B01", null, null, 403, "只能为本单位报送")]
    [DataRow(Role.Unit, null, null, null, 403, "只能为本单位报送")]
    [DataRow(Role.Unit, "GONE", "GONE", null, 400, "名册上没有代码为“GONE”的单位")]
    [DataRow(Role.Reviewer, null, "GONE", null, 400, "名册上没有代码为“GONE”的单位")]
    [DataRow(Role.Administrator, null, "B01", 2020, 400, "年度只能是2021至2026年")]
    [DataRow(Role.Unit, "B01", "B01", 2027, 400, "年度只能是2021至2026年")]
    public async Task A_program_hands_in_no_more_than_the_page_lets_its_person(Role role, string? own, string? unit, int? year, int status, string words)
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        var bytes = Encoding.UTF8.GetBytes("not to be kept");
        using var file = new MemoryStream(bytes);
        var person = new Person("p", "p", role, own);
        var refused = await Assert.ThrowsExactlyAsync<ApiRefusedException>(() => ApiFiling.TakeAsync(site.Get<IHandInDesk>(), new ApiFile(file, "年报.html", unit, year), person, CancellationToken.None));
        Assert.AreEqual(status, refused.Status);
        StringAssert.Contains(refused.Message, words);
        Assert.AreEqual(0, file.Position, "Not a byte was read.");
        Assert.IsFalse(site.Get<FileVault>().Has(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))));
        await Assert.ThrowsExactlyAsync<UploadRefusedException>(() => site.Get<IHandInDesk>().HandInAsync([new UploadedFile("年报.html", new KeptFile(new string('a', 64), 1))], unit, year, "", person, false, CancellationToken.None));
        Assert.IsEmpty(await site.Get<HandInStore>().RecentAsync(null, 10, CancellationToken.None));
    }

    [TestMethod]
    [DataRow(Role.Reviewer, null, null, null)]
    [DataRow(Role.Administrator, null, "B02", 2026)]
    [DataRow(Role.Unit, "B01", "B01", 2021)]
    public async Task Who_may_hand_in_on_the_page_may_with_a_program(Role role, string? own, string? unit, int? year)
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var file = new MemoryStream(HandInReport.Page());
        var receipt = await ApiFiling.TakeAsync(site.Get<IHandInDesk>(), new ApiFile(file, "年报.html", unit, year), new Person("p", "p", role, own), CancellationToken.None);
        Assert.AreEqual("received", receipt.State);
        var line = Assert.ContainsSingle(await site.Get<HandInStore>().RecentAsync(null, 10, CancellationToken.None));
        Assert.AreEqual((unit, year), (line.Unit, line.Year));
    }

    [TestMethod]
    public void Before_the_first_night_no_year_can_be_named()
    {
        var person = new Person("p", "p", Role.Reviewer);
        Assert.IsNull(HandInAdmission.Refusal(person, "B01", null, null));
        StringAssert.Contains(HandInAdmission.Refusal(person, "B01", 2025, null)!.Message, "还没有第一次处理的结果");
        Assert.AreEqual(403, HandInAdmission.Refusal(Person.Nobody, null, null, null)!.Status);
    }

    [TestMethod]
    public async Task All_packages_of_a_request_share_one_budget()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        var package = HandInJourneyTests.Zipped([.. Enumerable.Range(0, 300).Select(i => ($"{i}.txt", (byte[])[(byte)(i % 7)]))]);
        using var answer = await site.HandInAsync([("甲.zip", package), ("乙.zip", package), ("丙.zip", package)]);
        var lines = await site.Get<HandInStore>().OfBatchAsync(answer.Headers.Location!.ToString().Split('/')[^1], CancellationToken.None);
        Assert.AreEqual((500, 100, 3), (lines.Count(line => line.State == Core.Reports.HandInState.Kept), lines.Count(line => line.Reason.Contains("合计超过500个，没有收下", StringComparison.Ordinal)), lines.Count(line => line.State == Core.Reports.HandInState.Opened)));
        StringAssert.Contains(lines[^1].Reason, "这个压缩包没有展开");
    }

    [TestMethod]
    public async Task A_pre_check_that_finds_no_room_reads_nothing()
    {
        using var desk = new PrecheckDesk();
        var arrived = new TaskCompletionSource<byte[]>();
        var busy = Enumerable.Range(0, PrecheckDesk.Most).Select(_ => desk.TryAsync(_ => arrived.Task, "a.txt", null, null, null, _ => false, CancellationToken.None)).ToList();
        var wasRead = false;
        var third = await desk.TryAsync(
            _ =>
            {
                wasRead = true;
                return Task.FromResult<byte[]>([]);
            },
            "b.txt", null, null, null, _ => false, CancellationToken.None);
        Assert.IsNull(third);
        Assert.IsFalse(wasRead);
        arrived.SetException(new IOException("The sender went away."));
        foreach (var one in busy)
        {
            await Assert.ThrowsExactlyAsync<IOException>(() => one);
        }

        Assert.IsNotNull(await desk.TryAsync(_ => Task.FromResult(HandInReport.Page()), "c.html", null, null, null, _ => false, CancellationToken.None), "A reader that fails gives its place back.");
    }
}
