using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;

namespace Aggregator.Server.Web;

/// <summary>What pages compute once a night and keep.</summary>
public static class Boards
{
    /// <summary>Computes it before the first visitor comes.</summary>
    public static void Prepare(CitySnapshot snapshot)
    {
        ReuseBoard.Of(snapshot);
        RollUpBoard.Of(snapshot);
        snapshot.Years();
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            ChartBoard.Of(snapshot).Sheets(kind);
        }
    }
}
