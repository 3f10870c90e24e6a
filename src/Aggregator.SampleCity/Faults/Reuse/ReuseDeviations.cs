namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Deviations of whose words they are: copied from others, from the unit's own past, from a template, repeated inside.</summary>
internal static class ReuseDeviations
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        new CopyOther(),
        new CopyOtherRenamed(),
    ];
}
