using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Aggregator.Intake.Portals;

/// <summary>
/// Asks one site for its pages. A client serves one site: what an administrator lets that site's host do no other site can borrow by a redirect or by a
/// connection left open. Redirects are followed here and each is looked at like the first address; no cookies, no proxies, no credentials.
/// </summary>
public sealed class PortalClient : IDisposable
{
    private const int MostHeaderKilobytes = 32;

    private static readonly TimeSpan ConnectWait = TimeSpan.FromSeconds(15);

    private readonly PortalLimits _limits;
    private readonly TimeProvider _clock;
    private readonly PortalManners _manners;
    private readonly Uri _site;
    private readonly HttpClient _http;
    private int _answers;

    /// <param name="site">The site's column: its host and port are the profile's.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="manners">Turns and robots of the round.</param>
    /// <param name="clock">For time-outs.</param>
    /// <param name="resolver">Tells the addresses of a name; null for the machine's own.</param>
    public PortalClient(Uri site, PortalLimits limits, PortalManners manners, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>>? resolver = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(limits);
        (_site, _limits, _manners, _clock) = (site, limits, manners, clock);
        var dial = new PortalDial(MayBeInside, resolver ?? Dns.GetHostAddressesAsync);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = MostHeaderKilobytes,
            MaxConnectionsPerServer = 1,
            ConnectTimeout = ConnectWait,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
            // Portals print Chinese into a redirect as it is.
            ResponseHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
            ConnectCallback = dial.ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Asks for an address, at most once with the marks of what is known.</summary>
    /// <param name="url">The address.</param>
    /// <param name="known">The marks of what is known; null to ask for it anew.</param>
    /// <param name="stop">Cancels.</param>
    /// <remarks>Whatever the server does is an answer; only a cancellation is thrown.</remarks>
    public Task<PortalAnswer> GetAsync(Uri url, PortalMarks? known, CancellationToken stop) => FollowAsync(url, known, _limits.MostBytes, isRobots: false, stop);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<PortalAnswer> FollowAsync(Uri url, PortalMarks? known, int most, bool isRobots, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(url);
        for (var hop = 0; ; hop++)
        {
            if (Refusal(url) is { } why)
            {
                return Failed(PortalOutcome.Forbidden, url, null, why);
            }

            var pause = _limits.Pause;
            if (!isRobots)
            {
                var robots = await _manners.RobotsAsync(url, MayBeInside(url.IdnHost, url.Port), ReadRobotsAsync, stop).ConfigureAwait(false);
                if (robots.Unanswered is { } dead)
                {
                    return dead with { Note = dead.Outcome == PortalOutcome.Forbidden ? dead.Note : "取 robots.txt 时，" + dead.Note };
                }

                if (!robots.Allows(url))
                {
                    return Failed(PortalOutcome.Robots, url, null, $"网站“{url.Host}”的 robots.txt 不许采集这个地址，没有访问；需要采集的，请与网站管理单位商定。");
                }

                pause = robots.Delay > pause ? robots.Delay.Value : pause;
            }

            if (++_answers > _limits.MostAnswers)
            {
                return Failed(PortalOutcome.Lost, url, null, $"一个来源一次最多访问{_limits.MostAnswers}次，已到上限，其余没有访问。");
            }

            PortalAnswer answer;
            Uri? next;
            using (await _manners.TurnAsync(url, pause, stop).ConfigureAwait(false))
            {
                (answer, next) = await AskAsync(url, known, most, stop).ConfigureAwait(false);
            }

            if (next is null)
            {
                return answer;
            }

            if (hop == _limits.MostRedirects)
            {
                return Failed(PortalOutcome.Lost, url, answer.Status, $"网站一再转向，超过{_limits.MostRedirects}次，没有采集；请核对栏目网址。");
            }

            url = next;
        }
    }

    private async Task<RobotsRules> ReadRobotsAsync(Uri url, CancellationToken stop)
    {
        var answer = await FollowAsync(url, null, RobotsRules.MostBytes, isRobots: true, stop).ConfigureAwait(false);
        return answer.Outcome switch
        {
            PortalOutcome.Seen => RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(answer.Bytes)),
            // No file, no rules; a server that cannot be asked is let alone.
            PortalOutcome.Gone or PortalOutcome.Refused or PortalOutcome.Lost => RobotsRules.AllowAll,
            _ => RobotsRules.Unknown(answer),
        };
    }

    // Of all that an administrator allows only what is this site's own.
    private bool MayBeInside(string host, int port) => host.Equals(_site.IdnHost, StringComparison.OrdinalIgnoreCase) && _limits.Lets(host, port);

    private string? Refusal(Uri url)
    {
        var allowed = url.IsDefaultPort || url.Port is 80 or 443 || (url.Port == _site.Port && url.IdnHost.Equals(_site.IdnHost, StringComparison.OrdinalIgnoreCase));
        return PortalAddress.Parse(url.AbsoluteUri) is null ? "地址不是可以访问的网址，没有采集；请核对栏目网址。"
            : allowed ? null
            : $"地址“{url.Host}:{url.Port.ToString(CultureInfo.InvariantCulture)}”的端口不是网站常用端口，没有访问；请核对栏目网址。";
    }

