namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Deviations of the hand-in: late, missing, damaged, doubled.</summary>
internal static class DeliveryDeviations
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        new MissingReport(),
        new Unreadable(),
        new LateSubmit(),
        new LatePublish(),
        new DraftBefore(),
        new OtherPaper(),
    ];
}
