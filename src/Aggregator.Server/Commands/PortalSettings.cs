using Aggregator.Intake;
using Aggregator.Intake.Portals;
using Aggregator.Pipeline.Portals;
using Aggregator.Server.Settings;

namespace Aggregator.Server.Commands;

/// <summary>
/// What an administrator sets of fetching from web sites: section <c>Portals</c> of <c>settings.json</c> in the data folder, or environment variables such
/// as <c>AGGREGATOR_Portals__Enabled</c>. Nothing is fetched unless it is switched on: an office without a way out never makes a call.
/// </summary>
internal sealed class PortalSettings
{
    private const int MostHosts = 200;

    /// <summary><c>Portals:Enabled</c>: whether anything is fetched; false when not set.</summary>
    public bool Enabled { get; set; }

    /// <summary><c>Portals:AllowedHosts</c>: hosts that may have an address of the office's own network, as <c>host</c> or <c>host:port</c>.</summary>
    public string[] AllowedHosts { get; set; } = [];

    /// <summary><c>Portals:Contact</c>: where whoever keeps a site can ask; stands in every request.</summary>
    public string? Contact { get; set; }

    /// <summary><c>Portals:SecondsBetweenRequests</c>: to one host.</summary>
    public int? SecondsBetweenRequests { get; set; }

    /// <summary><c>Portals:SecondsPerAnswer</c>.</summary>
    public int? SecondsPerAnswer { get; set; }

    /// <summary><c>Portals:SecondsPerSite</c>.</summary>
    public int? SecondsPerSite { get; set; }

    /// <summary><c>Portals:MinutesPerRound</c>.</summary>
    public int? MinutesPerRound { get; set; }

    /// <summary><c>Portals:HostsAtOnce</c>.</summary>
    public int? HostsAtOnce { get; set; }

    /// <summary><c>Portals:MegabytesPerFile</c>.</summary>
    public int? MegabytesPerFile { get; set; }

    /// <summary>Reads what is set.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; the sentences name the keys.</exception>
    public static PortalOptions Read(string dataFolder)
    {
        var set = OfficeSection.Read<PortalSettings>(dataFolder, "Portals", "Enabled（true 或 false）、AllowedHosts（列表）、Contact，以及整数 SecondsBetweenRequests、SecondsPerAnswer、SecondsPerSite、MinutesPerRound、HostsAtOnce、MegabytesPerFile");

        string[] problems =
        [
            .. OfficeSection.Outside("Portals:SecondsBetweenRequests", set.SecondsBetweenRequests, 1, 60),
            .. OfficeSection.Outside("Portals:SecondsPerAnswer", set.SecondsPerAnswer, 5, 600),
            .. OfficeSection.Outside("Portals:SecondsPerSite", set.SecondsPerSite, 10, 3600),
            .. OfficeSection.Outside("Portals:MinutesPerRound", set.MinutesPerRound, 1, 240),
            .. OfficeSection.Outside("Portals:HostsAtOnce", set.HostsAtOnce, 1, 16),
            .. OfficeSection.Outside("Portals:MegabytesPerFile", set.MegabytesPerFile, 1, 50),
            .. set.AllowedHosts.Length > MostHosts || Array.Exists(set.AllowedHosts, host => !IsHost(host))
                ? ["设置 Portals:AllowedHosts 只能写主机名或IP地址，可带端口，如 xxgk.nw.local 或 10.1.2.3:8080，最多200个，不带 http:// 和路径，请改正。"] : Array.Empty<string>(),
            .. set.Contact is { } contact && (contact.Length is 0 or > 100 || contact.Any(c => c is < ' ' or > '~' or '(' or ')'))
                ? ["设置 Portals:Contact 应为不超过100个字的网址或邮箱，只能用英文字母、数字和符号，不带括号，请改正。"] : Array.Empty<string>(),
        ];
        return problems.Length == 0 ? new PortalOptions(set.Enabled, set.Limits()) : throw new RefusedInputException(problems);
    }

    private PortalLimits Limits()
    {
        var usual = new PortalLimits();
        return usual with
        {
            AllowedHosts = AllowedHosts,
            Contact = Contact,
            Pause = SecondsBetweenRequests is { } pause ? TimeSpan.FromSeconds(pause) : usual.Pause,
            Answer = SecondsPerAnswer is { } answer ? TimeSpan.FromSeconds(answer) : usual.Answer,
            Site = SecondsPerSite is { } site ? TimeSpan.FromSeconds(site) : usual.Site,
            Round = MinutesPerRound is { } round ? TimeSpan.FromMinutes(round) : usual.Round,
            HostsAtOnce = HostsAtOnce ?? usual.HostsAtOnce,
            MostBytes = MegabytesPerFile is { } size ? size << 20 : usual.MostBytes,
        };
    }

    private static bool IsHost(string host) =>
        host.Length is > 0 and <= 255 && Uri.TryCreate("http://" + host + "/", UriKind.Absolute, out var url) && url.PathAndQuery == "/" && url.UserInfo.Length == 0 && url.Fragment.Length == 0 && !host.Contains('/', StringComparison.Ordinal);
}
