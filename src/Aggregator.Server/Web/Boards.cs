using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Charts;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Reading;
using Aggregator.Server.Web.Searching;

namespace Aggregator.Server.Web;

/// <summary>What pages compute once a night and keep.</summary>
public static class Boards
{
    /// <summary>Computes it before the first visitor comes, what the front page needs first.</summary>
    public static void Prepare(CitySnapshot snapshot)
    {
        Headline.Of(snapshot);
        UnitBoard.Of(snapshot);
        ReadingBoard.Of(snapshot);
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            ChartBoard.Of(snapshot).Sheets(kind);
        }

        ReuseBoard.Of(snapshot);
        PairFindings.Prepare(snapshot);
        UnitNames.Of(snapshot);
        RollUpBoard.Of(snapshot);
        snapshot.Years();
        FindingsByRule.Of(snapshot);
        LeafReach.Of(snapshot);
        SchemeOfNight.Of(snapshot);
        OtherUnits.Of(snapshot);
        SearchBoard.Of(snapshot);
    }
}
