using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Takes away what section one says.</summary>
internal static class SectionOne
{
    /// <summary>The text with nothing but these lines in section one; the figures stated there go with it.</summary>
    public static ReportText Without(ReportText text, IReadOnlyList<string> lines) =>
        text with { Overview = lines, Aspects = [], Figures = [.. text.Figures.Where(f => f.Metric == "fees_collected")] };
}
