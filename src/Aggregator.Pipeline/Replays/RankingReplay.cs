using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Intake;
using Aggregator.Pipeline.Trials;
using Aggregator.Publishing;

namespace Aggregator.Pipeline.Replays;

/// <summary>A past night's ranking computed again from its stored findings and figures, by the scheme of its day.</summary>
/// <param name="Stored">SHA-256 of ranking.json as the stored ranking writes it.</param>
/// <param name="Again">SHA-256 of ranking.json as computed again; null when it cannot be.</param>
/// <param name="WhyNot">Why it cannot be computed again, a Chinese sentence; null when it can.</param>
public sealed record RankingReplay(string Stored, string? Again, string? WhyNot)
{
    /// <summary>Whether it came out the same to the byte.</summary>
    public bool IsEqual => Stored == Again;

    internal static RankingReplay Of(CitySnapshot snapshot)
    {
        var stored = RankingHash.Of(snapshot.Ranking, snapshot.Roster);
        try
        {
            var again = Ranking.Compute(StoredSchemes.Of(snapshot), StoredSchemes.InputOf(snapshot, snapshot.Year, snapshot.Findings));
            return new RankingReplay(stored, RankingHash.Of(again, snapshot.Roster), null);
        }
        catch (RefusedInputException unknown)
        {
            return new RankingReplay(stored, null, unknown.Messages[0]);
        }
    }
}
