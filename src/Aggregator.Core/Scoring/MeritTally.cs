using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

/// <summary>What bonus and penalty come to for one unit.</summary>
/// <param name="Applied">Each of them.</param>
/// <param name="Added">Bonus within its limit less penalty within its limit.</param>
internal sealed record MeritTally(IReadOnlyList<AppliedMerit> Applied, decimal Added)
{
    public static MeritTally None { get; } = new([], 0);

    /// <summary>Adds up; one document counts once for one kind. Kinds the scheme does not know have been refused by whoever read the file.</summary>
    public static MeritTally Of(ScoringScheme scheme, IEnumerable<Merit> merits)
    {
        var applied = merits.DistinctBy(merit => (merit.Code, merit.Document))
            .SelectMany(merit => scheme.Merits.Where(kind => kind.Code == merit.Code).Select(kind => new AppliedMerit(kind.Name, kind.Points, merit.Document, merit.Reason)))
            .ToList();
        var bonus = Math.Min(scheme.BonusMax, applied.Where(one => one.Points > 0).Sum(one => one.Points));
        var penalty = Math.Min(scheme.PenaltyMax, -applied.Where(one => one.Points < 0).Sum(one => one.Points));
        return applied.Count == 0 ? None : new MeritTally(applied, bonus - penalty);
    }
}
