using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Aggregator.Server.Notices;

/// <summary>By mail. The server's certificate is held against the machine's roots; a recipient that is refused does not keep the others from being told.</summary>
internal sealed class SmtpChannel(SmtpSettings settings) : INoticeChannel
{
    /// <inheritdoc />
    public string Name => "smtp";

    /// <inheritdoc />
    public async Task<string> SendAsync(NoticeMessage message, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        using var mail = Mail(message);
        // Lists of revoked certificates lie on the internet, where an office's server seldom reaches; the chain is checked all the same.
        using var client = new ToldRecipients { CheckCertificateRevocation = false, Timeout = settings.TimeoutSeconds * 1000 };
        try
        {
            await client.ConnectAsync(settings.Host!.Trim(), settings.Port, settings.Tls switch { "tls" => SecureSocketOptions.SslOnConnect, "none" => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls }, limit.Token);
            if (settings.User is { } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", limit.Token);
            }

            await client.SendAsync(mail, limit.Token);
        }
        catch (Exception failed) when (!stop.IsCancellationRequested && Reason(failed) is { } reason)
        {
            throw new NoticeNotSentException(reason);
        }

        await QuitAsync(client, limit.Token);
        return client.Refused == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"已发出，但有 {client.Refused} 个收件人被邮件服务器拒收，请核对 Notices:Smtp:To。");
    }

    // The message is with the server: whatever becomes of the farewell, it was sent.
    private static async Task QuitAsync(SmtpClient client, CancellationToken stop)
    {
        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception gone) when (Reason(gone) is not null)
        {
        }
    }

    private MimeMessage Mail(NoticeMessage message)
    {
        var from = MailboxAddress.Parse(settings.From!);
        var mail = new MimeMessage
        {
            Subject = message.Title,
            // The same message sent twice bears the same id: mail servers and readers show it once.
            MessageId = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Id + message.At)))[..32]}@{from.Domain}",
            Body = new TextPart("plain") { Text = message.Link is { } link ? $"{message.Text}\r\n\r\n{link}\r\n" : message.Text + "\r\n" },
        };
        mail.From.Add(from);
        mail.To.AddRange(settings.To.Select(to => MailboxAddress.Parse(to)));
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    private static string? Reason(Exception failed) => failed switch
    {
        AuthenticationException or SaslException => "邮件服务器不接受登录，请核对 Notices:Smtp 的 User 和 Password。",
        SslHandshakeException => "与邮件服务器的加密连接没有建立：证书不受信任、名称不符，或对方不支持；请核对 Notices:Smtp 的 Host、Port 和 Tls。",
        SmtpCommandException refused => string.Create(CultureInfo.InvariantCulture, $"邮件服务器没有收下（答复 {(int)refused.StatusCode}），请核对 Notices:Smtp 的 From 和 To。"),
        NotSupportedException => "邮件服务器不支持所设的加密或登录方式，请核对 Notices:Smtp:Tls。",
        OperationCanceledException or TimeoutException => "邮件服务器没有在时限内答复。",
        SocketException => "连不上邮件服务器，请核对 Notices:Smtp 的 Host 和 Port，以及网络。",
        SmtpProtocolException or MailKit.ServiceNotConnectedException or MailKit.ServiceNotAuthenticatedException or IOException => "与邮件服务器的连接中途断开。",
        _ => null,
    };

    private sealed class ToldRecipients : SmtpClient
    {
        public int Refused { get; private set; }

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => Refused++;
    }
}
