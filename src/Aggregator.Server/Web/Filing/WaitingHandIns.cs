using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Filing;

/// <summary>What was handed in over the web and no night has taken yet.</summary>
public static class WaitingHandIns
{
    private const int Most = 1000;

    /// <summary>The files, newest first, each once however often it was handed in for the same unit; none before the first night.</summary>
    /// <param name="night">The last night, as the reader knows it.</param>
    /// <param name="desk">Where files come in; none without.</param>
    /// <param name="unit">Only this unit's; null for all.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<IReadOnlyList<HandIn>> OfAsync(CitySnapshot? night, IHandInDesk? desk, string? unit, CancellationToken stop)
    {
        if (night is null || desk is null)
        {
            return [];
        }

        var known = night.Submissions.Where(file => HandInPath.Is(file.File)).Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        return [.. (await desk.RecentAsync(unit, Most, stop)).Where(line => line.State == HandInState.Kept && !known.Contains(line.Sha256)).DistinctBy(line => (line.Sha256, line.Unit))];
    }
}
