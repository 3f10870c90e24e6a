namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>Deviations of what a report says in words: sections, elements, figures of the prose, names, years, personal data.</summary>
internal static class NarrativeDeviations
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        new Placeholder(),
        new TemplateNote(),
        new TextTable(),
        new SectionMissing(),
        new FeeNotStated(),
        new Sensitive(),
    ];
}
