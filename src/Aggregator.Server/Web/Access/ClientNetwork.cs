using System.Net;
using System.Net.Sockets;

namespace Aggregator.Server.Web.Access;

/// <summary>The network an address stands for where somebody is counted by it.</summary>
public static class ClientNetwork
{
    /// <summary>What stands where the address is not known.</summary>
    public const string Unknown = "unknown";

    private const int SubnetBytes = 8;

    /// <summary>An IPv4 address itself; of an IPv6 address its /64, all of which whoever has one address has.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            return address.MapToIPv4().ToString();
        }

        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return address?.ToString() ?? Unknown;
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, SubnetBytes, bytes.Length - SubnetBytes);
        return new IPAddress(bytes) + "/64";
    }
}
