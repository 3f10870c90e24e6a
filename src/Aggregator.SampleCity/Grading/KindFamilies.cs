using Aggregator.SampleCity.Faults.Delivery;
using Aggregator.SampleCity.Faults.Early;
using Aggregator.SampleCity.Faults.Narrative;
using Aggregator.SampleCity.Faults.Reuse;
using Aggregator.SampleCity.Faults.Tables;

namespace Aggregator.SampleCity.Grading;

/// <summary>The families kinds of faults and decoys fall into, so that hundreds of marks can be shown in order.</summary>
public static class KindFamilies
{
    private static readonly Dictionary<string, KindFamily> Families = new(
        [
            .. TableDeviations.All.Select(d => KeyValuePair.Create(d.Kind, KindFamily.Tables)),
            .. NarrativeDeviations.All.Select(d => KeyValuePair.Create(d.Kind, KindFamily.Narrative)),
            .. ReuseDeviations.All.Select(d => KeyValuePair.Create(d.Kind, KindFamily.Reuse)),
            .. DeliveryDeviations.All.Select(d => KeyValuePair.Create(d.Kind, KindFamily.Delivery)),
            .. EarlyDeviations.All.Select(d => KeyValuePair.Create(d.Kind, KindFamily.Early)),
        ],
        StringComparer.Ordinal);

    /// <summary>The family of a kind; <see cref="KindFamily.Other"/> for what is no kind of its own, such as a break that came of last year's fault.</summary>
    public static KindFamily Of(string kind) => Families.GetValueOrDefault(kind);
}
