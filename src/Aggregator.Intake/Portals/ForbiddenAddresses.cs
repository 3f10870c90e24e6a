using System.Net;
using System.Net.Sockets;

namespace Aggregator.Intake.Portals;

/// <summary>Addresses no public web site has: asked for one, this machine would speak to the office's own network. From the special-purpose registries of IANA.</summary>
public static class ForbiddenAddresses
{
    private static readonly IPNetwork[] Forbidden =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 only what is given out to networks of the world is asked, and of that not what stands for something else.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotGlobal = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse)];

    /// <summary>Whether no public web site can have this address. An IPv4 address in an IPv6 one is judged as what it is.</summary>
    public static bool Holds(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            return Holds(address.MapToIPv4());
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => Array.Exists(Forbidden, network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => address.ScopeId != 0 || !Global.Contains(address) || Array.Exists(NotGlobal, network => network.Contains(address)),
            _ => true,
        };
    }
}
