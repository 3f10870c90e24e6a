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

    /// <summary>The counter a request falls under; reading is not counted.</summary>
    public static RateLimitPartition<string> Of(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var person = context.Person();
        if (person.IsSignedIn && context.Request.Path.StartsWithSegments(Schemes.ApiPath, StringComparison.OrdinalIgnoreCase))
        {
            // The interface counts by itself: a program that hands in a whole city sends more than a person.
            return RateLimitPartition.GetNoLimiter("");
        }

        return person.IsSignedIn
            ? Window("account " + person.Account, OfAnAccount)
            : Window("address " + ClientNetwork.Of(context.Connection.RemoteIpAddress), OfAnAddress);
    }

    private static RateLimitPartition<string> Window(string whose, int most) => RateLimitPartition.GetFixedWindowLimiter(
        whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
