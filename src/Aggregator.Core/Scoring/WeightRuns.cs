using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

/// <summary>
/// Ranks a group again and again with every leaf's weight shaken, to see which ranks hang on the weights. Seeded: the same scheme and
/// scores give the same ranges on every machine.
/// </summary>
internal static class WeightRuns
{
    // Of the runs, the lowest and the highest twentieth are left out: one odd set of weights is no doubt about a rank.
    private const int LeftOutPart = 20;

    /// <summary>The range of ranks of each unit, in their order; null when the scheme has no runs.</summary>
    public static RankRange[]? Of(ScoringScheme scheme, IReadOnlyList<Standing> reported)
    {
        var (runs, count) = (scheme.Sensitivity.Runs, reported.Count);
        if (runs == 0 || count == 0)
        {
            return null;
        }

        var weights = scheme.Leaves.Select(leaf => (double)leaf.Points).ToArray();
        var shares = reported.Select(Shares).ToArray();
        var added = reported.Select(standing => (double)(standing.Total - standing.Score.Score)).ToArray();
        var ranks = new int[count][];
        for (var i = 0; i < count; i++)
        {
            ranks[i] = new int[runs];
        }

        var (scores, order, shaken) = (new double[count], new int[count], new double[weights.Length]);
        for (var run = 0; run < runs; run++)
        {
            Shake(scheme.Sensitivity, run, weights, shaken);
            for (var i = 0; i < count; i++)
            {
                // Sorted from the best: the sign is turned. Rounded as scores are, so that equals stay equals.
                (scores[i], order[i]) = (-Math.Round(Score(shares[i], shaken) + added[i], 2, MidpointRounding.AwayFromZero), i);
            }

            Array.Sort(scores, order);
            var rank = 1;
            for (var at = 0; at < count; at++)
            {
                rank = at > 0 && scores[at] == scores[at - 1] ? rank : at + 1;
                ranks[order[at]][run] = rank;
            }
        }

        return [.. ranks.Select(Range)];
    }

    private static RankRange Range(int[] ranks)
    {
        Array.Sort(ranks);
        var leftOut = ranks.Length / LeftOutPart;
        return new RankRange(ranks[leftOut], ranks[^(leftOut + 1)]);
    }

    // A leaf that is taken out has no share.
    private static double[] Shares(Standing standing) => [.. standing.Score.Leaves.Select(leaf => leaf.Points is { } points ? (double)(points / leaf.Max) : double.NaN)];

    private static double Score(double[] shares, double[] weights)
    {
        var (given, applicable) = (0d, 0d);
        for (var i = 0; i < shares.Length; i++)
        {
            if (!double.IsNaN(shares[i]))
            {
                given += shares[i] * weights[i];
                applicable += weights[i];
            }
        }

        return applicable == 0 ? 0 : given / applicable * 100;
    }

    private static void Shake(SchemeSensitivity sensitivity, int run, double[] weights, double[] shaken)
    {
        var spread = (double)sensitivity.Spread;
        var state = unchecked(((ulong)(uint)sensitivity.Seed << 32) + (ulong)run);
        for (var i = 0; i < weights.Length; i++)
        {
            shaken[i] = weights[i] * (1 - spread + (2 * spread * Next(ref state)));
        }
    }

    // SplitMix64 (Steele, Lea, Flood 2014): the framework's generator may change with its version.
    private static double Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
