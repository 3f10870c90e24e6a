using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Aggregator.Server.Web.Access;

/// <summary>A program's key: <c>Authorization: Bearer agk_…</c>. It acts as the account it was made for, with that account's role of the day.</summary>
public sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>How every key begins, so that one that strayed into a file can be searched for.</summary>
    public const string Prefix = "agk_";

    private const string Bearer = "Bearer ";

    private const int LongestKey = 100;

    /// <summary>A fresh key: 256 random bits. Letters alone, so that nothing takes a part of it for the number of a person.</summary>
    public static string NewKey() => Prefix + string.Concat(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)).Select(hex => (char)('a' + Convert.ToInt32(hex.ToString(), 16))));

    /// <summary>What is kept of a key.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether a request brings a key to where keys are good.</summary>
    public static bool IsMeant(HttpContext context) => (context.Request.Path.StartsWithSegments(Schemes.ApiPath, StringComparison.OrdinalIgnoreCase) || context.Request.Path.Equals(Schemes.MetricsPath, StringComparison.OrdinalIgnoreCase)) && context.Request.Headers.Authorization.Count > 0;

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || Context.RequestServices.GetService<ApiKeyStore>() is not { } keys)
        {
            return AuthenticateResult.NoResult();
        }

        var key = header[Bearer.Length..].Trim();
        var vouchedFor = TimeSpan.FromDays(Context.RequestServices.GetRequiredService<SiteOptions>().Oidc.KeyDays);
        if (key.Length > LongestKey || !key.StartsWith(Prefix, StringComparison.Ordinal) || await keys.UseAsync(HashOf(key), vouchedFor, OidcDesk.Lapsed, Context.RequestAborted) is not { } found)
        {
            return AuthenticateResult.Fail("The key is not good.");
        }

        var principal = PersonClaims.PrincipalOf(found.Account.Id, SessionCookie.PersonOf(found.Account), found.Account.MustChange, Schemes.ApiKey);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Schemes.ApiKey));
    }
}
