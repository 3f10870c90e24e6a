using System.Globalization;

namespace Aggregator.Server.Web;

/// <summary>A share with its bar; null when there was nothing to be right about.</summary>
/// <param name="Label">The column's name, for a narrow screen.</param>
/// <param name="Share">0 to 1, or null.</param>
public sealed record ShareView(string Label, double? Share)
{
    private const double Good = 0.95;
    private const double Fair = 0.8;

    /// <summary><c>98.5%</c>. Never rounded up: 100% is said of what is wholly right only.</summary>
    public string Text => Share is not { } share ? "—" : share >= 1 ? "100%" : (Math.Floor((share * 1000) + 1e-6) / 10).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The bar's length out of 100.</summary>
    public string Length => (Math.Clamp(Share ?? 0, 0, 1) * 100).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>How it is coloured; the number says the same.</summary>
    public string Level => Share switch { null or >= Good => "good", >= Fair => "warn", _ => "bad" };
}
