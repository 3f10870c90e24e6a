namespace Aggregator.Server.Web;

/// <summary>A year that can be taken away whole.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Run">The night it comes from: the newest finished one of the year.</param>
/// <param name="AsOf">The day that night speaks of.</param>
/// <param name="IsCurrent">Whether its files lie in the output folder; else they are written anew from the stored night.</param>
public sealed record YearBundleView(int Year, long Run, DateOnly AsOf, bool IsCurrent)
{
    /// <summary>Its address.</summary>
    public string Address => FormattableString.Invariant($"/downloads/years/{Year}.zip");
}
