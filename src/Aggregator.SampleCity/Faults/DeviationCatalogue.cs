using Aggregator.SampleCity.Faults.Delivery;
using Aggregator.SampleCity.Faults.Early;
using Aggregator.SampleCity.Faults.Narrative;
using Aggregator.SampleCity.Faults.Reuse;
using Aggregator.SampleCity.Faults.Tables;

namespace Aggregator.SampleCity.Faults;

/// <summary>Every deviation, family by family; a test holds that none is forgotten.</summary>
internal static class DeviationCatalogue
{
    /// <summary>Faults and decoys.</summary>
    public static IReadOnlyList<Deviation> All { get; } =
        [.. TableDeviations.All, .. NarrativeDeviations.All, .. ReuseDeviations.All, .. DeliveryDeviations.All, .. EarlyDeviations.All];

    public static IReadOnlyList<Fault> Faults { get; } = [.. All.OfType<Fault>()];

    public static IReadOnlyList<Decoy> Decoys { get; } = [.. All.OfType<Decoy>()];

    /// <summary>The deviation of a kind.</summary>
    public static Deviation Find(string kind) => All.Single(d => d.Kind == kind);
}
