namespace Aggregator.Server.Web.Access;

/// <summary>The policies pages and endpoints ask for by name. What asks for none is <see cref="View"/>: the fallback.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in, a unit's own person included: the page itself shows such a person its own unit alone.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>查看 and above: everything the office knows.</summary>
    public const string View = "view";

    /// <summary>复核 and above.</summary>
    public const string Review = "review";

    /// <summary>查看 and above, by session or key; and this very machine, where the office has allowed that: for programs that watch over the service.</summary>
    public const string Watch = "watch";

    /// <summary>管理.</summary>
    public const string Administer = "administer";
}
