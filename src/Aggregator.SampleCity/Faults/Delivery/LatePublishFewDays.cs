namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Published one to five days after the deadline.</summary>
internal sealed class LatePublishFewDays : LatePublication
{
    protected override (int Fewest, int Most) Days => (1, 5);
}
