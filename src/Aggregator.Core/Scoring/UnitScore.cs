using Aggregator.Core.Scoring.Measures;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

/// <summary>One unit's score with its leaves, and the interval its doubtful data can carry it over.</summary>
/// <param name="Score">Obtained / applicable x 100, two decimals.</param>
/// <param name="Low">The score if every doubt fell against the unit.</param>
/// <param name="High">The score if every doubt and every open objection fell in its favour.</param>
/// <param name="Leaves">In the scheme's order.</param>
internal sealed record UnitScore(decimal Score, decimal Low, decimal High, IReadOnlyList<LeafScore> Leaves)
{
    /// <summary>Scores a report.</summary>
    public static UnitScore Of(ScoringScheme scheme, MeasureInput input)
    {
        var leaves = new List<LeafScore>(scheme.Leaves.Count);
        var (sum, low, high) = (new PointSum(), new PointSum(), new PointSum());
        foreach (var leaf in scheme.Leaves)
        {
            var (mark, measured, review) = Mark(leaf, input);
            var costly = mark.Points < leaf.Points ? measured.Findings : [];
            var isSure = mark.Points is { } sure ? mark.Low == sure && mark.High == sure : measured.State == "na";
            var state = review is null ? measured.State : "scored";
            leaves.Add(new LeafScore(leaf.Code, leaf.Name, mark.Points, leaf.Points, state, mark.Why + Spared(leaf, input), [.. costly.Select(f => f.Fingerprint).Order(StringComparer.Ordinal)])
            {
                Level = scheme.Above(leaf).Level,
                Item = scheme.Above(leaf).Item,
                Cells = measured.Cells,
                Low = isSure ? null : mark.Low,
                High = isSure ? null : mark.High,
                Reviewed = review,
            });
            if (mark.Points is { } points)
            {
                sum.Add(points, leaf.Points);
            }

            if (measured.State != "na")
            {
                low.Add(mark.Low, leaf.Points);
                high.Add(mark.High, leaf.Points);
            }
        }

        return new UnitScore(sum.Score, Math.Min(sum.Score, low.Score), Math.Max(sum.Score, high.Score), leaves);
    }

    /// <summary>What each finding would return if it were put right, largest first.</summary>
    public IReadOnlyList<Gain> Gains(ScoringScheme scheme, MeasureInput input)
    {
        var gains = new List<Gain>();
        foreach (var finding in input.Findings)
        {
            var touched = Leaves.Where(leaf => leaf.Findings.Contains(finding.Fingerprint)).Select(leaf => leaf.Code).ToHashSet(StringComparer.Ordinal);
            if (touched.Count == 0)
            {
                continue;
            }

            var (mended, sum, i) = (input.Without(finding), new PointSum(), 0);
            foreach (var leaf in scheme.Leaves)
            {
                if ((touched.Contains(leaf.Code) ? Mark(leaf, mended).Mark.Points : Leaves[i].Points) is { } points)
                {
                    sum.Add(points, leaf.Points);
                }

                i++;
            }

            if (sum.Score > Score)
            {
                gains.Add(new Gain(finding.Fingerprint, sum.Score - Score));
            }
        }

        return [.. gains.OrderByDescending(gain => gain.Points).ThenBy(gain => gain.Finding, StringComparer.Ordinal)];
    }

    private static (LeafMark Mark, Measurement Measured, LeafReview? Review) Mark(SchemeLeaf leaf, MeasureInput input)
    {
        var (mark, measured) = ByScheme(leaf, input);
        return LeafReviews.Apply(leaf, mark, measured.State, input.Reviewed) is var (given, review) ? (given, measured, review) : (mark, measured, null);
    }

    private static (LeafMark Mark, Measurement Measured) ByScheme(SchemeLeaf leaf, MeasureInput input)
    {
        var measure = MeasureCatalogue.Find(leaf.Measure)!;
        var measured = MeasureCatalogue.Take(measure, input);
        var mark = LeafMarking.Of(leaf, measure, measured);
        if (measured.Findings.All(finding => !finding.IsObjectedTo))
        {
            return (mark, measured);
        }

        var upheld = LeafMarking.Of(leaf, measure, MeasureCatalogue.Take(measure, input with { Findings = [.. input.Findings.Where(finding => !finding.IsObjectedTo)] }));
        return (mark with { High = Math.Max(mark.High, upheld.High) }, measured);
    }

    // What was set aside is named on the leaf it would have cost points on.
    private static string Spared(SchemeLeaf leaf, MeasureInput input)
    {
        if (input.SetAside.Count == 0)
        {
            return "";
        }

        var costly = ByScheme(leaf, input with { Findings = [.. input.Findings, .. input.SetAside.Select(f => f with { Ruling = null })], SetAside = [] }).Measured.Findings.Select(f => f.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var spared = input.SetAside.Count(f => costly.Contains(f.Fingerprint));
        return spared == 0 ? "" : $"另有{spared}处已由人工认定不成立或已说明，不扣分。";
    }
}
