using System.Net;
using System.Net.Sockets;
using Aggregator.Server.Notices;
using MimeKit;

namespace Aggregator.Server.Tests.Notices;

/// <summary>Messages by mail, to a server that does as it should and to others.</summary>
[TestClass]
public sealed class SmtpChannelTests
{
    private static readonly NoticeMessage Message = new("night-failed:7", NoticeEvents.Failed, "云川市", "2026-03-10", 7, "failed", "【云川市】2026-03-10 夜间处理失败", "第7次运行失败。", "https://gkbg.example.cn/runs/7", "2026-03-09T18:00:00Z");

    private static CancellationToken Stop => CancellationToken.None;

    [TestMethod]
    public async Task A_message_arrives_with_its_words_its_link_and_one_id_however_often_it_is_sent()
    {
        await using var server = new SmtpStub();
        Assert.AreEqual("", await Channel(server).SendAsync(Message, Stop));
        await Channel(server).SendAsync(Message, Stop);
        var (first, second) = (Mail(server, 0), Mail(server, 1));
        Assert.AreEqual(Message.Title, first.Subject);
        Assert.Contains(Message.Text, first.TextBody!);
        Assert.Contains(Message.Link!, first.TextBody!);
        Assert.AreEqual("a@example.cn, b@example.cn", string.Join(", ", first.To.Mailboxes.Select(to => to.Address)));
        Assert.AreEqual(first.MessageId, second.MessageId);
    }

    [TestMethod]
    public async Task A_recipient_that_is_refused_does_not_keep_the_others_from_being_told()
    {
        await using var server = new SmtpStub { Recipients = { ["b@example.cn"] = "550 no such user" } };
        Assert.Contains("1 个收件人", await Channel(server).SendAsync(Message, Stop));
        Assert.HasCount(1, server.Mails);
    }

    [TestMethod]
    public async Task Where_nobody_is_taken_nothing_was_sent()
    {
        await using var server = new SmtpStub { Recipients = { ["@example.cn"] = "550 geheim" } };
        Assert.Contains("没有收下", await ProblemAsync(Channel(server)));
    }

    [TestMethod]
    [DataRow("451 greylisted, password=geheim", "451")]
    [DataRow("554 spam", "554")]
    public async Task A_server_that_does_not_take_the_mail_is_told_by_its_number_alone(string answer, string number)
    {
        await using var server = new SmtpStub { AtEnd = answer };
        var problem = await ProblemAsync(Channel(server));
        Assert.Contains(number, problem);
        Assert.DoesNotContain("geheim", problem);
    }

    [TestMethod]
    [DataRow("EHLO")]
    [DataRow("MAIL")]
    [DataRow("DATA")]
    public async Task A_line_that_breaks_is_a_message_that_was_not_sent(string at)
    {
        await using var server = new SmtpStub { ClosesAt = at };
        Assert.Contains("断开", await ProblemAsync(Channel(server)));
    }

    [TestMethod]
    public async Task A_line_that_breaks_at_the_farewell_is_a_message_that_was_sent()
    {
        await using var server = new SmtpStub { ClosesAt = "QUIT" };
        Assert.AreEqual("", await Channel(server).SendAsync(Message, Stop));
    }

    [TestMethod]
    public async Task A_server_that_says_nothing_is_not_waited_for_beyond_the_time_that_is_set()
    {
        await using var server = new SmtpStub { SilentAt = "MAIL" };
        Assert.Contains("时限", await ProblemAsync(Channel(server, settings => settings.TimeoutSeconds = 1)));
    }

    [TestMethod]
    public async Task Nobody_at_the_port_is_told()
    {
        int port;
        using (var taken = new TcpListener(IPAddress.Loopback, 0))
        {
            taken.Start();
            port = ((IPEndPoint)taken.LocalEndpoint).Port;
        }

        Assert.Contains("连不上", await ProblemAsync(new SmtpChannel(Settings(port))));
    }

    [TestMethod]
    public async Task Without_the_encryption_that_is_set_no_word_of_the_message_is_sent()
    {
        await using var server = new SmtpStub();
        Assert.Contains("加密", await ProblemAsync(Channel(server, settings => settings.Tls = "starttls")));
        Assert.IsEmpty(server.Mails);
    }

    private static SmtpSettings Settings(int port) => new() { Host = "127.0.0.1", Port = port, Tls = "none", From = "night@example.cn", To = ["a@example.cn", "b@example.cn"] };

    private static SmtpChannel Channel(SmtpStub server, Action<SmtpSettings>? change = null)
    {
        var settings = Settings(server.Port);
        change?.Invoke(settings);
        return new SmtpChannel(settings);
    }

    private static async Task<string> ProblemAsync(SmtpChannel channel) => (await Assert.ThrowsExactlyAsync<NoticeNotSentException>(() => channel.SendAsync(Message, Stop))).Message;

    private static MimeMessage Mail(SmtpStub server, int at)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(server.Mails[at]));
        return MimeMessage.Load(bytes);
    }
}
