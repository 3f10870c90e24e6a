using System.Globalization;

namespace Aggregator.Intake.Portals;

/// <summary>What fetching may cost the sites and us.</summary>
public sealed record PortalLimits
{
    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For one answer, from the connection to its last byte.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For one site, from its first request to its last byte.</summary>
    public TimeSpan Site { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>For a whole round.</summary>
    public TimeSpan Round { get; init; } = TimeSpan.FromMinutes(45);

    /// <summary>Hosts that are spoken to at once.</summary>
    public int HostsAtOnce { get; init; } = 4;

    /// <summary>Bytes of one file, as sent and unpacked.</summary>
    public int MostBytes { get; init; } = 20 << 20;

    /// <summary>Redirects behind one address.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>Pages of one column that are leafed through.</summary>
    public int MostColumnPages { get; init; } = 3;

    /// <summary>Files attached to one report's page.</summary>
    public int MostAttachments { get; init; } = 5;

    /// <summary>Answers of one site in one round, redirects counted.</summary>
    public int MostAnswers { get; init; } = 40;

    /// <summary>Hosts an administrator lets have addresses of the office's own network, as <c>host</c> or <c>host:port</c>.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Where whoever keeps a site can ask, as the request states it; null for nowhere.</summary>
    public string? Contact { get; init; }

    /// <summary>Bytes of one page: taken apart it is many times as large as it came.</summary>
    public int MostPageBytes { get; init; } = 5 << 20;

    /// <summary>Whether an administrator lets this host have an address of the office's own network, at this port.</summary>
    public bool Lets(string host, int port) =>
        AllowedHosts.Any(allowed => allowed.Equals(host, StringComparison.OrdinalIgnoreCase) || allowed.Equals($"{host}:{port.ToString(CultureInfo.InvariantCulture)}", StringComparison.OrdinalIgnoreCase));
}
