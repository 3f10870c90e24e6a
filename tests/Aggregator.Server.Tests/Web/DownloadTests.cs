using System.Net;
using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class DownloadTests
{
    [TestMethod]
    public async Task A_listed_file_comes_as_an_attachment_under_its_own_name()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        using var answer = await host.Browser().GetAsync("/downloads/2025%E5%B9%B4%E5%BA%A6%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF%E5%85%AC%E5%BC%80%E5%B9%B4%E6%8A%A5%E8%AF%84%E8%AE%AE.xlsx");
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.AreEqual("workbook", await answer.Content.ReadAsStringAsync());
        Assert.AreEqual("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.AreEqual("attachment", disposition.DispositionType);
        Assert.AreEqual("2025年度政府信息公开年报评议.xlsx", disposition.FileNameStar);
        Assert.AreEqual($"\"{new string('c', 64)}\"", answer.Headers.ETag!.Tag);
        Assert.AreEqual(SecurityHeaders.FilePolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [TestMethod]
    public async Task A_picture_that_could_run_goes_out_as_plain_bytes()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        using var answer = await host.Browser().GetAsync("/downloads/charts/" + Uri.EscapeDataString("市政府部门 排名.svg"));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.AreEqual("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.AreEqual("市政府部门 排名.svg", answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [TestMethod]
    public async Task The_list_of_downloads_links_every_file_and_each_link_works()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var page = await PageTests.PageAsync(host, "/downloads");
        var links = page.QuerySelectorAll("a[href^='/downloads/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.IsGreaterThanOrEqualTo(3, links.Count);
        foreach (var link in links)
        {
            using var answer = await host.Browser().GetAsync(link);
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, link);
        }
    }

    [TestMethod]
    public async Task A_name_that_is_not_on_the_list_is_never_opened()
    {
        string[] addresses =
        [
            "/downloads/nothing.txt", "/downloads/DATA/ranking.json", "/downloads/data//ranking.json", "/downloads/data%2Franking.json",
            "/downloads/../appsettings.json", "/downloads/..%2Fappsettings.json", "/downloads/%2e%2e/%2e%2e/etc/passwd", "/downloads/..%5C..%5Cappsettings.json",
            "/downloads/..\\..\\appsettings.json", "/downloads/%2Fetc%2Fpasswd", "/downloads//etc/passwd", "/downloads/C:%5CWindows%5Cwin.ini",
            "/downloads/data/ranking.json%00.txt", "/downloads/data/ranking.json/", "/downloads/data/ranking.json.", "/downloads/data/ranking.json::$DATA",
        ];
        await using var site = await SocketSite.StartAsync(BusyNight.Create());
        foreach (var address in addresses)
        {
            StringAssert.Matches(await site.FirstLineAsync(address), new("^HTTP/1.1 40[04] "), address);
        }

        Assert.AreEqual(0, site.Data.Opened.Count);
        Assert.AreEqual("HTTP/1.1 200 OK", await site.FirstLineAsync("/downloads/data/ranking.json"));
        Assert.AreEqual("HTTP/1.1 200 OK", await site.FirstLineAsync("/downloads/nothing/../data/ranking.json"));
    }

    [TestMethod]
    [DataRow("a.XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [DataRow("a.csv", "text/csv; charset=utf-8")]
    [DataRow("a.html", "application/octet-stream")]
    [DataRow("a.js", "application/octet-stream")]
    [DataRow("a", "application/octet-stream")]
    public void No_type_is_one_that_a_browser_runs(string name, string type) => Assert.AreEqual(type, Downloads.ContentType(name));
}
