using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Keys;

/// <summary>Turns what a report states in its prose into its part of the key.</summary>
internal static class NarrativeKeys
{
    public static NarrativeKey Of(HandIn hand, ReportText text) =>
        new(hand.File, hand.Unit.Code, hand.Year, [.. text.Figures.Select(f => new NarrativeFigure(f.Metric, f.Value, f.Raw))]);
}
