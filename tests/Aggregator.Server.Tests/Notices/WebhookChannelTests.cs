using System.Net;
using System.Net.Sockets;
using System.Text;
using Aggregator.Server.Notices;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Notices;

/// <summary>Messages to a web address, to a receiver that does as it should and to others.</summary>
[TestClass]
public sealed class WebhookChannelTests
{
    private const string Secret = "0123456789abcdef";

    private static readonly NoticeMessage Message = new("night-failed:7", NoticeEvents.Failed, "云川市", "2026-03-10", 7, "failed", "【云川市】2026-03-10 夜间处理失败", "第7次运行失败。", null, "2026-03-09T18:00:00Z");

    [TestMethod]
    public async Task A_message_arrives_signed_with_the_secret_and_without_it()
    {
        var (problem, request) = await SendAsync("HTTP/1.1 204 No Content\r\n\r\n");
        Assert.AreEqual("", problem);
        Assert.Contains("Aggregator-Notice: night-failed:7", request);
        var body = request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        Assert.AreEqual(Message, NoticeMessage.FromJson(body));
        Assert.Contains("Aggregator-Signature: " + WebhookChannel.SignatureOf(Secret, new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), Encoding.UTF8.GetBytes(body)), request);
        Assert.DoesNotContain(Secret, request);
    }

    [TestMethod]
    public void The_signature_is_that_of_time_and_body_under_the_secret() => Assert.AreEqual(
        "t=1700000000,v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes("1700000000.{}"))),
        WebhookChannel.SignatureOf(Secret, 1_700_000_000, "{}"u8.ToArray()));

    [TestMethod]
    [DataRow("HTTP/1.1 401 Unauthorized\r\nContent-Length: 6\r\n\r\ngeheim", "401")]
    [DataRow("HTTP/1.1 500 Oops\r\nContent-Length: 6\r\n\r\ngeheim", "500")]
    [DataRow("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", "302")]
    [DataRow("", "断开")]
    [DataRow("HTTP/1.1 2", "断开")]
    [DataRow("220 smtp.example.cn\r\n", "断开")]
    public async Task An_answer_that_is_no_yes_is_told_by_its_number_alone(string answer, string told)
    {
        var (problem, _) = await SendAsync(answer);
        Assert.Contains(told, problem);
        Assert.DoesNotContain("geheim", problem);
        Assert.DoesNotContain("token", problem);
    }

    [TestMethod]
    public async Task A_receiver_that_says_nothing_is_not_waited_for_beyond_the_time_that_is_set()
    {
        var (problem, _) = await SendAsync(null);
        Assert.Contains("时限", problem);
    }

    [TestMethod]
    public async Task A_body_without_end_is_not_read()
    {
        var (problem, _) = await SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", keepsOpen: true);
        Assert.AreEqual("", problem);
    }

    private static async Task<(string Problem, string Request)> SendAsync(string? answer, bool keepsOpen = false)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var done = new CancellationTokenSource();
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            var request = await RequestAsync(stream);
            if (answer is null || keepsOpen)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer ?? ""));
                await Task.Delay(Timeout.Infinite, done.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                return request;
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
            return request;
        });
        var settings = new WebhookSettings { Url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/hook?token=geheim", Secret = Secret, TimeoutSeconds = answer is null ? 1 : 20 };
        using var channel = new WebhookChannel(settings, new FakeClock(new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero)));
        var problem = "";
        try
        {
            problem = await channel.SendAsync(Message, CancellationToken.None);
        }
        catch (NoticeNotSentException failed)
        {
            problem = failed.Message;
        }

        await done.CancelAsync();
        return (problem, await serving);
    }

    private static async Task<string> RequestAsync(NetworkStream stream)
    {
        var (bytes, length) = (new byte[16384], 0);
        while (true)
        {
            length += await stream.ReadAsync(bytes.AsMemory(length));
            var text = Encoding.UTF8.GetString(bytes, 0, length);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && text.Split("Content-Length: ") is [_, var rest, ..] && length >= head + 4 + int.Parse(rest[..rest.IndexOf('\r', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture))
            {
                return text;
            }
        }
    }
}
