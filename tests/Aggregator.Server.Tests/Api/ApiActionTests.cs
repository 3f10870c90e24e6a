using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Aggregator.Server.Tests.Api;

[TestClass]
public sealed class ApiActionTests
{
    private static readonly string[] Key = ["Authorization", "Bearer key"];

    [TestMethod]
    public async Task A_file_as_the_body_is_taken_and_a_receipt_given()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Post, "/api/v1/hand-ins?name=C%3A%5Creports%5C2025.docx&unit=B01&year=2025", Bytes("abc"), Key);
        Assert.AreEqual(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.AreEqual("""{"id":"7","sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","state":"received","sentences":["已收下，下次处理时计入；回执见/submissions/receipts/7。"]}""", await answer.Content.ReadAsStringAsync());
        Assert.AreEqual("2025.docx 3 B01 2025 测试员（test-administrator）", host.Desks.Taken.Single());
    }

    [TestMethod]
    public async Task A_file_in_a_form_is_taken()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Post, "/api/v1/hand-ins", Form("../../2025 年报.docx", ("unit", "B01"), ("year", "2025")), Key);
        Assert.AreEqual(HttpStatusCode.Accepted, answer.StatusCode, await answer.Content.ReadAsStringAsync());
        Assert.AreEqual("2025 年报.docx 3 B01 2025 测试员（test-administrator）", host.Desks.Taken.Single());
    }

    [TestMethod]
    public async Task What_cannot_be_taken_is_refused_with_its_remedy()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var (address, content, status, sentence) in new (string, HttpContent, HttpStatusCode, string)[]
        {
            ("?unit=B01", Bytes("abc"), HttpStatusCode.BadRequest, "缺少参数“name”"),
            ("?name=a.docx&year=1999", Bytes("abc"), HttpStatusCode.BadRequest, "2008以后"),
            ("?name=a.docx&colour=red", Bytes("abc"), HttpStatusCode.BadRequest, "不认识的参数“colour”"),
            ("?name=bad.docx", Bytes("abc"), HttpStatusCode.BadRequest, "没有收下：bad.docx：这不是能够读取的文件。"),
            ("?name=a%0Ab.docx", Bytes("abc"), HttpStatusCode.BadRequest, "文件名不能用"),
            ("?name=dir%2F", Bytes("abc"), HttpStatusCode.BadRequest, "文件名不能用"),
            ("?name=a.docx", Bytes(""), HttpStatusCode.BadRequest, "请求体是空的"),
            ("?name=a.docx", new StringContent("abc", Encoding.UTF8, "text/plain"), HttpStatusCode.UnsupportedMediaType, "application/octet-stream"),
            ("", Form("a.docx", ("colour", "red")), HttpStatusCode.BadRequest, "表单中的“colour”"),
            ("?unit=B01", Form("a.docx", ("unit", "B02")), HttpStatusCode.BadRequest, "不与地址中的重复"),
            ("", new MultipartFormDataContent { { new StringContent("B01"), "unit" } }, HttpStatusCode.BadRequest, "有且只有一个文件"),
        })
        {
            StringAssert.Contains(await host.RefusedAsync(status, HttpMethod.Post, "/api/v1/hand-ins" + address, content, Key), sentence, address);
            await Task.CompletedTask;
            if (host.Desks.Taken.Count > 0)
            {
                Assert.Fail(address);
            }
        }
    }

    [TestMethod]
    public async Task A_file_longer_than_any_report_is_refused_before_and_while_it_is_read()
    {
        await using var host = await ApiHost.StartAsync();
        using var known = Bytes("abc");
        known.Headers.ContentLength = 60L << 20;
        using var endless = new StreamContent(new Zeros(52L << 20));
        endless.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.RequestEntityTooLarge, HttpMethod.Post, "/api/v1/hand-ins?name=a.docx", endless, Key), "50MB");
        Assert.HasCount(0, host.Desks.Taken);
    }

    [TestMethod]
    public async Task A_precheck_answers_with_the_elements_of_the_files()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Post, "/api/v1/precheck?name=a.docx", Bytes("abc"), Key);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        CollectionAssert.AreEqual(new[] { "submissions", "figures", "findings", "lastYears" }, body.RootElement.EnumerateObject().Select(one => one.Name).ToArray());
        Assert.AreEqual(2, body.RootElement.GetProperty("findings").GetArrayLength());
        var told = body.RootElement.GetProperty("lastYears").EnumerateArray().Single();
        Assert.AreEqual(("B02", 2024, "B02-2024.docx", 64), (told.GetProperty("unit").GetString(), told.GetProperty("year").GetInt32(), told.GetProperty("file").GetString(), told.GetProperty("sha256").GetString()!.Length));
    }

    [TestMethod]
    public async Task Without_a_desk_it_is_said_that_there_is_none()
    {
        await using var host = await ApiHost.StartAsync(withDesks: false);
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.ServiceUnavailable, HttpMethod.Post, "/api/v1/hand-ins?name=a.docx", Bytes("abc"), Key), "没有启用");
    }

    [TestMethod]
    public async Task A_decision_is_noted_under_the_name_of_who_asks()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Post, "/api/v1/decisions", Json("""{"fingerprint":"0123456789abcdef","decision":"confirmed","reason":"核对属实","document":null}"""), Key);
        Assert.AreEqual("""{"done":true,"sentence":"已记录。"}""", await answer.Content.ReadAsStringAsync());
        Assert.AreEqual("decide 0123456789abcdef confirmed 核对属实 测试员（test-administrator）", host.Actions.Asked.Single());
    }

    [TestMethod]
    [DataRow("""{"fingerprint":"0","decision":"confirmed"}""", "缺少“reason”")]
    [DataRow("""{"fingerprint":"0","decision":"confirmed","reason":"r","by":"somebody"}""", "不认识的键“by”")]
    [DataRow("""{"fingerprint":"0","fingerprint":"1","decision":"confirmed","reason":"r"}""", "每个键只能有一次")]
    [DataRow("""{"fingerprint":{"a":1},"decision":"confirmed","reason":"r"}""", "值都是文字")]
    [DataRow("[]", "不是所要的JSON对象")]
    [DataRow("", "不是所要的JSON对象")]
    [DataRow("null", "不是所要的JSON对象")]
    public async Task A_decision_that_is_none_is_refused(string body, string sentence)
    {
        await using var host = await ApiHost.StartAsync();
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/api/v1/decisions", Json(body), Key), sentence);
        Assert.HasCount(0, host.Actions.Asked);
    }

    [TestMethod]
    public async Task A_body_of_another_type_or_too_long_is_refused()
    {
        await using var host = await ApiHost.StartAsync();
        await host.RefusedAsync(HttpStatusCode.UnsupportedMediaType, HttpMethod.Post, "/api/v1/decisions", new FormUrlEncodedContent([new("fingerprint", "0")]), Key);
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.RequestEntityTooLarge, HttpMethod.Post, "/api/v1/decisions", Json($$"""{"reason":"{{new string('x', 70_000)}}"}"""), Key), "64KB");
    }

    [TestMethod]
    public async Task A_night_is_asked_for_once()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Post, "/api/v1/runs", null, Key);
        Assert.AreEqual(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.AreEqual(1, host.Data.Requests);
        host.Data.AcceptsRequests = false;
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/api/v1/runs", null, Key), "没有重复提出");
    }

    [TestMethod]
    public async Task A_browser_that_is_made_to_post_changes_nothing()
    {
        await using var host = await ApiHost.StartAsync();
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/v1/runs"), "Authorization");
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/v1/runs", null, "Cookie", "session=1"), "Authorization");
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/v1/hand-ins?name=a.docx", Form("a.docx")), "Authorization");
        Assert.AreEqual(0, host.Data.Requests);
    }

    /// <summary>A body of plain bytes.</summary>
    public static ByteArrayContent Bytes(string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static MultipartFormDataContent Form(string name, params (string Key, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { Bytes("abc"), "file", name } };
        foreach (var (key, value) in fields)
        {
            form.Add(new StringContent(value), key);
        }

        return form;
    }

    // A body of no stated length.
    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
