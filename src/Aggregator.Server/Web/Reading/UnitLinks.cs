using Aggregator.Core.Checking;

namespace Aggregator.Server.Web.Reading;

/// <summary>The addresses of a unit's pages.</summary>
public static class UnitLinks
{
    /// <summary>A unit's page, or a place on it.</summary>
    /// <param name="code">The unit's code.</param>
    /// <param name="part">The anchor of a part; empty for the whole.</param>
    public static string To(string code, string part = "") =>
        "/units/" + string.Join('/', code.Split('/').Select(Uri.EscapeDataString)) + (part.Length > 0 ? "#" + part : "");

    /// <summary>A finding on its unit's page.</summary>
    public static string To(Finding finding) => To(finding.Unit, "f-" + finding.Fingerprint);
}
