using Aggregator.Data.Access;

namespace Aggregator.Server.Web.Access;

/// <summary>
/// Asks the identity provider again while somebody works: the session of a person it vouches for lasts a bounded time, and before that is over the next
/// page goes through the provider, which asks nothing of whoever is still signed in there.
/// </summary>
public static class OidcRenewal
{
    // The last quarter: whoever opened a form just before has that long to send it.
    private const double RenewedFrom = 0.75;

    private static readonly object Key = new();

    /// <summary>Where the provider is asked, with the address to come back to.</summary>
    public static string Address(string? back) => "/signin/oidc?back=" + Uri.EscapeDataString(LocalAddress.OrFront(back));

    /// <summary>Whether a session is young enough; marks the request when the provider is to be asked again.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">Whose session it is.</param>
    /// <param name="since">When it began.</param>
    public static bool IsGood(HttpContext context, Account account, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(account);
        if (!account.IsExternal)
        {
            return true;
        }

        var settings = context.RequestServices.GetRequiredService<SiteOptions>().Oidc;
        var (age, most) = (context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - since, TimeSpan.FromMinutes(settings.SessionMinutes));
        if (settings.IsSet && age >= RenewedFrom * most)
        {
            context.Items[Key] = true;
        }

        return age < most;
    }

    /// <summary>Whether the provider is to be asked again before the next page.</summary>
    public static bool IsDue(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.ContainsKey(Key);
    }
}
