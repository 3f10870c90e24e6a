using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Intake;

namespace Aggregator.Pipeline.Trials;

/// <summary>The scheme a stored night was scored by.</summary>
internal static class StoredSchemes
{
    /// <summary>Read from the text kept with the night, or the program's own.</summary>
    /// <exception cref="RefusedInputException">The night was scored by a scheme of an earlier program.</exception>
    public static ScoringScheme Of(CitySnapshot snapshot)
    {
        var scheme = snapshot.SchemeText is { } text ? ScoringScheme.Load(text) : ScoringScheme.Default;
        return scheme.Name == snapshot.Scheme ? scheme
            : throw new RefusedInputException([$"这次运行按“{snapshot.Scheme}”评分，本程序已没有这个方案，不能重新计算；请用当时的程序，或重新运行一次。"]);
    }

    /// <summary>What a ranking of a stored night rests on.</summary>
    public static RankingInput InputOf(CitySnapshot snapshot, int year, IReadOnlyList<Finding> findings) =>
        new(snapshot.Roster, year, snapshot.Submissions, findings, snapshot.Reuse) { Calendar = snapshot.Calendar, Merits = snapshot.Merits, Reviewed = ReviewedScore.Of(snapshot.Reviews) };

    /// <summary>The findings of another year than the night's own, with those no single report can answer for. Decisions on these are not kept with the night.</summary>
    public static IReadOnlyList<Finding> FindingsOf(CitySnapshot snapshot, int year) =>
    [
        .. snapshot.Findings.Where(finding => finding.Year == year),
        .. Judgement.OfCity(snapshot.Roster, year, snapshot.Submissions, snapshot.AsOf, snapshot.Reuse, snapshot.Calendar),
    ];
}
