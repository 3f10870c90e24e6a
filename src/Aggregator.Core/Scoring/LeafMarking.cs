using Aggregator.Core.Checking;
using Aggregator.Core.Scoring.Measures;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

/// <summary>Turns what was measured into points, by the scheme alone, and says how.</summary>
internal static class LeafMarking
{
    /// <summary>The leaf's mark; points have two decimals.</summary>
    public static LeafMark Of(SchemeLeaf leaf, Measure measure, Measurement measured) => measured.State switch
    {
        "na" => new LeafMark(null, 0, 0, measured.Statement),

        // Once the data is put right it could give nothing or everything.
        "not-assessable" => new LeafMark(null, 0, leaf.Points, measured.Statement),
        _ => measure.Unit is null ? Counted(leaf, measure, measured) : Banded(leaf, measure, measured),
    };

    private static LeafMark Counted(SchemeLeaf leaf, Measure measure, Measurement measured)
    {
        var points = After(measured.Counts);
        var lost = measured.Counts.Where(c => c.Count > 0 && CostOf(c.Thing) is not { Points: 0 }).ToList();
        var first = measure.Things[0].Code;
        var how = lost.Count == 0 ? ""
            : lost.Any(c => CostOf(c.Thing).Points is null) ? ""
            : lost is [{ Count: > 1 } many] ? $"，每{CounterOf(many.Thing)}扣{CostOf(many.Thing).Points!.Value.Text()}分"
            : lost is [var one] ? $"，扣{CostOf(one.Thing).Points!.Value.Text()}分"
            : "，" + string.Join("，", lost.Select(c => $"{NameOf(c.Thing)}扣{(c.Count * CostOf(c.Thing).Points!.Value).Text()}分"));
        var least = measured.Doubts == 0 ? points : After(WithFirst(measured.Doubts));
        var most = measured.Doubts == 0 ? points : After(WithFirst(-measured.Doubts));
        return new LeafMark(points, least, most, $"{measured.Statement}{how}，得{points.Text()}分。{measured.Note}");

        decimal After(IEnumerable<(string Thing, decimal Count)> counts)
        {
            var left = leaf.Points;
            foreach (var (thing, count) in counts.Where(c => c.Count > 0))
            {
                left = CostOf(thing).Points is { } each ? left - (count * each) : 0;
            }

            return Math.Round(Math.Max(0, left), 2, MidpointRounding.AwayFromZero);
        }

        IEnumerable<(string, decimal)> WithFirst(decimal more)
        {
            yield return (first, Math.Max(0, measured.Counts.Where(c => c.Thing == first).Sum(c => c.Count) + more));
            foreach (var other in measured.Counts.Where(c => c.Thing != first))
            {
                yield return other;
            }
        }

        MarkCost CostOf(string thing) => leaf.Marking.Costs.First(cost => cost.Thing == thing);

        string CounterOf(string thing) => measure.Things.First(t => t.Code == thing).Counter;

        string NameOf(string thing) => measure.Things.First(t => t.Code == thing).Name;
    }

    private static LeafMark Banded(SchemeLeaf leaf, Measure measure, Measurement measured)
    {
        var marking = leaf.Marking;
        if (marking.Few is { } few && measured.Cases is { } cases && cases.All < few.Below)
        {
            var left = Math.Round(Math.Max(0, leaf.Points - (cases.Against * few.Each)), 2, MidpointRounding.AwayFromZero);
            var why = $"{measured.Statement}；{cases.AllNamed}不足{few.Below.Text()}件，按件计分，每件{cases.AgainstNamed}扣{few.Each.Text()}分，得{left.Text()}分。{measured.Note}";
            return Within(left, why);
        }

        var points = Math.Round(marking.Bands.First(band => band.UpTo is null || measured.Amount <= band.UpTo).Points, 2, MidpointRounding.AwayFromZero);
        var limits = points == leaf.Points ? "" : $"（{SchemeWording.Bands(marking, measure.Unit!)}）";
        return Within(points, $"{measured.Statement}{limits}，得{points.Text()}分。{measured.Note}");

        LeafMark Within(decimal given, string why) => new(given, measured.IsUncertain ? 0 : given, measured.IsUncertain ? leaf.Points : given, why);
    }
}
