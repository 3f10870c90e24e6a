namespace Aggregator.Server.Web.Access;

/// <summary>The ways to sign in.</summary>
public static class Schemes
{
    /// <summary>Chooses between the others by the request.</summary>
    public const string Door = "door";

    /// <summary>The session's cookie.</summary>
    public const string Session = "session";

    /// <summary>A program's key.</summary>
    public const string ApiKey = "api-key";

    /// <summary>The office's identity provider, when one is set.</summary>
    public const string Oidc = "oidc";

    /// <summary>Where programs ask. Keys are good there and for <see cref="MetricsPath"/>, nothing there is redirected to a page, and what changes something there needs a key.</summary>
    public const string ApiPath = "/api/v1";

    /// <summary>Where a program that watches over the service asks; a key is good there too.</summary>
    public const string MetricsPath = "/metrics";
}
