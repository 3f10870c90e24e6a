using Aggregator.Intake;
using Aggregator.Server.Settings;
using MimeKit;

namespace Aggregator.Server.Notices;

/// <summary>
/// Whom to tell how the nights went, and by which way: section <c>Notices</c> of <c>settings.json</c> in the data folder, or environment variables such as
/// <c>AGGREGATOR_Notices__Smtp__Password</c>, which keep a password out of the file.
/// </summary>
internal sealed class NoticeSettings
{
    private const int MostRecipients = 50;

    private const int LongestUrl = 2000;

    private const int LeastSecret = 16;

    /// <summary><c>Notices:Events</c>: codes of <see cref="NoticeEvents"/>; all but <c>night-done</c> and <c>decision-waiting</c> where nothing is set.</summary>
    public IReadOnlyList<string>? Events { get; set; }

    /// <summary><c>Notices:SiteUrl</c>: under which address people open this site; messages then link to the run.</summary>
    public string? SiteUrl { get; set; }

    /// <summary><c>Notices:Smtp</c>: the mail server.</summary>
    public SmtpSettings Smtp { get; set; } = new();

    /// <summary><c>Notices:Webhook</c>: the address that is told.</summary>
    public WebhookSettings Webhook { get; set; } = new();

    /// <summary>The events that are told.</summary>
    public IReadOnlyList<string> Told => Events is { Count: > 0 } set ? set : NoticeEvents.Usual;

    /// <summary>Reads what is set.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; the sentences name the keys and repeat no value.</exception>
    public static NoticeSettings Read(IConfiguration office)
    {
        var set = OfficeSection.Read<NoticeSettings>(office, "Notices", "Events、SiteUrl、Smtp（Host、Port、Tls、User、Password、From、To、TimeoutSeconds）和 Webhook（Url、Secret、TimeoutSeconds）");

        return set.Problems() is { Count: > 0 } problems ? throw new RefusedInputException(problems) : set;
    }

    private List<string> Problems() =>
    [
        .. Told.All(NoticeEvents.All.Contains) ? [] : new[] { $"设置 Notices:Events 中有不认识的事件，只能写其中之一：{string.Join("、", NoticeEvents.All)}。" },
        .. SiteUrl is null || IsWeb(SiteUrl) ? [] : new[] { "设置 Notices:SiteUrl 须是 http 或 https 网址，不带用户名和密码。" },
        .. SmtpProblems(), .. WebhookProblems(),
    ];

    private IEnumerable<string> SmtpProblems()
    {
        if (!Smtp.IsSet)
        {
            if (Smtp.To.Count > 0 || Smtp.From is not null || Smtp.User is not null || Smtp.Password is not null)
            {
                yield return "设置 Notices:Smtp:Host 没有填写，邮件通知无法发出；不用邮件通知时请删去整个 Smtp 部分。";
            }

            yield break;
        }

        if (Uri.CheckHostName(Smtp.Host!.Trim()) == UriHostNameType.Unknown)
        {
            yield return "设置 Notices:Smtp:Host 不是主机名，请只写主机名或 IP 地址。";
        }

        if (Smtp.Port is < 1 or > 65535)
        {
            yield return "设置 Notices:Smtp:Port 应在 1 到 65535 之间。";
        }

        if (Smtp.TimeoutSeconds is < 1 or > NoticeDesk.LongestSend)
        {
            yield return FormattableString.Invariant($"设置 Notices:Smtp:TimeoutSeconds 应在 1 到 {NoticeDesk.LongestSend} 之间。");
        }

        if (Smtp.Tls is not ("starttls" or "tls" or "none"))
        {
            yield return "设置 Notices:Smtp:Tls 只能是 starttls、tls 或 none。";
        }

        if (!MailboxAddress.TryParse(Smtp.From ?? "", out _))
        {
            yield return "设置 Notices:Smtp:From 须是一个邮件地址。";
        }

        if (Smtp.To.Count is < 1 or > MostRecipients || Smtp.To.Any(to => !MailboxAddress.TryParse(to, out _)))
        {
            yield return FormattableString.Invariant($"设置 Notices:Smtp:To 须是 1 到 {MostRecipients} 个邮件地址。");
        }

        if (Smtp.User is null != Smtp.Password is null)
        {
            yield return "设置 Notices:Smtp 的 User 和 Password 须同时填写或同时不填。";
        }
        else if (Smtp.User is not null && Smtp.Tls == "none")
        {
            yield return "设置 Notices:Smtp:Tls 为 none 时不能填写 User 和 Password：密码会在网络上明文传送。";
        }
    }

    private IEnumerable<string> WebhookProblems()
    {
        if (!Webhook.IsSet)
        {
            if (Webhook.Secret is not null)
            {
                yield return "设置 Notices:Webhook:Url 没有填写；不用网络通知时请删去整个 Webhook 部分。";
            }

            yield break;
        }

        if (!IsWeb(Webhook.Url!))
        {
            yield return "设置 Notices:Webhook:Url 须是 http 或 https 网址，不带用户名和密码。";
        }

        if (Webhook.Secret is null or { Length: < LeastSecret })
        {
            yield return FormattableString.Invariant($"设置 Notices:Webhook:Secret 须至少 {LeastSecret} 个字符，接收方凭它核对通知确由本系统发出。");
        }

        if (Webhook.TimeoutSeconds is < 1 or > NoticeDesk.LongestSend)
        {
            yield return FormattableString.Invariant($"设置 Notices:Webhook:TimeoutSeconds 应在 1 到 {NoticeDesk.LongestSend} 之间。");
        }
    }

    private static bool IsWeb(string url) =>
        url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.UserInfo.Length == 0;
}
