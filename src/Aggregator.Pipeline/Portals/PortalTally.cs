namespace Aggregator.Pipeline.Portals;

/// <summary>What came of a round.</summary>
/// <param name="Sites">Sites whose turn it was.</param>
/// <param name="Visited">Those that were visited.</param>
/// <param name="Failed">Of these the ones that failed.</param>
/// <param name="Changed">Of these the ones with something new.</param>
public sealed record PortalTally(int Sites, int Visited, int Failed, int Changed)
{
    /// <summary>Traces of crashes of ours, each of which cost one site's visit.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Nothing was to be done.</summary>
    public static PortalTally None { get; } = new(0, 0, 0, 0);
}
