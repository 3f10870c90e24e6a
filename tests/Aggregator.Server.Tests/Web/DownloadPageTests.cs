using System.Net;
using System.Text;
using Aggregator.Publishing.OpenData.Fields;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>下载: what was published, the data as tables with its schema, and a year in one file.</summary>
[TestClass]
public sealed class DownloadPageTests
{
    [TestMethod]
    public async Task Every_published_file_is_linked_once_under_its_heading()
    {
        var data = Published();
        await using var host = await StartAsync(data);
        var page = await PageTests.PageAsync(host, "/downloads");
        foreach (var file in data.Files.Keys)
        {
            Assert.AreEqual(1, page.QuerySelectorAll("main a").Count(link => link.GetAttribute("href") == "/downloads/" + string.Join('/', file.Split('/').Select(Uri.EscapeDataString))), file);
        }

        Assert.AreEqual("/downloads/years/2025.zip", page.QuerySelector("section[aria-labelledby=years] tbody a")!.GetAttribute("href"));
    }

    [TestMethod]
    public async Task A_data_file_is_served_as_a_table_with_a_mark_and_as_an_attachment()
    {
        await using var host = await StartAsync(Published());
        using var answer = await host.Browser().GetAsync("/downloads/csv/ranking-groups.csv");
        Assert.AreEqual((HttpStatusCode.OK, "text/csv", "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        CollectionAssert.AreEqual(new byte[] { 0xEF, 0xBB, 0xBF }, bytes[..3]);
        Assert.AreEqual("group,units,reported,missing,notDue,meanOfReported,meanWithMissing\n'=市直,2,1,1,0,80.5,40.25\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [TestMethod]
    public async Task However_often_a_table_is_asked_for_there_is_one_of_a_night_on_the_disk()
    {
        var data = Published();
        await using var host = await StartAsync(data);
        var browser = host.Browser();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await browser.GetAsync("/downloads/csv/ranking-groups.csv");
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        var first = Assert.ContainsSingle(Directory.GetFiles(host.Tables));
        data.Files["data/ranking-groups.json"] = "[\n{\"group\":\"区县\",\"units\":2,\"reported\":1,\"missing\":1,\"notDue\":0,\"meanOfReported\":80.5,\"meanWithMissing\":40.25}\n]\n";
        data.HashDigit = 'd';
        Assert.Contains("区县", await browser.GetStringAsync("/downloads/csv/ranking-groups.csv"));
        Assert.AreNotEqual(first, Assert.ContainsSingle(Directory.GetFiles(host.Tables)));
    }

    [TestMethod]
    public async Task A_schema_is_served_for_every_data_file_and_its_fields_are_explained()
    {
        await using var host = await StartAsync(Published());
        var browser = host.Browser();
        var page = await PageTests.PageAsync(host, "/fields");
        foreach (var file in DataFile.All)
        {
            CollectionAssert.AreEqual(DataSchema.Bytes(file), await browser.GetByteArrayAsync(DataDownloads.Schema(file)));
            Assert.AreEqual(file.Fields.Count, page.QuerySelector($"section[aria-labelledby={file.Stem}]")!.QuerySelectorAll("tbody tr").Length, file.Name);
        }
    }

    [TestMethod]
    [DataRow("/downloads/csv/reuse.csv")]
    [DataRow("/downloads/csv/..%2Franking.csv")]
    [DataRow("/downloads/csv/nothing.csv")]
    [DataRow("/downloads/schema/nothing.schema.json")]
    [DataRow("/downloads/years/1999.zip")]
    [DataRow("/downloads/years/x.zip")]
    [DataRow("/downloads/years/99999999999.zip")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await using var host = await StartAsync(Published());
        using var answer = await host.Browser().GetAsync(address);
        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [TestMethod]
    public async Task A_year_is_served_with_its_hash()
    {
        await using var host = await StartAsync(Published());
        using var answer = await host.Browser().GetAsync("/downloads/years/2025.zip");
        Assert.AreEqual((HttpStatusCode.OK, "application/zip", "\"abc\""), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.ETag!.Tag));
        Assert.AreEqual("PK", await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Evidence_is_for_who_reviews_and_nobody_else_learns_of_it()
    {
        await using var host = await StartAsync(Published());
        using var answer = await host.Browser(Role.Reviewer).GetAsync("/downloads/evidence.zip");
        Assert.AreEqual((HttpStatusCode.OK, "application/zip", "\"def\""), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.ETag!.Tag));
        Assert.AreEqual("云川市2025年度证据包.zip", answer.Content.Headers.ContentDisposition!.FileNameStar);
        StringAssert.Contains(await host.Browser(Role.Reviewer).GetStringAsync("/downloads"), "href=\"/downloads/evidence.zip\"");
        Assert.DoesNotContain("evidence.zip", await host.Browser(Role.Viewer).GetStringAsync("/downloads"));
        foreach (var role in new[] { Role.Viewer, Role.Unit })
        {
            using var refused = await host.Browser(role, "B01").GetAsync("/downloads/evidence.zip");
            Assert.AreEqual(HttpStatusCode.Forbidden, refused.StatusCode, role.ToString());
        }
    }

    [TestMethod]
    public async Task Why_evidence_cannot_be_made_is_told_in_words()
    {
        await using var host = await SiteHost.StartAsync(Published(), services: services => services.AddSingleton<IEvidenceFiles>(new OneEvidence("原件 ab 在数据目录里找不到。")));
        using var answer = await host.Browser().GetAsync("/downloads/evidence.zip");
        Assert.AreEqual((HttpStatusCode.Conflict, "没有出具证据包：原件 ab 在数据目录里找不到。"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    private static FakeSiteData Published()
    {
        var data = new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        data.Files["云川市2025年度报告考核.xlsx"] = "workbook";
        data.Files["evaluations/B01-云川市教育局.xlsx"] = "sheet";
        data.Files["charts/排名 1.svg"] = "<svg/>";
        data.Files["data/ranking-groups.json"] = "[\n{\"group\":\"=市直\",\"units\":2,\"reported\":1,\"missing\":1,\"notDue\":0,\"meanOfReported\":80.5,\"meanWithMissing\":40.25}\n]\n";
        data.Files["data/manifest.json"] = "{}";
        return data;
    }

    private static Task<SiteHost> StartAsync(FakeSiteData data) => SiteHost.StartAsync(data, services: services => services.AddSingleton<IYearBundles, OneYear>().AddSingleton<IEvidenceFiles>(new OneEvidence(null)));

    private sealed class OneEvidence(string? why) : IEvidenceFiles
    {
        public Task<(Stream Bytes, string Name, string ManifestSha256)?> OpenAsync(Person by, CancellationToken stop) =>
            why is null ? Task.FromResult<(Stream, string, string)?>((new MemoryStream("PK"u8.ToArray()), "云川市2025年度证据包.zip", "def")) : throw new Aggregator.Intake.RefusedInputException([why]);
    }

    private sealed class OneYear : IYearBundles
    {
        public Task<IReadOnlyList<YearBundleView>> ListAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<YearBundleView>>([new YearBundleView(2025, 3, new DateOnly(2026, 4, 10), true)]);

        public Task<(Stream Bytes, string Sha256)?> OpenAsync(int year, CancellationToken stop) => Task.FromResult<(Stream, string)?>(year == 2025 ? (new MemoryStream("PK"u8.ToArray()), "abc") : null);
    }
}
