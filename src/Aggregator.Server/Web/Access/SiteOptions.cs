using System.Net;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Web.Access;

/// <summary>
/// What an office sets of the site: section <c>Site</c> of <c>settings.json</c> in the data folder, or environment variables such as
/// <c>AGGREGATOR_Site__Hosts__0</c>, which win.
/// </summary>
public sealed class SiteOptions
{
    /// <summary><c>Site:Hosts</c>: host names and addresses, without port, under which browsers may ask for the site, besides localhost, 127.0.0.1 and [::1].</summary>
    public IReadOnlyList<string> Hosts { get; set; } = [];

    /// <summary><c>Site:Proxies</c>: addresses of the reverse proxies in front of the site. Only theirs are the X-Forwarded-For and X-Forwarded-Proto that are believed.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary><c>Site:Oidc</c>: the office's identity provider.</summary>
    public OidcSettings Oidc { get; set; } = new();

    /// <summary><c>Site:Uploads</c>: how much may be handed in.</summary>
    public UploadSettings Uploads { get; set; } = new();

    /// <summary>The proxies as addresses; what is no address is left out.</summary>
    public IReadOnlyList<IPAddress> ProxyAddresses => [.. Proxies.Select(text => IPAddress.TryParse(text.Trim(), out var address) ? address : null).OfType<IPAddress>()];

    /// <summary>What cannot be used of it, Chinese sentences; empty when all can.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Proxies.Where(text => !IPAddress.TryParse(text.Trim(), out _)).Select(text => $"settings.json 的 Site:Proxies 中“{text}”不是 IP 地址，请改正。"),
        .. Hosts.Where(host => Uri.CheckHostName(host.Trim().Trim('[', ']')) == UriHostNameType.Unknown).Select(host => $"settings.json 的 Site:Hosts 中“{host}”不是主机名，请只写主机名或 IP 地址，不写协议和端口。"),
        .. Oidc.Problems(),
        .. Uploads.Problems(),
    ];
}
