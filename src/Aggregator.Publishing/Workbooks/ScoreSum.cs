using Aggregator.Core.Scoring;

namespace Aggregator.Publishing.Workbooks;

/// <summary>A unit's points added up as the sheet's formulas do it, held against its score: where the two differ no formula is written.</summary>
internal sealed class ScoreSum
{
    /// <summary>Adds up.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="heads">The leaves of the heads with the points they show.</param>
    /// <param name="own">The unit's leaves by code.</param>
    public ScoreSum(RankedUnit unit, IReadOnlyList<LeafScore> heads, IReadOnlyDictionary<string, LeafScore> own)
    {
        var isSame = true;
        foreach (var head in heads)
        {
            if (own.TryGetValue(head.Code, out var leaf) && leaf.Points is { } points)
            {
                Given += points;
                Applicable += leaf.Max;
                isSame &= leaf.Max == head.Max && points >= 0 && IsShort(points) && IsShort(leaf.Max);
            }
        }

        IsExact = isSame && Applicable > 0 && heads.Count > 0;
        var score = Applicable > 0 ? Math.Round(Given / Applicable * 100, 2, MidpointRounding.AwayFromZero) : 0;
        var merits = unit.Merits.Count > 0 ? unit.Score - unit.Base : 0;
        IsScore = IsExact && merits is { } added && Math.Max(0, score + added) == unit.Score && IsShort(added);
    }

    /// <summary>Points given.</summary>
    public decimal Given { get; private set; }

    /// <summary>Points that could be had where the unit has points at all.</summary>
    public decimal Applicable { get; private set; }

    /// <summary>Whether the formulas of the two sums come to them.</summary>
    public bool IsExact { get; }

    /// <summary>Whether the formula of the score comes to the score.</summary>
    public bool IsScore { get; }

    private static bool IsShort(decimal number) => Math.Round(number, 2) == number;
}
