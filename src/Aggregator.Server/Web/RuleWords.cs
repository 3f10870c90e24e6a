namespace Aggregator.Server.Web;

/// <summary>Words about rules.</summary>
public static class RuleWords
{
    /// <summary>What a rule stands on; one that stands on no law says so.</summary>
    public static string Basis(string basis) => basis.Length > 0 ? basis : "无明文，按惯例核验";

    /// <summary>Address of a rule's page.</summary>
    public static string Address(string rule) => "/rules/" + Uri.EscapeDataString(rule);
}
