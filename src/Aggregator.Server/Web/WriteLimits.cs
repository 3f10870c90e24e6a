using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>How often anybody may send something: an address that is not signed in, and an account.</summary>
public static class WriteLimits
{
    /// <summary>Forms a minute from one address before sign-in: the sign-in itself.</summary>
    public const int OfAnAddress = 10;

    /// <summary>Forms a minute of one account.</summary>
    public const int OfAnAccount = 30;

    /// <summary>Calls a minute with the keys of one account.</summary>
    public const int OfAKeysAccount = 300;

    /// <summary>The counter a request falls under; reading is not counted.</summary>
    public static RateLimitPartition<string> Of(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var person = context.Person();
        var isKey = context.User.Identity?.AuthenticationType == Schemes.ApiKey;
        return person.IsSignedIn
            ? Window((isKey ? "key " : "account ") + person.Account, isKey ? OfAKeysAccount : OfAnAccount)
            : Window("address " + Network(context.Connection.RemoteIpAddress), OfAnAddress);
    }

    private static RateLimitPartition<string> Window(string whose, int most) => RateLimitPartition.GetFixedWindowLimiter(
        whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });

    // Whoever has one IPv6 address has a whole /64 of them.
    private static string Network(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return address?.ToString() ?? "unknown";
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes).ToString();
    }
}
