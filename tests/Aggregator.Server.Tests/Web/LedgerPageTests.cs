using System.Net;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>整改台账: what reviewers wrote, and a workbook handed in.</summary>
[TestClass]
public sealed class LedgerPageTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 9, 20, 30, 0, TimeSpan.Zero);

    private readonly FakeReviewDesk _desk = new();

    [TestMethod]
    public async Task What_stands_is_shown_with_its_author_and_day_and_every_change_with_its_time()
    {
        await using var host = await StartAsync();
        var finding = Found(host);
        Write(finding, ReviewField.Person, "王科长", "张三", At);
        Write(finding, ReviewField.Person, "孙科长", "李四", At.AddDays(1));
        Write(finding, ReviewField.Due, "2026-04-01", "李四", At.AddDays(1));
        var row = Assert.ContainsSingle((await PageTests.PageAsync(host, "/ledger")).QuerySelectorAll(".ledger tbody tr"));
        Assert.AreEqual("责任人 孙科长 李四，2026-04-11|期限 2026-04-01 期限已过 李四，2026-04-11", string.Join('|', row.QuerySelectorAll(".written > div").Select(Words)));
        CollectionAssert.AreEqual(new[] { "2026-04-11 04:30 李四 期限：2026-04-01", "2026-04-11 04:30 李四 责任人：孙科长", "2026-04-10 04:30 张三 责任人：王科长" }, row.QuerySelectorAll("details li").Select(Words).ToList());
        Assert.AreEqual($"/units/{finding.Unit}#f-{finding.Fingerprint}", row.QuerySelector("td a")!.GetAttribute("href"));

        var unit = await PageTests.PageAsync(host, "/units/" + finding.Unit);
        Assert.AreEqual("责任人孙科长 李四，2026-04-11|期限2026-04-01 李四，2026-04-11", string.Join('|', unit.QuerySelectorAll($"#f-{finding.Fingerprint} .written > div").Select(Words)));
    }

    [TestMethod]
    public async Task A_cleared_row_keeps_its_history_and_a_finding_that_is_gone_keeps_its_row()
    {
        await using var host = await StartAsync();
        var finding = Found(host);
        Write(finding, ReviewField.Person, "王科长", "张三", At);
        Write(finding, ReviewField.Person, "", "李四", At.AddDays(1));
        _desk.History.Add(new ReviewEntry(new ReviewCell(ReviewField.Opinion, finding.Unit, 2024, "0123456789abcdef"), "已核", "张三", At));
        var rows = (await PageTests.PageAsync(host, "/ledger")).QuerySelectorAll(".ledger tbody tr").Select(Words).ToList();
        Assert.HasCount(2, rows);
        Assert.Contains("已全部清空。", rows[0]);
        Assert.Contains("责任人：（清空）", rows[0]);
        Assert.Contains("0123456789abcdef 本次运行没有这一项，内容保留。", rows[1]);
    }

    [TestMethod]
    public async Task The_address_filters_by_unit_and_by_words()
    {
        await using var host = await StartAsync();
        var findings = host.Data.Snapshot!.Findings.DistinctBy(f => f.Unit).Take(2).ToList();
        Write(findings[0], ReviewField.Person, "王科长", "张三", At);
        Write(findings[1], ReviewField.Person, "孙科长", "张三", At);
        Assert.AreEqual(2, await RowsAsync(host, ""));
        Assert.AreEqual(1, await RowsAsync(host, "?unit=" + findings[0].Unit));
        Assert.AreEqual(1, await RowsAsync(host, "?q=" + Uri.EscapeDataString("孙科")));
        Assert.AreEqual(0, await RowsAsync(host, $"?unit={findings[0].Unit}&q={Uri.EscapeDataString("孙科")}"));
        Assert.AreEqual(0, await RowsAsync(host, "?unit=nobody&p=99"));
        var page = await PageTests.PageAsync(host, "/ledger?unit=" + findings[1].Unit);
        Assert.AreEqual(findings[1].Unit, page.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [TestMethod]
    public async Task A_workbook_is_handed_in_with_the_form_and_its_token()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        using var answer = await browser.PostAsync("/ledger", await FormAsync(browser, "PK..."u8.ToArray(), @"C:\桌面\交回.xlsx", "check"));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.AreEqual("共1处改动，已记录。 问题清单!L4 云川市教育局 责任人：（空白）→<b>王科长</b>", Words(page.QuerySelector("[role=status]")!));
        Assert.AreEqual("交回.xlsx 5 测试员（test-administrator） True", Assert.ContainsSingle(_desk.HandedIn));
    }

    [TestMethod]
    public async Task What_is_wrong_with_a_workbook_is_listed()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        using var refused = await browser.PostAsync("/ledger", await FormAsync(browser, "xx"u8.ToArray(), "x.xlsx"));
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("问题清单!M17（期限）", await refused.Content.ReadAsStringAsync());
        using var none = await browser.PostAsync("/ledger", await FormAsync(browser, [], "x.xlsx"));
        Assert.Contains("请选择要交回的工作簿", await none.Content.ReadAsStringAsync());
        Assert.HasCount(1, _desk.HandedIn);
    }

    [TestMethod]
    public async Task Without_ones_own_token_nothing_is_taken_in()
    {
        await using var host = await StartAsync();
        using var answer = await host.Browser().PostAsync("/ledger", Form("PK"u8.ToArray(), "x.xlsx"));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        using var viewer = await host.Browser(Role.Viewer).PostAsync("/ledger", await FormAsync(host.Browser(), "PK"u8.ToArray(), "x.xlsx"));
        Assert.AreEqual(HttpStatusCode.BadRequest, viewer.StatusCode);
        Assert.IsEmpty(_desk.HandedIn);
    }

    [TestMethod]
    public async Task Where_nobody_can_hand_in_the_page_shows_what_the_night_knew()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var page = await PageTests.PageAsync(host, "/ledger");
        Assert.IsEmpty(page.QuerySelectorAll("form[method=post]"));
        Assert.IsGreaterThan(3, page.QuerySelectorAll(".ledger tbody tr").Length);
        using var answer = await host.Browser().PostAsync("/ledger", Form("PK"u8.ToArray(), "x.xlsx"));
        Assert.AreNotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Finding Found(SiteHost host) => host.Data.Snapshot!.Findings[0];

    private static async Task<int> RowsAsync(SiteHost host, string query) => (await PageTests.PageAsync(host, "/ledger" + query)).QuerySelectorAll(".ledger tbody tr").Length;

    private static MultipartFormDataContent Form(byte[] bytes, string name) => new() { { new ByteArrayContent(bytes), "file", name } };

    private static async Task<MultipartFormDataContent> FormAsync(HttpClient browser, byte[] bytes, string name, string? check = null)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("/ledger"));
        var form = Form(bytes, name);
        form.Add(new StringContent(page.QuerySelector("form.office input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        if (check is not null)
        {
            form.Add(new StringContent("1"), check);
        }

        return form;
    }

    private void Write(Finding finding, ReviewField field, string value, string by, DateTimeOffset at) => _desk.History.Add(new ReviewEntry(ReviewBook.CellOf(field, finding), value, by, at));

    private Task<SiteHost> StartAsync() => SiteHost.StartAsync(services: s => s.AddSingleton<IReviewDesk>(_desk));
}
