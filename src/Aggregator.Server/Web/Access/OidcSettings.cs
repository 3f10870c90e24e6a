namespace Aggregator.Server.Web.Access;

/// <summary>
/// The office's identity provider, <c>Site:Oidc</c>. Code flow with PKCE; the provider must know the address <c>/signin/oidc/callback</c>. Without
/// <see cref="Authority"/> there is none.
/// </summary>
public sealed class OidcSettings
{
    /// <summary><c>Authority</c>: the provider's address, https; http on this very machine alone.</summary>
    public string? Authority { get; set; }

    /// <summary><c>ClientId</c>: this site's name at the provider.</summary>
    public string? ClientId { get; set; }

    /// <summary><c>ClientSecret</c>: its secret there; better set as <c>AGGREGATOR_Site__Oidc__ClientSecret</c> than written in a file.</summary>
    public string? ClientSecret { get; set; }

    /// <summary><c>RoleClaim</c>: the claim that says what a person may do.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary><c>RoleMap</c>: what that claim may say, with our role's code for it (<c>unit</c>, <c>viewer</c>, <c>reviewer</c>, <c>administrator</c>). What is not listed gives nothing; of several the highest counts, but <c>unit</c> never with another.</summary>
    public IReadOnlyDictionary<string, string> RoleMap { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary><c>UnitClaim</c>: the claim with the code of the unit a <c>unit</c> person belongs to.</summary>
    public string UnitClaim { get; set; } = "unit";

    /// <summary><c>SessionMinutes</c>: how long a session lasts before the provider is asked again, in minutes.</summary>
    public int SessionMinutes { get; set; } = 60;

    /// <summary><c>KeyDays</c>: days without a sign-in after which the keys of a person are revoked.</summary>
    public int KeyDays { get; set; } = 30;

    /// <summary><c>DisplayName</c>: what the button on the sign-in page calls the provider.</summary>
    public string DisplayName { get; set; } = "统一身份认证";

    private const int ShortestSession = 5;

    private const int LongestSession = 720;

    private const int MostKeyDays = 366;

    /// <summary>Whether a provider is set.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>What cannot be used of it, Chinese sentences.</summary>
    public IReadOnlyList<string> Problems()
    {
        if (!IsSet)
        {
            return [];
        }

        var problems = new List<string>();
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            problems.Add("settings.json 的 Site:Oidc:Authority 须是 https 地址。");
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            problems.Add("settings.json 的 Site:Oidc:ClientId 没有填写。");
        }

        if (SessionMinutes is < ShortestSession or > LongestSession)
        {
            problems.Add($"settings.json 的 Site:Oidc:SessionMinutes 须在{ShortestSession}至{LongestSession}之间（分钟）。");
        }

        if (KeyDays is < 1 or > MostKeyDays)
        {
            problems.Add($"settings.json 的 Site:Oidc:KeyDays 须在1至{MostKeyDays}之间（天）。");
        }

        problems.AddRange(RoleMap.Where(one => Roles.Parse(one.Value) is null).Select(one => $"settings.json 的 Site:Oidc:RoleMap 中“{one.Value}”不是角色，请写其中之一：{Roles.AllCodes}。"));
        return problems;
    }
}
