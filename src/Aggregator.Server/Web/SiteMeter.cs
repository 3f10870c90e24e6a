using System.Diagnostics.Metrics;

namespace Aggregator.Server.Web;

/// <summary>What this process counts as it happens. Kinds only: no person, unit, network or address is told.</summary>
internal static class SiteMeter
{
    /// <summary>The name of the product's meters.</summary>
    public const string Name = "Aggregator";

    private static readonly Meter Own = new(Name);

    private static readonly Counter<long> Refusals = Own.CreateCounter<long>("aggregator.refusals", null, "Requests and sign-ins that were refused, by kind, since this process began.");

    /// <summary>Counts a refusal.</summary>
    /// <param name="kind">A code of <see cref="Access.AuditActions"/>.</param>
    public static void Refused(string kind) => Refusals.Add(1, new KeyValuePair<string, object?>("kind", kind));
}
