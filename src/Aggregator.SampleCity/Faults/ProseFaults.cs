using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults;

/// <summary>Puts faults into the prose and takes sections away.</summary>
internal static class ProseFaults
{
    private const int Management = 2;
    private const int Supervision = 4;

    /// <summary>The text with the fault in it and the place it was put; null when the fault is not one of prose.</summary>
    public static (ReportText Text, SeededPlace Place)? Apply(FaultKind kind, ReportText text, Composer composer)
    {
        switch (kind)
        {
            case FaultKind.Placeholder:
                return (text.WithAspect(Supervision, text.Aspects[Supervision] + composer.WithPlaceholder()), new SeededPlace("S1", null, "XX"));
            case FaultKind.Sensitive:
                var number = composer.WithMobileNumber();
                return (text with { Other = [.. text.Other, number] }, new SeededPlace("S6", null, number));
            case FaultKind.SectionMissing:
                return (text with { Problems = null }, new SeededPlace("S5", "五、存在的主要问题及改进情况", null));
            case FaultKind.FeeNotStated:
                return (text with { Other = [.. text.Other.Skip(1)], Figures = [.. text.Figures.Where(f => f.Metric != "fees_collected")] }, new SeededPlace("S6", text.Other[0], null));
            default:
                return null;
        }
    }

    /// <summary>
    /// The copier's text with section five and two paragraphs of section one taken from the source, and what was taken. The copier
    /// keeps its own figures.
    /// </summary>
    public static (ReportText Text, IReadOnlyList<(string Section, string Copy, string Source)> Passages) Copy(
        ReportText own, SampleUnit copier, ReportText from, SampleUnit source, bool namesReplaced)
    {
        var problems = from.Problems!.Select(Adapt).ToList();
        var copied = own.WithAspect(Management, Adapt(from.Aspects[Management])).WithAspect(Supervision, Adapt(from.Aspects[Supervision])) with { Problems = problems };
        return (copied,
        [
            ("S1", copied.Aspects[Management], from.Aspects[Management]),
            ("S1", copied.Aspects[Supervision], from.Aspects[Supervision]),
            ("S5", string.Concat(problems), string.Concat(from.Problems!)),
        ]);

        string Adapt(string paragraph) => namesReplaced
            ? source.Places.Select((name, i) => (name, mine: copier.Places[i])).Aggregate(paragraph, (line, pair) => line.Replace(pair.name, pair.mine, StringComparison.Ordinal))
            : paragraph;
    }
}
