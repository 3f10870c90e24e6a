using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Puts a sentence into a report on the old outline.</summary>
internal static class EarlySentence
{
    /// <summary>The text with a sentence behind a paragraph of the overview.</summary>
    public static ReportText InOverview(ReportText text, string sentence) => text with { Overview = [text.Overview[0] + sentence, .. text.Overview.Skip(1)] };

    /// <summary>The text with a sentence among the other matters.</summary>
    public static ReportText InOther(ReportText text, string sentence) => text with { Other = [.. text.Other, sentence] };
}