    private async Task<(PortalAnswer Answer, Uri? Next)> AskAsync(Uri url, PortalMarks? known, int most, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(_limits.Answer, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            using var request = Request(url, known);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await ReadAsync(url, request, response, most, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (Failed(PortalOutcome.Slow, url, null, $"网站“{url.Host}”{_limits.Answer.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture)}秒内没有传完，已放弃。"), null);
        }
        catch (Exception broken) when (broken is not OperationCanceledException && Failure(broken, url) is { } failed)
        {
            return (failed, null);
        }
    }

    private HttpRequestMessage Request(Uri url, PortalMarks? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", _limits.Contact is { } contact ? $"{RobotsRules.OwnName}/1.0 ({contact})" : $"{RobotsRules.OwnName}/1.0");
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.TryAddWithoutValidation("Accept-Language", "zh-CN,zh");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        if (known?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        if (known?.LastModified is { } day && DateTimeOffset.TryParse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
        {
            request.Headers.IfModifiedSince = since;
        }

        return request;
    }

    private static async Task<(PortalAnswer Answer, Uri? Next)> ReadAsync(Uri url, HttpRequestMessage request, HttpResponseMessage response, int most, CancellationToken stop)
    {
        var (status, code) = (response.StatusCode, (int)response.StatusCode);
        if (status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
        {
            var target = response.Headers.TryGetValues("Location", out var places) ? PortalAddress.Parse(places.First(), url) : null;
            return target is null
                ? (Failed(PortalOutcome.Lost, url, status, "网站转向一个不能访问的地址，没有采集；请核对栏目网址。"), null)
                : (Failed(PortalOutcome.Lost, url, status, ""), target);
        }

        if (status == HttpStatusCode.NotModified)
        {
            return request.Headers.IfNoneMatch.Count > 0 || request.Headers.IfModifiedSince is not null
                ? (new PortalAnswer(PortalOutcome.NotModified, url, status, [], ""), null)
                : (Failed(PortalOutcome.Broken, url, status, "网站说内容没有变化，而我们并没有问；没有采集。"), null);
        }

        if (status != HttpStatusCode.OK)
        {
            var outcome = status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? PortalOutcome.Gone : code is >= 400 and < 500 ? PortalOutcome.Refused : PortalOutcome.Broken;
            return (Failed(outcome, url, status, $"网站回答{code.ToString(CultureInfo.InvariantCulture)}（{outcome.ChineseName()}），没有采集。"), null);
        }

        var body = await PortalBody.ReadAsync(response.Content, most, stop).ConfigureAwait(false);
        return body is null
            ? (Failed(PortalOutcome.TooLarge, url, status, $"内容超过{(most >> 20).ToString(CultureInfo.InvariantCulture)}MB（或压缩包展开后超过），没有采集；请核对地址是不是年度报告。"), null)
            : (new PortalAnswer(PortalOutcome.Seen, url, status, body, "")
            {
                Marks = new PortalMarks(Mark(response.Headers.ETag?.ToString()), Mark(response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture))),
                MediaType = response.Content.Headers.ContentType?.MediaType is { Length: <= 100 } type ? type : "",
            }, null);
    }

    private static string? Mark(string? mark) => mark is { Length: > 0 and <= PortalMarks.Longest } ? mark : null;

    // Whatever of ours is broken comes out as it is: it is no server's doing.
    private static PortalAnswer? Failure(Exception broken, Uri url)
    {
        for (var inner = broken; inner is not null; inner = inner.InnerException)
        {
            if (inner is ForbiddenAddressException)
            {
                return Failed(PortalOutcome.Forbidden, url, null,
                    $"“{url.Host}”的地址在单位内部网络或本机，没有访问；确为本单位内网网站的，请系统管理员把它写入设置 Portals:AllowedHosts。");
            }

            if (inner is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
            {
                return Failed(PortalOutcome.TooLarge, url, null, $"网站“{url.Host}”的回答头部过大，没有采集。");
            }
        }

        return broken switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Failed(PortalOutcome.Unreachable, url, null, $"找不到网站“{url.Host}”（域名没有解析），请核对栏目网址。"),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Failed(PortalOutcome.Unreachable, url, null, $"网站“{url.Host}”的安全证书不能通过核对，没有采集；请网站管理单位更换证书。"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Failed(PortalOutcome.Unreachable, url, null, $"网站“{url.Host}”连不上。"),
            HttpRequestException or IOException or InvalidDataException => Failed(PortalOutcome.Broken, url, null, $"网站“{url.Host}”的回答中途断开或不合规范，没有采集。"),
            _ => null,
        };
    }

    private static PortalAnswer Failed(PortalOutcome outcome, Uri url, HttpStatusCode? status, string note) => new(outcome, url, status, [], note);
}
