using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Server.Notices;

/// <summary>
/// By a POST of the message as JSON. <c>Aggregator-Signature: t=SECONDS,v1=HEX</c> is the HMAC-SHA256 of <c>SECONDS.BODY</c> under the secret both sides know;
/// <c>Aggregator-Notice</c> is the message's id. No redirect is followed, and of the answer nothing but its status is read.
/// </summary>
internal sealed class WebhookChannel(WebhookSettings settings, TimeProvider clock) : INoticeChannel, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) })
    {
        Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
        MaxResponseContentBufferSize = 1,
    };

    /// <inheritdoc />
    public string Name => "webhook";

    /// <inheritdoc />
    public async Task<string> SendAsync(NoticeMessage message, CancellationToken stop)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJson());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Url!.Trim())) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("Aggregator-Signature", SignatureOf(settings.Secret!, clock.GetUtcNow().ToUnixTimeSeconds(), body));
        request.Headers.Add("Aggregator-Notice", message.Id);
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return answer.IsSuccessStatusCode ? "" : throw new NoticeNotSentException(string.Create(CultureInfo.InvariantCulture, $"接收方没有收下（答复 {(int)answer.StatusCode}），请核对 Notices:Webhook 的 Url 和 Secret。"));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new NoticeNotSentException("接收方没有在时限内答复。");
        }
        catch (HttpRequestException failed)
        {
            throw new NoticeNotSentException(failed.HttpRequestError switch
            {
                HttpRequestError.SecureConnectionError => "与接收方的加密连接没有建立：证书不受信任或名称不符，请核对 Notices:Webhook:Url。",
                HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError => "连不上接收方，请核对 Notices:Webhook:Url，以及网络。",
                _ => "与接收方的连接中途断开，或对方答复的不是 HTTP。",
            });
        }
    }

    /// <summary>The value of the header that proves who sent a body, and when.</summary>
    public static string SignatureOf(string secret, long seconds, byte[] body)
    {
        var time = seconds.ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(time + "."), .. body]))}";
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
