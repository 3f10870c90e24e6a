using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Aggregator.Intake.Collecting;
using Aggregator.Server.Web.Filing;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>Forms with files that no browser of good will would send.</summary>
[TestClass]
public sealed class HostileUploadTests
{
    private readonly FakeHandInDesk _desk = new();

    [TestMethod]
    public async Task Files_without_the_token_are_refused_before_a_byte_is_kept()
    {
        _desk.Broken = new InvalidOperationException("A byte was kept.");
        await using var host = await StartAsync();
        using var form = FilingSite.Form("wrong", [("a.txt", "x"u8.ToArray())]);
        using var answer = await host.Browser().PostAsync("/submissions/hand-in", form);
        await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "表单已经失效");
        using var bare = new MultipartFormDataContent { { new ByteArrayContent("x"u8.ToArray()), "files", "a.txt" } };
        using var other = await host.Browser().PostAsync("/submissions/hand-in", bare);
        await AssertRefusedAsync(other, HttpStatusCode.BadRequest, "表单已经失效");
    }

    [TestMethod]
    public async Task The_token_behind_the_files_is_too_late()
    {
        _desk.Broken = new InvalidOperationException("A byte was kept.");
        await using var host = await StartAsync();
        var browser = host.Browser();
        var token = await TokenAsync(browser);
        using var form = new MultipartFormDataContent { { new ByteArrayContent("x"u8.ToArray()), "files", "a.txt" }, { new StringContent(token), "__RequestVerificationToken" } };
        using var answer = await browser.PostAsync("/submissions/hand-in", form);
        await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "表单已经失效");
    }

    [TestMethod]
    public async Task A_polite_form_goes_through_with_its_fields_and_its_declared_type_ignored()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        using var form = FilingSite.Form(await TokenAsync(browser), [("年报.docx", "xyz"u8.ToArray()), ("b.exe", "MZ"u8.ToArray())], ("unit", "云川市教育局"), ("year", "2025"), ("note", "说明"));
        using var answer = await browser.PostAsync("/submissions/hand-in", form);
        Assert.AreEqual(HttpStatusCode.Redirect, answer.StatusCode, await answer.Content.ReadAsStringAsync());
        Assert.AreEqual("年报.docx:3|b.exe:2 B01 2025 说明 测试员（test-administrator） False", Assert.ContainsSingle(_desk.Asked));
    }

    [TestMethod]
    public async Task A_script_gets_the_address_of_the_receipt_or_the_problem()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        using var form = FilingSite.Form(await TokenAsync(browser), [("a.txt", "x"u8.ToArray())]);
        using var answer = await browser.PostAsync("/submissions/hand-in", form);
        Assert.AreEqual("{\"location\":\"/submissions/receipts/r-1\"}", await answer.Content.ReadAsStringAsync());
        using var empty = FilingSite.Form(await TokenAsync(browser), []);
        using var refused = await browser.PostAsync("/submissions/hand-in", empty);
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        StringAssert.Contains(System.Text.RegularExpressions.Regex.Unescape(await refused.Content.ReadAsStringAsync()), "请选择要报送的文件。");
    }

    [TestMethod]
    public async Task Thousands_of_files_fields_or_headers_are_refused_whole()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var token = await TokenAsync(browser);
        using var many = FilingSite.Form(token, [.. Enumerable.Range(0, 3000).Select(i => ($"{i}.txt", "x"u8.ToArray()))]);
        using var files = await browser.PostAsync("/submissions/hand-in", many);
        await AssertRefusedAsync(files, HttpStatusCode.RequestEntityTooLarge, "一次最多报送100个文件");
        using var named = FilingSite.Form(token, [("a.txt", "x"u8.ToArray())], [.. Enumerable.Range(0, 500).Select(i => ("f" + i, "x"))]);
        using var fields = await browser.PostAsync("/submissions/hand-in", named);
        await AssertRefusedAsync(fields, HttpStatusCode.BadRequest, "上传的内容不完整");
        using var long1 = FilingSite.Form(token, [("a.txt", "x"u8.ToArray())], ("note", new string('长', 100_000)));
        using var field = await browser.PostAsync("/submissions/hand-in", long1);
        await AssertRefusedAsync(field, HttpStatusCode.BadRequest, "上传的内容不完整");
        using var header = await RawAsync(browser, $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\nX: {new string('x', 100_000)}\r\n\r\n{token}\r\n--b--\r\n", "b");
        await AssertRefusedAsync(header, HttpStatusCode.BadRequest, "上传的内容不完整");
    }

    [TestMethod]
    [DataRow("", "b", DisplayName = "Nothing")]
    [DataRow("--other\r\n", "b", DisplayName = "Another boundary")]
    [DataRow("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nxxxxx", "b", DisplayName = "Broken off")]
    [DataRow("--b\r\nContent-Disposition: attachment; filename=\"a\"\r\n\r\nx\r\n--b--\r\n", "b", DisplayName = "No form data")]
    [DataRow("--b\r\n\r\nx\r\n--b--\r\n", "b", DisplayName = "No disposition")]
    public async Task A_body_that_is_no_form_is_refused_in_words(string body, string boundary)
    {
        await using var host = await StartAsync();
        using var answer = await RawAsync(host.Browser(), body, boundary);
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "这一次都没有收下");
        Assert.IsEmpty(_desk.Asked);
    }

    [TestMethod]
    public async Task A_boundary_that_is_too_long_or_absent_is_refused()
    {
        await using var host = await StartAsync();
        foreach (var boundary in new[] { new string('b', 5000), "" })
        {
            using var answer = await RawAsync(host.Browser(), "--b--\r\n", boundary);
            Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [TestMethod]
    public async Task A_full_disk_is_told_in_words_and_nothing_is_on_a_receipt()
    {
        _desk.Broken = new VaultUnwritableException(new IOException("No space left on device"));
        await using var host = await StartAsync();
        var browser = host.Browser();
        using var form = FilingSite.Form(await TokenAsync(browser), [("a.txt", "x"u8.ToArray())]);
        using var answer = await browser.PostAsync("/submissions/hand-in", form);
        await AssertRefusedAsync(answer, HttpStatusCode.InsufficientStorage, "服务器的磁盘已满或无法写入");
    }

    [TestMethod]
    public async Task A_unit_year_or_note_that_cannot_be_is_refused_in_words()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        foreach (var (name, value, words) in new[] { ("unit", "没有这个局", "名册上没有唯一叫"), ("year", "1999", "年度请从列表中选择"), ("year", "二〇二五", "年度请从列表中选择"), ("note", new string('长', 501), "说明超过500个字") })
        {
            using var form = FilingSite.Form(await TokenAsync(browser), [("a.txt", "x"u8.ToArray())], (name, value));
            using var answer = await browser.PostAsync("/submissions/hand-in", form);
            await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, words);
        }
    }

    [TestMethod]
    public async Task Another_receipts_name_shows_nothing()
    {
        await using var host = await StartAsync();
        foreach (var name in new[] { "r-2", "..%2F..%2Fetc", new string('a', 3000) })
        {
            using var answer = await host.Browser().GetAsync(new Uri("/submissions/receipts/" + name, UriKind.Relative));
            Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode, name);
        }
    }

    [TestMethod]
    public async Task Only_where_files_are_taken_may_a_request_be_long()
    {
        await using var host = await StartAsync();
        var long1 = host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { MaxRequestBodySize: null or > 1 << 20 })
            .Select(endpoint => endpoint.RoutePattern.RawText).Distinct().Order(StringComparer.Ordinal);
        CollectionAssert.AreEqual(new[] { "/api/v1/hand-ins", "/api/v1/precheck", "ledger/workbook", "precheck", "scheme", "submissions/hand-in" }, long1.ToList());
    }

    [TestMethod]
    public async Task When_many_check_at_once_the_next_is_asked_to_wait()
    {
        await using var host = await SiteHost.StartAsync(services: services => services.AddSingleton<IPrecheckDesk, BusyDesk>());
        var browser = host.Browser();
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("/precheck"));
        using var form = FilingSite.Form(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!, [("a.txt", "x"u8.ToArray())]);
        using var answer = await browser.PostAsync("/precheck", form);
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "请稍候再试");
    }

    [TestMethod]
    public async Task One_person_may_not_send_without_end()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var last = HttpStatusCode.OK;
        for (var i = 0; i <= UploadLimits.PerTenMinutes && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var form = FilingSite.Form("wrong", []);
            using var answer = await browser.PostAsync("/submissions/hand-in", form);
            last = answer.StatusCode;
        }

        Assert.AreEqual(HttpStatusCode.TooManyRequests, last);
    }

    private static async Task<string> TokenAsync(HttpClient browser)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("/submissions/hand-in"));
        return page.QuerySelector("form[data-upload] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static async Task<HttpResponseMessage> RawAsync(HttpClient browser, string body, string boundary)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(boundary.Length == 0 ? "multipart/form-data" : "multipart/form-data; boundary=" + boundary);
        return await browser.PostAsync("/submissions/hand-in", content);
    }

    private async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string words)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(status, answer.StatusCode, text);
        StringAssert.Contains(text, words);
        Assert.IsEmpty(_desk.Asked);
    }

    private sealed class BusyDesk : IPrecheckDesk
    {
        public Task<PrecheckView?> TryAsync(Func<CancellationToken, Task<byte[]>> read, string fileName, Core.Reports.Unit? unit, int? year, Core.Snapshots.CitySnapshot? city, Func<string, bool> maySee, CancellationToken stop) => Task.FromResult<PrecheckView?>(null);
    }

    private Task<SiteHost> StartAsync() => SiteHost.StartAsync(services: services => services.AddSingleton<IHandInDesk>(_desk));
}
