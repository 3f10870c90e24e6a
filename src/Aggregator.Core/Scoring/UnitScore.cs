using Aggregator.Core.Scoring.Leaves;

namespace Aggregator.Core.Scoring;

/// <summary>One unit's score with its leaves, and the interval its doubtful data can carry it over.</summary>
/// <param name="Score">Obtained / applicable x 100, two decimals.</param>
/// <param name="Low">The score if every doubt fell against the unit.</param>
/// <param name="High">The score if every doubt fell in its favour.</param>
/// <param name="Leaves">In the scheme's order.</param>
internal sealed record UnitScore(decimal Score, decimal Low, decimal High, IReadOnlyList<LeafScore> Leaves)
{
    public static UnitScore Of(ScoringScheme scheme, LeafInput input)
    {
        var leaves = new List<LeafScore>();
        var (given, applicable) = (0m, 0m);
        var (lowGiven, highGiven, bandApplicable) = (0m, 0m, 0m);
        foreach (var leaf in scheme.Leaves)
        {
            var mark = Judge(leaf, input);
            leaves.Add(new LeafScore(leaf.Code, leaf.Name, mark.Points, leaf.Points, mark.State, mark.Why, [.. mark.Findings.Select(f => f.Fingerprint).Order(StringComparer.Ordinal)]));
            if (mark.Points is { } points)
            {
                given += points;
                applicable += leaf.Points;
                bandApplicable += leaf.Points;
                lowGiven += Math.Max(0, points - mark.Doubt);
                highGiven += Math.Min(leaf.Points, points + (mark.Findings.Count > 0 ? mark.Doubt : 0));
            }
            else if (mark.State == "not-assessable")
            {
                // Once the data is put right it could give nothing or everything.
                bandApplicable += leaf.Points;
                highGiven += leaf.Points;
            }
        }

        var score = Of(given, applicable);
        return new UnitScore(score, Math.Min(score, Of(lowGiven, bandApplicable)), Math.Max(score, Of(highGiven, bandApplicable)), leaves);
    }

    // What was set aside is named on the leaf it would have cost points on.
    private static LeafMark Judge(SchemeLeaf leaf, LeafInput input)
    {
        var mark = LeafCatalogue.Judge(leaf, input);
        if (input.SetAside.Count == 0)
        {
            return mark;
        }

        var costly = LeafCatalogue.Judge(leaf, input with { Findings = [.. input.Findings, .. input.SetAside.Select(f => f with { Ruling = null })], SetAside = [] }).Findings.Select(f => f.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var spared = input.SetAside.Count(f => costly.Contains(f.Fingerprint));
        return spared == 0 ? mark : mark with { Why = mark.Why + $"另有{spared}处已由人工认定不成立或已说明，不扣分。" };
    }

    /// <summary>What each finding would return if it were put right, largest first.</summary>
    public static IReadOnlyList<Gain> Gains(ScoringScheme scheme, LeafInput input, UnitScore score)
    {
        var costly = score.Leaves.SelectMany(leaf => leaf.Findings).ToHashSet(StringComparer.Ordinal);
        return [.. input.Findings.Where(finding => costly.Contains(finding.Fingerprint))
            .Select(finding => new Gain(finding.Fingerprint, Of(scheme, input with { Findings = [.. input.Findings.Where(other => other != finding)] }).Score - score.Score))
            .Where(gain => gain.Points > 0)
            .OrderByDescending(gain => gain.Points).ThenBy(gain => gain.Finding, StringComparer.Ordinal)];
    }

    private static decimal Of(decimal given, decimal applicable) =>
        applicable == 0 ? 0 : Math.Round(given / applicable * 100, 2, MidpointRounding.AwayFromZero);
}
